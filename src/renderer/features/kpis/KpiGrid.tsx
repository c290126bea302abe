import type { Figure } from '@shared/domain/figure';
import { kpiNumberOf } from '@shared/domain/plan/kpi-figures';
import type { Rag } from '@shared/domain/rag';
import { kpiRag } from '@shared/kpis/kpi-rag';
import { type KpiCell, type KpiNumber, type KpiRow, onTarget, sameUnit } from '@shared/kpis/kpi-rows';
import { readBlock, readFigure } from '@shared/kpis/read-figures';
import type { PortfolioSettings } from '@shared/model/portfolio';
import { Sparkline } from '@/ui/Sparkline';
import { TypedCell } from '@/ui/TypedCell';
import { RowName, TypedGrid } from '@/ui/TypedGrid';
import classes from '@/ui/TypedGrid.module.css';
import { showError } from '@/ui/toast';
import { useErrorText } from '@/ui/use-error-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import type { KpiText } from './use-kpi-text';

const startsFigure = /^[\d.,+\-−(€$£¥%]$/;

export type Place = { readonly row: number; readonly column: number };
export type PlacedFigure = Place & { readonly figure: KpiNumber | null };

type KpiGridProps = {
  rows: readonly KpiRow[];
  /** What the plan itself says, by the place of the cell. */
  computed: (place: Place) => Figure | null;
  which: 'value' | 'target';
  words: KpiText;
  /** The portfolio's bounds of red and amber. */
  bounds: Pick<PortfolioSettings, 'redUpTo' | 'amberUpTo'>;
  currency: string;
  current: Place;
  onCurrent: (place: Place) => void;
  onEdit: (place: Place, figure: KpiNumber | null) => unknown;
  onPaste: (figures: readonly PlacedFigure[]) => unknown;
  onOpen: (row: number) => void;
};

/** What the course of a row draws: amounts of another currency than its last are left out. */
const courseOf = (figures: readonly (KpiNumber | null)[]): (number | null)[] => {
  const last = figures.findLast((figure) => figure !== null);
  return figures.map((figure) => (figure && last && sameUnit(figure, last) ? figure.value : null));
};

/** KPI × period: figures typed into cells, or pasted as a block of a spreadsheet. */
export function KpiGrid({ rows, computed, which, words, bounds, currency, current, onCurrent, onEdit, onPaste, onOpen }: KpiGridProps) {
  const t = useT();
  const errorText = useErrorText();
  const { locale } = useFormat();
  const periods = rows[0]?.cells.map(({ period }) => period) ?? [];
  const shownAt = (place: Place, cell: KpiCell): KpiNumber | null => cell.value ?? kpiNumberOf(computed(place));
  const paste = (text: string, place: Place) => {
    const read = readBlock(text, place, { kpis: rows.map(({ kpi }) => kpi), columns: periods.length }, { locale, currency });
    if (read.ok) onPaste(read.value);
    else showError(read.error);
  };

  const remarkOf = (cell: KpiCell, row: KpiRow, isComputed: boolean, rag: Rag | null): string => {
    const reached = which === 'value' ? onTarget(row.kpi, cell) : null;
    return [
      rag && t(`model:rag.${rag}`),
      isComputed && t('kpis:computed'),
      reached !== null && t(reached ? 'kpis:reached' : 'kpis:missed', { target: words.figure(row.kpi, cell.target) }),
      cell.others.length > 0 && t('kpis:typedTwice', { count: cell.others.length }),
      cell.measure?.note,
    ]
      .filter(Boolean)
      .join(' · ');
  };

  return (
    <TypedGrid
      label={t('kpis:grid')}
      rowCount={rows.length}
      columnCount={periods.length}
      onOpen={onOpen}
      onPaste={paste}
      onPlace={onCurrent}
    >
      {(tabIndexOf) => (
        <>
          <thead>
            <tr>
              <th scope="col">{t('kpis:kpi')}</th>
              {periods.map((period) => (
                <th key={period.periodStart} scope="col" data-align="end">
                  {words.period(period)}
                </th>
              ))}
              <th scope="col" className={classes.trend}>
                {t('kpis:trend')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((line, row) => (
              <tr key={line.kpi.id} data-current={row === current.row || undefined}>
                <RowName row={row} tabIndexOf={tabIndexOf} title={t('kpis:edit')} onOpen={() => onOpen(row)}>
                  {words.name(line.kpi)}
                </RowName>
                {line.cells.map((cell, column) => {
                  const own = cell[which];
                  const fromPlan = which === 'value' && !own ? kpiNumberOf(computed({ row, column })) : null;
                  const rag = which === 'value' ? kpiRag(line.kpi, own ?? fromPlan, bounds) : null;
                  const label = t(which === 'value' ? 'kpis:cell' : 'kpis:cellTarget', {
                    kpi: words.name(line.kpi),
                    period: words.period(cell.period),
                  });
                  return (
                    <TypedCell<KpiNumber>
                      key={cell.period.periodStart}
                      value={own}
                      label={label}
                      text={words.figure(line.kpi, own, 'compact')}
                      computed={words.figure(line.kpi, fromPlan, 'compact')}
                      draft={words.draft(own)}
                      remark={remarkOf(cell, line, fromPlan !== null, rag)}
                      rag={rag}
                      missed={which === 'value' && onTarget(line.kpi, cell) === false}
                      starts={startsFigure}
                      parse={(entry) => {
                        const figure = readFigure(entry, line.kpi, { locale, currency });
                        return figure.ok ? figure : { ok: false, message: errorText(figure.error) };
                      }}
                      equal={(a, b) => a?.value === b?.value && a?.currency === b?.currency}
                      tabIndex={tabIndexOf(row, column + 1)}
                      place={{ row, column: column + 1 }}
                      onCommit={(figure) => onEdit({ row, column }, figure)}
                    />
                  );
                })}
                <td className={classes.trend}>
                  <Sparkline
                    values={courseOf(line.cells.map((cell, column) => shownAt({ row, column }, cell)))}
                    targets={courseOf(line.cells.map(({ target }) => target))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </>
      )}
    </TypedGrid>
  );
}
