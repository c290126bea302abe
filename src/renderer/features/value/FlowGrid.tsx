import type { KpiPeriod } from '@shared/kpis/kpi-periods';
import { readFigure } from '@shared/kpis/read-figures';
import type { Money } from '@shared/model/fields';
import { type FlowCell, type FlowRow, type PlacedAmount, readFlows } from '@shared/value/value-grid';
import { Fragment } from 'react';
import { TypedCell } from '@/ui/TypedCell';
import { RowName, TypedGrid } from '@/ui/TypedGrid';
import { showError } from '@/ui/toast';
import { useErrorText } from '@/ui/use-error-text';
import { useFormat } from '@/ui/use-format';
import type { GridPlace } from '@/ui/use-grid-cursor';
import { useT } from '@/ui/use-t';
import own from './Value.module.css';

const startsAmount = /^[\d.,+€$£¥]$/;

type FlowGridProps = {
  rows: readonly FlowRow[];
  periods: readonly KpiPeriod[];
  periodText: (period: KpiPeriod) => string;
  currency: string;
  currentId: string | null;
  onEdit: (place: PlacedAmount) => unknown;
  onPaste: (amounts: readonly PlacedAmount[]) => unknown;
  onOpen: (hypothesisId: string) => void;
};

/** Hypothesis × period, four lines each: benefits and costs typed into cells as planned and as they came, or pasted as a block of a spreadsheet. */
export function FlowGrid({ rows, periods, periodText, currency, currentId, onEdit, onPaste, onOpen }: FlowGridProps) {
  const t = useT();
  const format = useFormat();
  const errorText = useErrorText();
  const open = (row: number) => {
    const line = rows[row];
    if (line) onOpen(line.hypothesis.id);
  };
  const paste = (text: string, place: GridPlace) => {
    const read = readFlows(text, place, { rows: rows.length, columns: periods.length }, { locale: format.locale, currency });
    if (read.ok) onPaste(read.value);
    else showError(read.error);
  };
  const parse = (entry: string) => {
    const figure = readFigure(entry, { unit: 'amount' }, { locale: format.locale, currency });
    if (!figure.ok) return { ok: false as const, message: errorText(figure.error) };
    if (figure.value === null) return { ok: true as const, value: null };
    if (figure.value.value < 0) return { ok: false as const, message: t('value:negative') };
    return { ok: true as const, value: { minor: figure.value.value, currency: figure.value.currency ?? currency } };
  };

  return (
    <TypedGrid narrow label={t('value:flowGrid')} rowCount={rows.length} columnCount={periods.length} onOpen={open} onPaste={paste}>
      {(tabIndexOf) => (
        <>
          <thead>
            <tr>
              <th scope="col">{t('model:field.valueFlows.hypothesisId')}</th>
              {periods.map((period) => (
                <th key={period.periodStart} scope="col" data-align="end">
                  {periodText(period)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ hypothesis, kind, which, cells }, row) => {
              const line = t(`value:line.${kind}.${which}`);
              const first = rows[row - 1]?.hypothesis.id !== hypothesis.id;
              return (
                <Fragment key={`${hypothesis.id} ${kind} ${which}`}>
                  {first && (
                    <tr>
                      <th className={own.head} scope="rowgroup" colSpan={periods.length + 1} dir="auto">
                        {hypothesis.title}
                      </th>
                    </tr>
                  )}
                  <tr data-current={hypothesis.id === currentId || undefined}>
                    <RowName
                      line
                      row={row}
                      tabIndexOf={tabIndexOf}
                      title={t('value:openHypothesis')}
                      label={t('value:row', { title: hypothesis.title, line })}
                      onOpen={() => open(row)}
                    >
                      {line}
                    </RowName>
                    {cells.map((cell, column) => {
                      const planned = which === 'realised' ? rows[row - 1]?.cells[column] : undefined;
                      return (
                        <TypedCell<Money>
                          key={cell.period.periodStart}
                          value={cell.amount}
                          label={t('kpis:cell', {
                            kpi: t('value:row', { title: hypothesis.title, line }),
                            period: periodText(cell.period),
                          })}
                          text={cell.mixed ? t('figures:notAvailable') : format.money(cell.amount, 'compact')}
                          draft={format.money(cell.amount, 'exact')}
                          starts={startsAmount}
                          parse={parse}
                          equal={(a, b) => a?.minor === b?.minor && a?.currency === b?.currency}
                          remark={remarkOf(cell, planned)}
                          missed={isShort(kind, cell, planned)}
                          tabIndex={tabIndexOf(row, column + 1)}
                          place={{ row, column: column + 1 }}
                          onCommit={(amount) => onEdit({ row, column, amount })}
                        />
                      );
                    })}
                  </tr>
                </Fragment>
              );
            })}
          </tbody>
        </>
      )}
    </TypedGrid>
  );

  function remarkOf(cell: FlowCell, planned: FlowCell | undefined): string {
    const gap = gapOf(cell, planned);
    const records = cell.flows.length - 1;
    return [
      cell.mixed && t('value:mixed'),
      planned?.amount && t('value:plannedWas', { amount: format.money(planned.amount) }),
      gap && t(gap.minor < 0 ? 'value:less' : 'value:more', { amount: format.money({ ...gap, minor: Math.abs(gap.minor) }) }),
      records > 0 && t('value:summed', { count: records }),
      ...cell.flows.map(({ note }) => note),
    ]
      .filter(Boolean)
      .join(' · ');
  }
}

/** What came above what was planned; null where they are the same, or cannot be compared. */
const gapOf = ({ amount }: FlowCell, planned: FlowCell | undefined): Money | null =>
  amount && planned?.amount && planned.amount.currency === amount.currency && planned.amount.minor !== amount.minor
    ? { minor: amount.minor - planned.amount.minor, currency: amount.currency }
    : null;

/** Less benefit than planned, or more cost. */
function isShort(kind: FlowRow['kind'], cell: FlowCell, planned: FlowCell | undefined): boolean {
  const gap = gapOf(cell, planned);
  return gap !== null && (kind === 'benefit' ? gap.minor < 0 : gap.minor > 0);
}
