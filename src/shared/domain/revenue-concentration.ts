import type { Account } from '../model/account';
import type { CalendarDate } from '../model/fields';
import { type ConversionOptions, converter } from './exchange';
import { counted, type Figure, type FigureBasis, known, money, na, type Quantity } from './figure';
import { sum } from './statistics';

type ConcentrationInputs = { ours: Quantity; revenue: Quantity; counted: number; withoutAmount: number };
type RevenueShare = {
  readonly accountId: string;
  readonly name: string /** Minor units of the context's currency. */;
  readonly minor: number;
  readonly share: number;
};
export type Concentration = {
  /** The share of the account that brings most. */
  readonly top: Figure<ConcentrationInputs>;
  /** Accounts with a revenue above 0, the largest first; empty where the figure is n/a. */
  readonly shares: readonly RevenueShare[];
};

/** The largest ones are what a reader looks for. */
const partsShown = 10;

/**
 * Share of the largest account in our yearly revenue, ratio: largest ÷ total, converted at today's rates. Accounts whose revenue is not known are counted and left
 * out, never taken for 0; a revenue below 0 counts as it is and is said. n/a without a revenue, without a rate, or when the total is not above 0.
 * Source: concentration ratio CR1, standard sales practice.
 */
export function revenueConcentration(
  accounts: readonly Pick<Account, 'id' | 'name' | 'revenueWithUs'>[],
  today: CalendarDate,
  options: ConversionOptions,
): Concentration {
  const convert = converter(options, today);
  const recorded = accounts.flatMap(({ id, name, revenueWithUs }) =>
    revenueWithUs ? [{ accountId: id, name, minor: convert.minor(revenueWithUs) }] : [],
  );
  const withoutAmount = accounts.length - recorded.length;
  const rows = recorded.flatMap((row) => (row.minor === null ? [] : [{ ...row, minor: row.minor }])).sort((a, b) => b.minor - a.minor);
  const total = sum(rows.map(({ minor }) => minor));
  const first = rows[0];
  const inputs = {
    ours: money(first?.minor ?? 0, options.currency),
    revenue: money(total, options.currency),
    counted: rows.length,
    withoutAmount,
  };
  const shares = total > 0 ? rows.filter(({ minor }) => minor > 0).map((row) => ({ ...row, share: row.minor / total })) : [];
  const basis: Partial<FigureBasis> = {
    dataDate: today,
    parts: shares
      .slice(0, partsShown)
      .map(({ accountId, name, minor }) => ({ id: accountId, name, inputs: { revenue: money(minor, options.currency) } })),
    notes: [
      ...convert.notes(),
      ...counted({ 'without-amount': withoutAmount, 'negative-revenue': rows.filter(({ minor }) => minor < 0).length }),
    ],
  };
  if (recorded.length === 0) return { top: na('revenueConcentration', 'not-recorded', inputs, basis), shares: [] };
  if (rows.length < recorded.length) return { top: na('revenueConcentration', 'no-rate', inputs, basis), shares: [] };
  if (!first || total <= 0) return { top: na('revenueConcentration', 'revenue-not-positive', inputs, basis), shares: [] };
  return { top: known('revenueConcentration', first.minor / total, 'ratio', inputs, basis), shares };
}
