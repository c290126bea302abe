import { counted, type Figure, type FigureBasis, known, na, ratio } from './figure';
import { sum } from './statistics';

export type EffortInputs = { readonly responses: number; readonly easy: number };

/**
 * Customer effort, variant CES 2.0: "made it easy" from 1 (disagree) to 7 (agree). `mean`: a score, 1 to 7; `easy`: the share of 5 and more, a ratio. Answers that
 * are no whole number from 1 to 7 are left out and counted. Source: Gartner/CEB; FORMULAS "CES 2.0".
 */
export function customerEffort(
  answers: readonly number[],
  basis: Partial<FigureBasis> = {},
): { mean: Figure<EffortInputs>; easy: Figure<EffortInputs> } {
  const valid = answers.filter((answer) => Number.isInteger(answer) && answer >= 1 && answer <= 7);
  const easy = valid.filter((answer) => answer >= 5).length;
  const inputs = { responses: valid.length, easy };
  const explained = { ...basis, notes: [...(basis.notes ?? []), ...counted({ 'out-of-range': answers.length - valid.length })] };
  return {
    mean:
      valid.length === 0
        ? na('customerEffortMean', 'no-response', inputs, explained)
        : known('customerEffortMean', sum(valid) / valid.length, 'score', inputs, explained),
    easy: ratio('customerEffortEasy', [easy, valid.length], 'no-response', inputs, explained),
  };
}
