import type { CalendarDate } from '../model/fields';
import { counted, type Figure, type FigureInputs, type FigureNote } from './figure';
import { type Rag, type RagThresholds, ragOf } from './rag';

/** A judgement that stands in for the computed state until it expires. */
export type StateOverride = {
  readonly state: Rag;
  readonly reason: string;
  readonly setOn: CalendarDate;
  /** The last day it holds. */
  readonly expiresOn: CalendarDate;
};

export type HealthState<I extends FigureInputs> = {
  /** The figure, with the override, in force or expired, among its notes. */
  readonly figure: Figure<I>;
  /** What to show: the override's while it holds, else the computed one; null: neither. */
  readonly state: Rag | null;
  readonly computed: Rag | null;
  readonly overridden: boolean;
};

/**
 * The state of health on a day. An override changes the state and never the number, needs a reason, holds from `setOn` to `expiresOn` included, and is said with its
 * reason and its end; of several that hold the one set last stands. An expired one is said too while none holds. Source: FORMULAS "Health", "RAG".
 */
export function healthState<I extends FigureInputs>(
  figure: Figure<I>,
  overrides: readonly StateOverride[],
  today: CalendarDate,
  thresholds?: RagThresholds,
): HealthState<I> {
  const computed = ragOf(figure, thresholds);
  const set = overrides.filter(({ setOn, reason }) => setOn <= today && reason.trim() !== '');
  let holding: StateOverride | null = null;
  for (const one of set) if (one.expiresOn >= today && (!holding || one.setOn >= holding.setOn)) holding = one;
  const said: FigureNote[] = holding
    ? [{ note: 'overridden', reason: holding.reason, until: holding.expiresOn }]
    : counted({ 'override-expired': set.length });
  return {
    figure: { ...figure, notes: [...figure.notes, ...said] },
    state: holding?.state ?? computed,
    computed,
    overridden: holding !== null,
  };
}
