import type { SlaResult, Survey, SurveyResponse } from '../../model/satisfaction';
import { customerEffort } from '../customer-effort';
import type { Figure } from '../figure';
import { netPromoterScore } from '../net-promoter-score';
import { slaAttainment } from '../sla-attainment';
import { answersIn } from '../survey-answers';
import type { FigureContext } from './figure-context';

type SatisfactionKey = 'netPromoterScore' | 'customerEffortMean' | 'customerEffortEasy' | 'slaAttainment';

/** The answers to surveys of one kind. A response without a day was given, at the latest, the day its survey closed. */
export function answersOf(kind: Survey['kind'], surveys: readonly Survey[], responses: readonly SurveyResponse[]) {
  const closing = new Map(surveys.filter((survey) => survey.kind === kind).map(({ id, closedOn }) => [id, closedOn]));
  return responses.flatMap(({ surveyId, score, answeredOn }) => {
    const closedOn = closing.get(surveyId);
    return closedOn === undefined ? [] : [{ score, answeredOn: answeredOn ?? closedOn }];
  });
}

/** What customers said, and how the service levels were kept. */
export function satisfactionFigures(
  plan: {
    readonly surveys: readonly Survey[];
    readonly surveyResponses: readonly SurveyResponse[];
    readonly slaResults: readonly SlaResult[];
  },
  { window }: FigureContext,
): Record<SatisfactionKey, Figure> {
  const promoter = answersIn(answersOf('nps', plan.surveys, plan.surveyResponses), window);
  const effort = answersIn(answersOf('ces', plan.surveys, plan.surveyResponses), window);
  const { mean, easy } = customerEffort(effort.scores, effort.basis);
  return {
    netPromoterScore: netPromoterScore(promoter.scores, promoter.basis),
    customerEffortMean: mean,
    customerEffortEasy: easy,
    slaAttainment: slaAttainment(plan.slaResults, window),
  };
}
