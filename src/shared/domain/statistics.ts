export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Null without a value. */
export const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : sum(values) / values.length);

/** The middle value, or the mean of the two in the middle; null without a value. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
