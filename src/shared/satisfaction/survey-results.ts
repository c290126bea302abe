import { customerEffort } from '../domain/customer-effort';
import type { Figure } from '../domain/figure';
import { netPromoterScore } from '../domain/net-promoter-score';
import type { Survey, SurveyResponse, Verbatim } from '../model/satisfaction';
import { scaleOf } from './read-answers';

export type SurveyResult = {
  /** NPS, or the mean of CES 2.0; n/a without an answer. */
  readonly main: Figure;
  /** CES alone: the share that found it easy. */
  readonly easy: Figure | null;
  readonly count: number;
  /** How many gave each score, from the lowest of the scale to the highest. */
  readonly byScore: readonly { readonly score: number; readonly count: number }[];
};

/** What one survey says: all its answers, whenever they were given. */
export function surveyResult({ id, kind }: Pick<Survey, 'id' | 'kind'>, responses: readonly SurveyResponse[]): SurveyResult {
  const own = responses.filter(({ surveyId }) => surveyId === id);
  const scores = own.map(({ score }) => score);
  const days = own.flatMap(({ answeredOn }) => answeredOn ?? []).sort();
  const basis = { dataDate: days.at(-1) ?? null };
  const { min, max } = scaleOf[kind];
  const byScore = Array.from({ length: max - min + 1 }, (_, index) => ({
    score: min + index,
    count: scores.filter((score) => score === min + index).length,
  }));
  if (kind === 'nps') return { main: netPromoterScore(scores, basis), easy: null, count: own.length, byScore };
  const { mean, easy } = customerEffort(scores, basis);
  return { main: mean, easy, count: own.length, byScore };
}

/** How a score is meant: promoters, and who found it easy (5 and more), are positive; detractors, and 3 and less, negative. */
export function moodOf(kind: Survey['kind'], score: number): NonNullable<Verbatim['sentiment']> {
  const [good, bad] = kind === 'nps' ? [9, 6] : [5, 3];
  return score >= good ? 'positive' : score <= bad ? 'negative' : 'neutral';
}

/** Comments of answers that are no verbatim yet, in the order of their answers. */
export const commentsToFile = (
  responses: readonly SurveyResponse[],
  verbatims: readonly { readonly responseId: string | null }[],
): SurveyResponse[] => {
  const filed = new Set(verbatims.map(({ responseId }) => responseId));
  return responses.filter(({ id, comment }) => comment.trim() !== '' && !filed.has(id));
};
