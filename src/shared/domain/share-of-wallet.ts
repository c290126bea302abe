import type { Money } from '../model/fields';
import { accountPeriods, totalOf } from './account-periods';
import type { Period } from './calendar';
import { type ConversionOptions, converter } from './exchange';
import { counted, type Figure, type FigureInputs, money, na, ratio } from './figure';
import type { Dated } from './period-series';

/** Our revenue with an account in one period, and what it spends in our category with anybody. Null: not known. */
export type WalletPeriod = Dated & {
  readonly accountId: string;
  readonly offerId: string | null;
  readonly businessUnitId: string | null;
  readonly revenue: Money | null;
  readonly categorySpend: Money | null;
};

/**
 * Share of wallet: our revenue / what the customer spends in the category, over the same periods. Ratio. Spend unknown in one of them: n/a. More than 100% is shown
 * and said: the spend is then underestimated. Source: FORMULAS "Share of wallet".
 */
export function shareOfWallet(typed: readonly WalletPeriod[], window: Period, options: ConversionOptions): Figure {
  const series = accountPeriods(typed, window);
  const convert = converter(options, window.from);
  const ours = totalOf(series.entries, (row) => row.revenue, convert);
  const spend = totalOf(series.entries, (row) => row.categorySpend, convert);
  const { currency } = options;
  const some = series.entries.length > 0;
  const inputs: FigureInputs = {
    ...(some && ours.minor !== null ? { ours: money(ours.minor, currency) } : {}),
    ...(some && spend.minor !== null ? { spend: money(spend.minor, currency) } : {}),
  };
  const above = ours.minor !== null && spend.minor !== null && spend.minor > 0 && ours.minor > spend.minor;
  const basis = {
    period: window,
    dataDate: series.dataDate,
    partialMonths: series.partialMonths,
    notes: [
      ...convert.notes(),
      ...series.notes,
      ...counted({
        'negative-revenue': series.entries.filter(({ revenue }) => (revenue?.minor ?? 0) < 0).length,
        'over-whole': above ? 1 : 0,
      }),
    ],
  };
  if (!some) return na('shareOfWallet', 'no-revenue', inputs, basis);
  if (ours.noRate || spend.noRate) return na('shareOfWallet', 'no-rate', inputs, basis);
  if (spend.minor === null) return na('shareOfWallet', 'spend-unknown', inputs, basis);
  if (ours.minor === null) return na('shareOfWallet', 'revenue-unknown', inputs, basis);
  if (spend.minor < 0) return na('shareOfWallet', 'spend-not-positive', inputs, basis);
  return ratio('shareOfWallet', [ours.minor, spend.minor], 'spend-not-positive', inputs, basis);
}
