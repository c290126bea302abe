/**
 * What a computed number counts. Money is in minor units of its currency and may be fractional
 * (a weighted amount): rounding belongs to display.
 */
export type Unit = 'ratio' | 'days' | 'count' | { currency: string };

/** Why a figure cannot be computed: a key of `figures:na`. */
export type NaReason =
  | 'no-opportunity'
  | 'no-open-opportunity'
  | 'no-closed-opportunity'
  | 'no-won-opportunity'
  | 'no-amount'
  | 'no-dates'
  | 'several-currencies'
  | 'no-influence'
  | 'no-relationship'
  | 'not-recorded';

/** What a figure rests on, so that a screen or a document can say it: counts, never amounts. */
export type FigureInputs = Readonly<Record<string, number>>;

export type KnownFigure<I extends FigureInputs = FigureInputs> = {
  readonly value: number;
  readonly unit: Unit;
  readonly inputs: I;
  /** Set when the history is shorter than the period asked for: the months it covers. Never annualised in silence. */
  readonly partialMonths?: number;
};
export type UnknownFigure = { readonly na: NaReason };

/** One number of the product, or the reason why there is none. Null is not zero. */
export type Figure<I extends FigureInputs = FigureInputs> = KnownFigure<I> | UnknownFigure;

export const na = (reason: NaReason): UnknownFigure => ({ na: reason });

export const isKnown = <I extends FigureInputs>(figure: Figure<I>): figure is KnownFigure<I> => 'value' in figure;

/** `numerator / denominator` as a ratio figure (1 = 100%); a zero denominator gives `reason`, never 0. */
export const ratio = <I extends FigureInputs>(numerator: number, denominator: number, reason: NaReason, inputs: I): Figure<I> =>
  denominator === 0 ? na(reason) : { value: numerator / denominator, unit: 'ratio', inputs };
