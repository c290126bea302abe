import type { FiscalStart } from '../domain/fiscal-year';
import { type KpiPeriod, kpiPeriods, type PeriodUnit } from '../kpis/kpi-periods';
import { readBlock } from '../kpis/read-figures';
import type { Mutation } from '../model/changes';
import type { Money } from '../model/fields';
import { type ValueFlow, type ValueHypothesis, valueFlowSchema } from '../model/value';
import type { Locale } from '../preferences';
import { fail, ok, type Result } from '../result';

export const flowAmounts = ['planned', 'realised'] as const;
export type FlowAmount = (typeof flowAmounts)[number];

export type FlowCell = {
  readonly period: KpiPeriod;
  /** What the period holds, all its records together; null: nothing, or amounts that cannot be added up. */
  readonly amount: Money | null;
  /** Records that hold an amount of the row in two currencies. */
  readonly mixed: boolean;
  /** Every record of the period, whatever it holds. */
  readonly flows: readonly ValueFlow[];
};

/** One line of the grid: what a hypothesis brings or costs, as planned or as it came. */
export type FlowRow = {
  readonly hypothesis: ValueHypothesis;
  readonly kind: ValueFlow['kind'];
  readonly which: FlowAmount;
  readonly cells: readonly FlowCell[];
};

/** The four lines of each hypothesis, in the order of the hypotheses: benefit planned and realised, then cost. A period typed twice holds the sum, as the figures count it. */
export function flowRows(hypotheses: readonly ValueHypothesis[], flows: readonly ValueFlow[], periods: readonly KpiPeriod[]): FlowRow[] {
  return hypotheses.flatMap((hypothesis) =>
    (['benefit', 'cost'] as const).flatMap((kind) =>
      flowAmounts.map((which) => ({
        hypothesis,
        kind,
        which,
        cells: periods.map((period) => {
          const own = flows.filter((flow) => flow.hypothesisId === hypothesis.id && flow.kind === kind && isOf(flow, period));
          return { period, flows: own, ...totalOf(own.flatMap((flow) => flow[which] ?? [])) };
        }),
      })),
    ),
  );
}

const isOf = (flow: ValueFlow, { periodStart, periodUnit }: KpiPeriod) =>
  flow.periodStart === periodStart && flow.periodUnit === periodUnit;

function totalOf(amounts: readonly Money[]): Pick<FlowCell, 'amount' | 'mixed'> {
  const [first] = amounts;
  if (!first) return { amount: null, mixed: false };
  if (amounts.some(({ currency }) => currency !== first.currency)) return { amount: null, mixed: true };
  return { amount: { minor: amounts.reduce((sum, { minor }) => sum + minor, 0), currency: first.currency }, mixed: false };
}

export type PlacedAmount = { readonly row: number; readonly column: number; readonly amount: Money | null };

/**
 * A block pasted onto a cell, read as the KPI grid reads amounts. All of it or nothing: fails, naming the cell, where one is no amount or is below 0 (a cost is a
 * positive amount too), and where the block reaches beyond the grid.
 */
export function readFlows(
  text: string,
  at: { readonly row: number; readonly column: number },
  grid: { readonly rows: number; readonly columns: number },
  options: { readonly locale: Locale; readonly currency: string },
): Result<PlacedAmount[]> {
  const kpis = Array.from({ length: grid.rows }, () => ({ unit: 'amount' as const }));
  const read = readBlock(text, at, { kpis, columns: grid.columns }, options);
  if (!read.ok) return read;
  const below = read.value.find(({ figure }) => figure !== null && figure.value < 0);
  if (below) return fail('flow-negative-pasted', { row: below.row - at.row + 1, column: below.column - at.column + 1 });
  return ok(
    read.value.map(({ figure, ...place }) => ({
      ...place,
      amount: figure && { minor: figure.value, currency: figure.currency ?? options.currency },
    })),
  );
}

export type FlowEdit = { readonly row: FlowRow; readonly cell: FlowCell; readonly amount: Money | null };

/**
 * The mutations of one commit that put amounts into cells. Edits of one record, planned and realised, are one mutation; a record that holds nothing any more goes; of a
 * period typed more than once the first record takes the amount and the others lose theirs. Cells that hold what they should already change nothing.
 */
export function changeFlows(edits: readonly FlowEdit[], newId: () => string): Mutation[] {
  const made = new Map<string, ValueFlow>();
  const changed = new Map<string, { before: ValueFlow; fields: Partial<Pick<ValueFlow, FlowAmount>> }>();
  for (const { row, cell, amount } of edits) {
    if (!cell.mixed && cell.amount?.minor === amount?.minor && cell.amount?.currency === amount?.currency) continue;
    const { hypothesis, kind, which } = row;
    const { periodStart, periodUnit } = cell.period;
    for (const [index, flow] of cell.flows.entries())
      changed.set(flow.id, {
        before: flow,
        fields: { ...changed.get(flow.id)?.fields, [which]: index === 0 ? amount : null },
      });
    if (cell.flows.length > 0 || amount === null) continue;
    const key = `${hypothesis.id} ${kind} ${periodStart} ${periodUnit}`;
    const { accountId, id: hypothesisId } = hypothesis;
    const flow = made.get(key) ?? valueFlowSchema.parse({ id: newId(), accountId, hypothesisId, kind, periodStart, periodUnit });
    made.set(key, { ...flow, [which]: amount });
  }
  return [
    ...[...made.values()].map((record): Mutation => ({ op: 'create', table: 'valueFlows', record })),
    ...[...changed].map(([id, { before, fields }]): Mutation => {
      const { planned, realised, note } = { ...before, ...fields };
      const empty = planned === null && realised === null && note === '';
      return empty ? { op: 'delete', table: 'valueFlows', id } : { op: 'update', table: 'valueFlows', id, fields };
    }),
  ];
}

/** How many flows hold an amount that no column of a unit can show: typed for another unit, or from a day on which none of its periods begins. */
export const flowsElsewhere = (flows: readonly ValueFlow[], unit: PeriodUnit, start: FiscalStart): number =>
  flows.filter(
    ({ planned, realised, periodUnit, periodStart }) =>
      (planned !== null || realised !== null) &&
      (periodUnit !== unit || kpiPeriods(periodStart, unit, start, 1)[0]?.periodStart !== periodStart),
  ).length;

/**
 * The mutations of one commit that spread the yearly benefit of a hypothesis evenly over some periods as planned, so that what comes can be set against it. Minor units are
 * whole: what does not divide falls into the last period.
 */
export function spreadBenefit(
  { id: hypothesisId, accountId }: Pick<ValueHypothesis, 'id' | 'accountId'>,
  benefit: Money,
  periods: readonly KpiPeriod[],
  newId: () => string,
): Mutation[] {
  const share = Math.floor(benefit.minor / periods.length);
  return periods.map(({ periodStart, periodUnit }, index) => {
    const minor = index === periods.length - 1 ? benefit.minor - share * index : share;
    const planned = { minor, currency: benefit.currency };
    const record = valueFlowSchema.parse({ id: newId(), accountId, hypothesisId, kind: 'benefit', periodStart, periodUnit, planned });
    return { op: 'create', table: 'valueFlows', record };
  });
}
