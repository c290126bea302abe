import type { CalendarDate } from '../model/fields';
import type { Period } from './calendar';
import type { CountedNote, FormulaKey, InputKey, NaReason } from './figure-words';

/**
 * What a number counts. Money is in minor units of its currency and may be fractional (a weighted amount): rounding belongs to
 * display. `ratio`: 1 is 100%. `points`: a difference of percentages, -100 to 100. `score`: a mark on its own scale.
 */
export type Unit = 'ratio' | 'days' | 'months' | 'count' | 'points' | 'score' | { currency: string };

/** A number with its unit; a bare number is a count. */
export type Quantity = number | { readonly value: number; readonly unit: Unit };

/** What a figure rests on, so that a screen or a document can say it. */
export type FigureInputs = Readonly<Partial<Record<InputKey, Quantity>>>;

/** One line of a figure's detail: a customer, a measure, a criterion, under the name people gave it. */
export type FigurePart = {
  readonly id: string;
  readonly name: string;
  /** Where the detail has one line per period. */
  readonly period?: Period;
  readonly inputs: FigureInputs;
};

/** A rate that amounts were converted at: 1 `currency` = `rate` `against`, in force since `from`. */
export type AppliedRate = { readonly currency: string; readonly against: string; readonly from: CalendarDate; readonly rate: number };

/** What a reader must know before trusting the figure. */
export type FigureNote =
  | { readonly note: CountedNote; readonly count: number }
  | ({ readonly note: 'rate' } & AppliedRate)
  /** Someone put a state of their own in the place of the computed one, for this reason. */
  | { readonly note: 'overridden'; readonly reason: string; readonly until: CalendarDate };

/** What explains a figure besides its inputs. */
export type FigureBasis = {
  /** The period it speaks of; null where it is a state of today. */
  readonly period: Period | null;
  /** The last day the data speaks of; null where the data has no date. */
  readonly dataDate: CalendarDate | null;
  readonly notes: readonly FigureNote[];
  readonly parts: readonly FigurePart[];
  /** Set when the history is shorter than the period asked for: the months it covers. Never annualised in silence. */
  readonly partialMonths?: number | undefined;
};

type Explained<I extends FigureInputs> = FigureBasis & { readonly formula: FormulaKey; readonly inputs: I };

export type KnownFigure<I extends FigureInputs = FigureInputs> = Explained<I> & { readonly value: number; readonly unit: Unit };
/** There is no number, but there is a reason, and what was there to compute it from. */
export type UnknownFigure = Explained<FigureInputs> & { readonly na: NaReason };

/** One number of the product, or the reason why there is none; both can be opened. Null is not zero. Plain data: it can be stored. */
export type Figure<I extends FigureInputs = FigureInputs> = KnownFigure<I> | UnknownFigure;

const noBasis: FigureBasis = { period: null, dataDate: null, notes: [], parts: [] };

export const known = <I extends FigureInputs>(
  formula: FormulaKey,
  value: number,
  unit: Unit,
  inputs: I,
  basis: Partial<FigureBasis> = {},
): KnownFigure<I> => ({ formula, value, unit, inputs, ...noBasis, ...basis });

export const na = (formula: FormulaKey, reason: NaReason, inputs: FigureInputs = {}, basis: Partial<FigureBasis> = {}): UnknownFigure => ({
  formula,
  na: reason,
  inputs,
  ...noBasis,
  ...basis,
});

export const isKnown = <I extends FigureInputs>(figure: Figure<I>): figure is KnownFigure<I> => 'value' in figure;

/** `numerator / denominator` as a ratio figure (1 = 100%); a zero denominator gives `reason`, never 0. */
export const ratio = <I extends FigureInputs>(
  formula: FormulaKey,
  [numerator, denominator]: readonly [number, number],
  reason: NaReason,
  inputs: I,
  basis: Partial<FigureBasis> = {},
): Figure<I> => (denominator === 0 ? na(formula, reason, inputs, basis) : known(formula, numerator / denominator, 'ratio', inputs, basis));

/** Notes that count something, without those that count nothing. */
export const counted = (counts: Partial<Record<CountedNote, number>>): FigureNote[] =>
  Object.entries(counts).flatMap(([note, count]) => (count > 0 ? [{ note: note as CountedNote, count }] : []));

/** A quantity of money, in minor units. */
export const money = (value: number, currency: string): Quantity => ({ value, unit: { currency } });
