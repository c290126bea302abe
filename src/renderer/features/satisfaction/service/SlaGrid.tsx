import { trailing } from '@shared/domain/calendar';
import { periodOf } from '@shared/domain/period-series';
import { slaAttainment } from '@shared/domain/sla-attainment';
import type { KpiPeriod } from '@shared/kpis/kpi-periods';
import type { SlaResult } from '@shared/model/satisfaction';
import { isKept, type PlacedShare, readShare, readShares, type SlaCell, type SlaRow, type SlaShare } from '@shared/satisfaction/sla-grid';
import { OpenFigure } from '@/ui/OpenFigure';
import { TypedCell } from '@/ui/TypedCell';
import { RowName, TypedGrid } from '@/ui/TypedGrid';
import classes from '@/ui/TypedGrid.module.css';
import { showError } from '@/ui/toast';
import { today } from '@/ui/today';
import { useErrorText } from '@/ui/use-error-text';
import { useFormat } from '@/ui/use-format';
import type { GridPlace } from '@/ui/use-grid-cursor';
import { usePeriodText } from '@/ui/use-period-text';
import { useT } from '@/ui/use-t';
import own from './Service.module.css';

type SlaGridProps = {
  rows: readonly SlaRow[];
  periods: readonly KpiPeriod[];
  results: readonly SlaResult[];
  fiscalStart: number;
  currentId: string | null;
  onEdit: (share: PlacedShare) => unknown;
  onPaste: (shares: readonly PlacedShare[]) => void;
  onOpen: (id: string) => void;
};

/** Service level × period: met and due typed as `47/50`, or pasted as a block; attainment of each and of all. */
export function SlaGrid({ rows, periods, results, fiscalStart, currentId, onEdit, onPaste, onOpen }: SlaGridProps) {
  const t = useT();
  const format = useFormat();
  const errorText = useErrorText();
  const periodText = usePeriodText(fiscalStart);
  const paste = (text: string, place: GridPlace) => {
    const read = readShares(text, place, { rows: rows.length, columns: periods.length });
    if (read.ok) onPaste(read.value);
    else showError(read.error);
  };
  const shareText = (share: SlaShare | null) =>
    share ? t('satisfaction:share', { met: format.number(share.met), due: format.number(share.due) }) : '';
  const remarkOf = (cell: SlaCell, kept: boolean | null, target: number | null): string =>
    [
      cell.share && cell.share.due > 0 && format.percent(cell.share.met / cell.share.due, 1),
      kept !== null && target !== null && t(kept ? 'kpis:reached' : 'kpis:missed', { target: format.percent(target / 100) }),
      cell.others.length > 0 && t('kpis:typedTwice', { count: cell.others.length }),
      cell.result?.note,
    ]
      .filter(Boolean)
      .join(' · ');

  return (
    <TypedGrid
      label={t('satisfaction:slaGrid')}
      rowCount={rows.length}
      columnCount={periods.length}
      onOpen={(row) => {
        const line = rows[row];
        if (line) onOpen(line.sla.id);
      }}
      onPaste={paste}
    >
      {(tabIndexOf) => (
        <>
          <thead>
            <tr>
              <th scope="col">{t('model:field.slaResults.slaId')}</th>
              {periods.map((period) => (
                <th key={period.periodStart} scope="col" data-align="end">
                  {periodText(period)}
                </th>
              ))}
              <th scope="col" data-align="end">
                {t('model:field.slas.target')}
              </th>
              <th scope="col" data-align="end">
                {t('satisfaction:lastYear')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ sla, cells }, row) => (
              <tr key={sla.id} data-current={sla.id === currentId || undefined}>
                <RowName row={row} tabIndexOf={tabIndexOf} title={sla.name} onOpen={() => onOpen(sla.id)}>
                  {sla.name}
                </RowName>
                {cells.map((cell, column) => {
                  const kept = isKept(sla, cell.share);
                  return (
                    <TypedCell<SlaShare>
                      key={cell.period.periodStart}
                      value={cell.share}
                      label={t('kpis:cell', { kpi: sla.name, period: periodText(cell.period) })}
                      text={shareText(cell.share)}
                      draft={cell.share ? `${cell.share.met}/${cell.share.due}` : ''}
                      starts={/^\d$/}
                      parse={(entry) => {
                        const share = readShare(entry);
                        return share.ok ? share : { ok: false, message: errorText(share.error) };
                      }}
                      equal={(a, b) => a?.met === b?.met && a?.due === b?.due}
                      remark={remarkOf(cell, kept, sla.target)}
                      missed={kept === false}
                      tabIndex={tabIndexOf(row, column + 1)}
                      place={{ row, column: column + 1 }}
                      onCommit={(share) => onEdit({ row, column, share })}
                    />
                  );
                })}
                <td className={own.target}>{sla.target === null ? '–' : format.percent(sla.target / 100)}</td>
                <td className={own.figure}>
                  <OpenFigure
                    figures={[
                      slaAttainment(
                        results.filter(({ slaId }) => slaId === sla.id),
                        trailing(today()),
                      ),
                    ]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className={own.sum}>
              <td className={classes.name}>{t('satisfaction:allSlas')}</td>
              {periods.map((period) => (
                <td key={period.periodStart} className={own.figure}>
                  <OpenFigure
                    figures={[
                      slaAttainment(
                        results.filter(({ periodUnit }) => periodUnit === period.periodUnit),
                        periodOf(period),
                      ),
                    ]}
                  />
                </td>
              ))}
              <td />
              <td className={own.figure}>
                <OpenFigure figures={[slaAttainment(results, trailing(today()))]} />
              </td>
            </tr>
          </tfoot>
        </>
      )}
    </TypedGrid>
  );
}
