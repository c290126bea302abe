import type { Figure } from '@shared/domain/figure';
import { periodOf } from '@shared/domain/period-series';
import { figureContext } from '@shared/domain/plan/figure-context';
import { kpiFigure } from '@shared/domain/plan/kpi-figures';
import { figureNames } from '@shared/i18n/figure-names';
import { kpiPeriods, type PeriodUnit } from '@shared/kpis/kpi-periods';
import { kpiRows, kpisOf } from '@shared/kpis/kpi-rows';
import type { Plan } from '@shared/model/plan';
import { useMemo, useState } from 'react';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';

/** Two years of quarters: this year beside the last. */
const columns = 8;

/** The unit that most of the account's figures have; quarters until there are any. */
function usualUnit(plan: Plan): PeriodUnit {
  const counts = { quarter: 0, month: 0, year: 0 };
  for (const { periodUnit } of plan.kpiMeasures) counts[periodUnit] += 1;
  const units: PeriodUnit[] = ['quarter', 'month', 'year'];
  return units.reduce((most, unit) => (counts[unit] > counts[most] ? unit : most));
}

/** What the grid shows, and the choices it is shown by. */
export function useKpiGrid(plan: Plan) {
  const t = useT();
  const [unit, setUnit] = useState<PeriodUnit>(() => usualUnit(plan));
  const [shift, setShift] = useState(0);
  const [businessUnitId, setBusinessUnitId] = useState<string | null>(null);
  const [which, setWhich] = useState<'value' | 'target'>('value');

  const context = useMemo(() => figureContext(plan, { today: today(), names: figureNames(t), currency: plan.account.currency }), [plan, t]);
  const fiscalStart = context.settings.fiscalYearStartMonth;
  const periods = useMemo(() => kpiPeriods(today(), unit, fiscalStart, columns, shift), [unit, fiscalStart, shift]);
  const kpis = useMemo(() => kpisOf(plan.kpiDefinitions), [plan.kpiDefinitions]);
  const rows = useMemo(() => kpiRows(kpis, plan.kpiMeasures, periods, businessUnitId), [kpis, plan.kpiMeasures, periods, businessUnitId]);
  // Of a unit the plan computes nothing: its deals and surveys are the account's.
  const figures = useMemo(
    (): (Figure | null)[][] =>
      rows.map(({ kpi: { key } }) =>
        periods.map((period) => (key && businessUnitId === null ? kpiFigure(key, plan, { ...context, window: periodOf(period) }) : null)),
      ),
    [rows, periods, plan, context, businessUnitId],
  );

  return {
    rows,
    periods,
    kpis,
    fiscalStart,
    settings: context.settings,
    stored: useMemo(() => new Set(plan.kpiDefinitions.map(({ id }) => id)), [plan.kpiDefinitions]),
    computed: ({ row, column }: { row: number; column: number }): Figure | null => figures[row]?.[column] ?? null,
    unit,
    setUnit: (next: PeriodUnit) => {
      setUnit(next);
      setShift(0);
    },
    shift,
    earlier: () => setShift((now) => now - columns / 2),
    later: () => setShift((now) => now + columns / 2),
    which,
    setWhich,
    businessUnitId,
    setBusinessUnitId,
  };
}
