import type { CalendarDate, Money } from '../model/fields';
import { monthsBetween, type Period } from './calendar';
import { type ConversionOptions, converter } from './exchange';
import type { FigureBasis } from './figure';
import { byPeriod, type Dated, monthsOf, periodOf } from './period-series';
import { sum } from './statistics';

/** Net benefit (benefits less costs) of one month, in minor units of one currency. Month 0 is the day it all starts, month 12 a year later. */
export type CashFlow = { readonly month: number; readonly net: number };

/** A benefit or a cost of one period, as planned and as it came: a positive amount either way; null: not known. */
export type ValuePeriod = Dated & {
  readonly hypothesisId: string;
  readonly kind: 'benefit' | 'cost';
  readonly planned: Money | null;
  readonly realised: Money | null;
};

export type ValueCase = {
  readonly flows: readonly CashFlow[];
  /** Minor units of the currency asked for; null: nothing known. */
  readonly benefit: number | null;
  readonly cost: number | null;
  readonly basis: Partial<FigureBasis>;
  /** An amount could not be converted: nothing may be computed from the rest. */
  readonly noRate: boolean;
};

/** One flow per month, oldest first. */
export function byMonth(flows: readonly CashFlow[]): CashFlow[] {
  const months = new Map<number, number>();
  for (const { month, net } of flows) months.set(month, (months.get(month) ?? 0) + net);
  return [...months].map(([month, net]) => ({ month, net })).sort((a, b) => a.month - b.month);
}

/**
 * The flows of a value case, from what was typed per period: planned or realised, never mixed. An amount is spread evenly over the months of its
 * period; a cost is paid when its month starts, a benefit is there when its month ends. `once` is a cost paid on the first day. All amounts are converted at the rate of that day.
 */
export function valueCase(
  typed: readonly ValuePeriod[],
  which: 'planned' | 'realised',
  options: ConversionOptions & { readonly once?: Money | null; readonly start?: CalendarDate },
): ValueCase {
  const rows = [...typed].sort(byPeriod).flatMap((row) => (row[which] ? [{ row, amount: row[which] }] : []));
  const first = options.start ?? rows[0]?.row.periodStart;
  const convert = converter(options, first ?? '9999-12-31');
  const once = options.once ? convert.minor(options.once) : 0;
  const spread = rows.map(({ row, amount }) => ({ row, minor: convert.minor(amount) }));
  const monthly = spread.flatMap(({ row, minor }) => {
    const months = monthsOf(row);
    const share = (minor ?? 0) / months.length;
    return months.map((day) => {
      const month = monthsBetween(first ?? day, day);
      return row.kind === 'cost' ? { month, net: -share } : { month: month + 1, net: share };
    });
  });
  const totalOf = (kind: 'benefit' | 'cost'): number | null => {
    const amounts = spread.filter(({ row }) => row.kind === kind).map(({ minor }) => minor ?? 0);
    if (kind === 'cost' && options.once) amounts.push(once ?? 0);
    return amounts.length === 0 ? null : sum(amounts);
  };
  const to = rows
    .map(({ row }) => periodOf(row).to)
    .sort()
    .at(-1);
  const period: Period | null = first !== undefined && to !== undefined ? { from: first, to } : null;
  return {
    flows: byMonth(options.once ? [{ month: 0, net: -(once ?? 0) }, ...monthly] : monthly),
    benefit: totalOf('benefit'),
    cost: totalOf('cost'),
    basis: { period, dataDate: which === 'realised' ? (to ?? null) : null, notes: convert.notes() },
    noRate: once === null || spread.some(({ minor }) => minor === null),
  };
}
