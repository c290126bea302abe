import { monthsBetween } from '@shared/domain/calendar';
import { kpiPeriods, type PeriodUnit } from '@shared/kpis/kpi-periods';
import type { Plan } from '@shared/model/plan';
import { flowRows, flowsElsewhere, type PlacedAmount } from '@shared/value/value-grid';
import { useMemo, useState } from 'react';
import { PeriodWork } from '@/ui/PeriodWork';
import { Section } from '@/ui/Section';
import { toast } from '@/ui/toast';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { usePeriodText } from '@/ui/use-period-text';
import { useT } from '@/ui/use-t';
import { FlowGrid } from './FlowGrid';
import { saveFlows } from './value-changes';

const columns = 8;
const months: Record<PeriodUnit, number> = { month: 1, quarter: 3, year: 12 };

/** The unit that most amounts have; quarters until there are any. */
function usualUnit({ valueFlows }: Plan): PeriodUnit {
  const count = (unit: PeriodUnit) => valueFlows.filter(({ periodUnit }) => periodUnit === unit).length;
  return (['quarter', 'month', 'year'] as const).reduce((most, unit) => (count(unit) > count(most) ? unit : most));
}

/** By how many periods the last column is after today's: all amounts in sight where they fit, else three to come; a plan without any begins now. */
function firstShift({ valueFlows }: Plan, unit: PeriodUnit, fiscalStart: number): number {
  const now = kpiPeriods(today(), unit, fiscalStart, 1)[0]?.periodStart ?? today();
  const places = valueFlows
    .filter(({ periodUnit }) => periodUnit === unit)
    .map(({ periodStart: start }) => Math.floor((monthsBetween(now, start) - monthsBetween(start, now)) / months[unit]));
  if (places.length === 0) return columns - 1;
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return last - first < columns ? first + columns - 1 : Math.min(last, 3);
}

type FlowSectionProps = { plan: Plan; fiscalStart: number; currentId: string | null; onOpen: (id: string) => void };

/** Benefits and costs by period, as planned and as they came. */
export function FlowSection({ plan, fiscalStart, currentId, onOpen }: FlowSectionProps) {
  const t = useT();
  const format = useFormat();
  const periodText = usePeriodText(fiscalStart);
  const [unit, setUnit] = useState<PeriodUnit>(() => usualUnit(plan));
  const [shift, setShift] = useState(() => firstShift(plan, usualUnit(plan), fiscalStart));
  const { account, valueHypotheses, valueFlows } = plan;
  const periods = useMemo(() => kpiPeriods(today(), unit, fiscalStart, columns, shift), [unit, fiscalStart, shift]);
  const rows = useMemo(() => flowRows(valueHypotheses, valueFlows, periods), [valueHypotheses, valueFlows, periods]);
  const elsewhere = flowsElsewhere(valueFlows, unit, fiscalStart);

  const put = async (amounts: readonly PlacedAmount[], pasted: boolean) => {
    const edits = amounts.flatMap(({ row: at, column, amount }) => {
      const row = rows[at];
      const cell = row?.cells[column];
      return row && cell ? [{ row, cell, amount }] : [];
    });
    const [first] = edits;
    if (!first) return null;
    const label = pasted
      ? ({ key: 'pasteValueFlows', params: { count: edits.length, name: account.name } } as const)
      : ({ key: 'editValueFlow', params: { field: first.row.which, name: first.row.hypothesis.title } } as const);
    const saved = await saveFlows(account.id, edits, label);
    if (pasted && (saved === null || saved.ok))
      toast({ message: t('kpis:pasted', { count: edits.length, formatted: format.number(edits.length) }), tone: 'good' });
    return saved;
  };
  return (
    <Section title={t('value:flows')} description={t('value:flowsWhy')}>
      <PeriodWork
        unit={unit}
        onUnit={(next) => {
          setUnit(next);
          setShift(firstShift(plan, next, fiscalStart));
        }}
        onEarlier={() => setShift(shift - columns / 2)}
        onLater={() => setShift(shift + columns / 2)}
        hints={[elsewhere > 0 && t('value:elsewhere', { count: elsewhere, formatted: format.number(elsewhere) }), t('kpis:pasteHint')]}
      >
        <FlowGrid
          rows={rows}
          periods={periods}
          periodText={periodText}
          currency={account.currency}
          currentId={currentId}
          onEdit={(amount) => put([amount], false)}
          onPaste={(amounts) => void put(amounts, true)}
          onOpen={onOpen}
        />
      </PeriodWork>
    </Section>
  );
}
