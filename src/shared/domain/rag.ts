import { type Figure, isKnown } from './figure';

export type Rag = 'red' | 'amber' | 'green';

/** Two bounds on the scale of the measure, each inclusive: red up to the first, amber up to the second, green above. */
export type RagThresholds = {
  readonly redUpTo: number;
  readonly amberUpTo: number;
  /** `lower-is-better` (days, risk): the colours run the other way, green up to the first bound, amber up to the second, red above. */
  readonly direction?: 'higher-is-better' | 'lower-is-better';
};

export const defaultRag: RagThresholds = { redUpTo: 50, amberUpTo: 75 };

/**
 * Red ≤ 50 < amber ≤ 75 < green unless the measure has bounds of its own. Null when there is no figure, or the bounds are in the wrong order: no colour is better than a
 * wrong one. Source: Gainsight scorecards; FORMULAS "RAG".
 */
export const ragOf = (figure: Figure, thresholds: RagThresholds = defaultRag): Rag | null =>
  isKnown(figure) ? ragAt(figure.value, thresholds) : null;

/** The colour of a number on the scale of its bounds; null when they are in the wrong order. */
export function ragAt(value: number, { redUpTo, amberUpTo, direction = 'higher-is-better' }: RagThresholds): Rag | null {
  if (!(redUpTo <= amberUpTo)) return null;
  const [low, high]: [Rag, Rag] = direction === 'higher-is-better' ? ['red', 'green'] : ['green', 'red'];
  return value <= redUpTo ? low : value <= amberUpTo ? 'amber' : high;
}
