import { counted, type Figure, type FigureBasis, ratio } from './figure';
import type { RevenueMovements } from './revenue-movements';

/** Whether a customer was one at the start of the period and is at its end; null: not known. */
export type LogoPresence = { readonly accountId: string; readonly atStart: boolean; readonly atEnd: boolean | null };

/**
 * Logo retention: customers of the starting set that are still active / the starting set, by number. New customers are left out, and so are
 * those whose end is not known; both are counted. Ratio, at most 1. Source: Standard Metrics Board for SaaS; FORMULAS "Logo retention".
 */
export function logoRetention(
  customers: readonly LogoPresence[],
  basis: Partial<FigureBasis> = {},
): Figure<{ retained: number; start: number; newCustomers: number; unknown: number }> {
  const starting = customers.filter(({ atStart, atEnd }) => atStart && atEnd !== null);
  const retained = starting.filter(({ atEnd }) => atEnd).length;
  const newCustomers = customers.filter(({ atStart, atEnd }) => !atStart && atEnd).length;
  const unknown = customers.filter(({ atStart, atEnd }) => atStart && atEnd === null).length;
  const inputs = { retained, start: starting.length, newCustomers, unknown };
  const notes = counted({ 'new-excluded': newCustomers, 'end-unknown': unknown });
  const others = (basis.notes ?? []).filter(({ note }) => note !== 'new-excluded' && note !== 'end-unknown');
  const reason = unknown > 0 ? 'end-unknown' : 'no-starting-customer';
  return ratio('logoRetention', [retained, starting.length], reason, inputs, { ...basis, notes: [...others, ...notes] });
}

/** Who of the starting set of a revenue comparison is still there. */
export const presenceOf = ({ customers }: RevenueMovements): LogoPresence[] =>
  customers.map(({ accountId, atEnd }) => ({ accountId, atStart: true, atEnd }));
