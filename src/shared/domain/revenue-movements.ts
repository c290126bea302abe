import type { CalendarDate, Money } from '../model/fields';
import { accountPeriods } from './account-periods';
import type { Period } from './calendar';
import { type ConversionOptions, type Converter, converter } from './exchange';
import { counted, type FigureBasis } from './figure';
import type { CountedNote, NaReason } from './figure-words';
import { type Dated, periodOf } from './period-series';

const movementFields = ['upsell', 'crossSell', 'contraction', 'churn'] as const;
type MovementField = (typeof movementFields)[number];

/** Recurring revenue of one account, or of one of its offers or units, in one period. Null: not known. */
export type RecurringPeriod = Dated &
  Readonly<Record<'recurringStart' | 'newBusiness' | MovementField, Money | null>> & {
    readonly accountId: string;
    readonly offerId: string | null;
    readonly businessUnitId: string | null;
  };

/** How one customer of the starting set moved over the window, in minor units of one currency. */
export type CustomerMovement = Readonly<Record<'start' | MovementField, number>> & {
  readonly accountId: string;
  readonly name: string;
  /** Whether it is a customer at the end, also after a pause. */
  readonly atEnd: boolean;
};

/** What retention and expansion are computed from: the customers present at the start, and what keeps the others out. */
export type RevenueMovements = {
  readonly currency: string;
  readonly customers: readonly CustomerMovement[];
  readonly basis: Omit<FigureBasis, 'parts'>;
  /** Why nothing can be computed from it. */
  readonly problem: NaReason | null;
};

export type MovementOptions = ConversionOptions & { readonly nameOf?: (accountId: string) => string };

type Step = Readonly<Record<'start' | 'newBusiness' | MovementField, number>>;
type Walk = { readonly steps: readonly Step[] } | { readonly problem: 'start-unknown' | 'movement-unknown' | 'no-rate' };

const endOf = ({ start, newBusiness, upsell, crossSell, contraction, churn }: Step): number =>
  start + newBusiness + upsell + crossSell - contraction - churn;

/** Sums the rows of each period of one account. Movements left blank beside others that were typed did not happen; a period without any is not known. */
function walk(rows: readonly RecurringPeriod[], convert: Converter, count: (note: CountedNote, by?: number) => void): Walk {
  const steps = new Map<CalendarDate, Step>();
  for (const row of rows) {
    const typed = [row.newBusiness, ...movementFields.map((field) => row[field])];
    const blanks = typed.filter((amount) => amount === null).length;
    if (blanks === typed.length) return { problem: 'movement-unknown' };
    if (row.recurringStart === null) return { problem: 'start-unknown' };
    count('blank-movement', blanks);
    const before = steps.get(row.periodStart);
    const added = (field: keyof Step, amount: Money | null): number | null => {
      const minor = amount ? convert.minor(amount) : 0;
      return minor === null ? null : (before?.[field] ?? 0) + minor;
    };
    const start = added('start', row.recurringStart);
    const newBusiness = added('newBusiness', row.newBusiness);
    const [upsell, crossSell] = [added('upsell', row.upsell), added('crossSell', row.crossSell)];
    const [contraction, churn] = [added('contraction', row.contraction), added('churn', row.churn)];
    if (start === null || newBusiness === null || upsell === null || crossSell === null || contraction === null || churn === null)
      return { problem: 'no-rate' };
    steps.set(row.periodStart, { start, newBusiness, upsell, crossSell, contraction, churn });
  }
  return { steps: [...steps.values()] };
}

/** A figure typed in whole units and one worked out differ by less than this when they are the same. */
const sameMinor = 100;

/**
 * Movements of recurring revenue over a window, per customer present at its start, in minor units of `currency`, all at the rate of the window's opening.
 *
 * The start of a customer is that of its period at the window's first one; its movements are added up from there. Customers who came later are
 * new and left out, as is all that is typed for them. One who left and came back is lost with what it had, and back as new business: the return is in no retention of
 * revenue, only in that of logos. Customers whose start or movements nobody typed, or whose figures stop before the end, are left out and counted, never taken
 * for lost or for unchanged. Source: FORMULAS "NRR", "GRR" (Standard Metrics Board for SaaS).
 */
export function revenueMovements(typed: readonly RecurringPeriod[], window: Period, options: MovementOptions): RevenueMovements {
  const { currency, nameOf = (id) => id } = options;
  const series = accountPeriods(typed, window);
  const opening = series.entries[0]?.periodStart ?? window.from;
  const convert = converter(options, opening);
  const counts = new Map<CountedNote, number>();
  const count = (note: CountedNote, by = 1) => void counts.set(note, (counts.get(note) ?? 0) + by);

  const byAccount = new Map<string, RecurringPeriod[]>();
  for (const row of series.entries) {
    const rows = byAccount.get(row.accountId);
    if (rows) rows.push(row);
    else byAccount.set(row.accountId, [row]);
  }
  const customers: CustomerMovement[] = [];
  let noRate = false;
  for (const [accountId, rows] of byAccount) {
    // Its first figure comes later than those of others: new if it began with nothing, else its start is missing.
    if (rows[0] && rows[0].periodStart > opening) {
      count((rows[0].recurringStart?.minor ?? 0) > 0 ? 'start-unknown' : 'new-excluded');
      continue;
    }
    const lastDay = rows
      .map((row) => periodOf(row).to)
      .sort()
      .at(-1);
    const walked = walk(rows, convert, count);
    if ('problem' in walked) {
      if (walked.problem === 'no-rate') noRate = true;
      else count(walked.problem);
      continue;
    }
    const { steps } = walked;
    const [first, last] = [steps[0], steps.at(-1)];
    if (!first || !last) continue;
    if (steps.some((step) => step.start < 0 || endOf(step) < 0)) count('negative-revenue');
    if (first.start <= 0) {
      if (steps.some((step) => endOf(step) > 0)) count('new-excluded');
      continue;
    }
    const gone = endOf(last) <= 0;
    if (lastDay !== series.dataDate && !gone) {
      count('end-unknown');
      continue;
    }
    if (!gone && steps.some((step) => endOf(step) <= 0)) count('came-back');
    if (steps.some((step, index) => index > 0 && Math.abs(step.start - endOf(steps[index - 1] ?? step)) > sameMinor)) count('chain-broken');
    const lost = steps.findIndex((step) => endOf(step) <= 0);
    const itsOwn = lost === -1 ? steps : steps.slice(0, lost + 1);
    const total = (field: MovementField) => itsOwn.reduce((sum, step) => sum + step[field], 0);
    customers.push({
      accountId,
      name: nameOf(accountId),
      start: first.start,
      upsell: total('upsell'),
      crossSell: total('crossSell'),
      contraction: total('contraction'),
      churn: total('churn'),
      atEnd: !gone,
    });
  }
  const leftOut = (['movement-unknown', 'start-unknown', 'end-unknown'] as const).find((note) => counts.has(note));
  return {
    currency,
    customers: noRate ? [] : customers,
    basis: {
      period: window,
      dataDate: series.dataDate,
      partialMonths: series.partialMonths,
      notes: [...convert.notes(), ...series.notes, ...counted(Object.fromEntries(counts))],
    },
    problem: noRate
      ? 'no-rate'
      : series.entries.length === 0
        ? 'no-revenue'
        : customers.length > 0
          ? null
          : (leftOut ?? 'no-starting-customer'),
  };
}
