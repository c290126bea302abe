import type { Mutation } from '@shared/model/changes';
import {
  improvementPlanSchema,
  type Survey,
  type SurveyResponse,
  surveyResponseSchema,
  surveySchema,
  type Verbatim,
  verbatimSchema,
} from '@shared/model/satisfaction';
import type { ReadAnswer } from '@shared/satisfaction/read-answers';
import { changeShares } from '@shared/satisfaction/sla-grid';
import { moodOf } from '@shared/satisfaction/survey-results';
import { newId } from '@/persistence/new-id';
import { save } from '@/stores/save';
import { today } from '@/ui/today';

/** A survey of today; answers its id. */
export async function createSurvey(accountId: string, fields: Pick<Survey, 'kind' | 'title' | 'question'>): Promise<string | null> {
  const record = surveySchema.parse({ id: newId(), accountId, sentOn: today(), ...fields });
  const saved = await save({ key: 'addRecord', params: { name: record.title } }, [{ op: 'create', table: 'surveys', record }], {
    accountId,
  });
  return saved.ok ? record.id : null;
}

/** One answer, typed into the last row of the survey's table under an id that the row has already. */
export const addAnswer = ({ title, accountId }: Survey, record: SurveyResponse) =>
  save({ key: 'addAnswers', params: { count: 1, name: title } }, [{ op: 'create', table: 'surveyResponses', record }], { accountId });

/** A pasted block of answers, as one step of undo. */
export function addAnswers({ id: surveyId, accountId, title }: Survey, answers: readonly ReadAnswer[]) {
  const mutations = answers.map(
    (answer): Mutation => ({
      op: 'create',
      table: 'surveyResponses',
      record: surveyResponseSchema.parse({ id: newId(), accountId, surveyId, ...answer }),
    }),
  );
  return save({ key: 'addAnswers', params: { count: answers.length, name: title } }, mutations, { accountId });
}

/** Makes verbatims of what people wrote beside their score, as one step of undo. The score says how they meant it, until somebody says otherwise. */
export function fileComments(accountId: string, responses: readonly SurveyResponse[], surveys: readonly Survey[]) {
  const mutations = responses.map((response): Mutation => {
    const { id: responseId, personId, answeredOn: saidOn, comment: text } = response;
    const kind = surveys.find(({ id }) => id === response.surveyId)?.kind ?? 'nps';
    const record = verbatimSchema.parse({
      id: newId(),
      accountId,
      responseId,
      personId,
      saidOn,
      text,
      sentiment: moodOf(kind, response.score),
    });
    return { op: 'create', table: 'verbatims', record };
  });
  return save({ key: 'fileComments', params: { count: mutations.length } }, mutations, { accountId });
}

/** An improvement plan that answers some verbatims; answers its id. */
export async function planImprovement(accountId: string, title: string, verbatimIds: readonly string[] = []): Promise<string | null> {
  const record = improvementPlanSchema.parse({ id: newId(), accountId, title, verbatimIds: [...verbatimIds], startsOn: today() });
  const saved = await save({ key: 'addRecord', params: { name: title } }, [{ op: 'create', table: 'improvementPlans', record }], {
    accountId,
  });
  return saved.ok ? record.id : null;
}

/** Adds a theme to several verbatims, as one step of undo; those that have it stay as they are. */
export function addTheme(verbatims: readonly Verbatim[], theme: string) {
  const [first] = verbatims;
  const changed = verbatims.filter(({ themes }) => !themes.includes(theme));
  if (!first || changed.length === 0) return null;
  const mutations = changed.map(
    ({ id, themes }): Mutation => ({ op: 'update', table: 'verbatims', id, fields: { themes: [...themes, theme] } }),
  );
  return save({ key: 'editSeveral', params: { table: 'verbatims', count: changed.length } }, mutations, { accountId: first.accountId });
}

type ShareEdits = Parameters<typeof changeShares>[0];

/** Puts shares of service levels into cells, as one step of undo; null: nothing changes. */
export function saveShares(accountId: string, edits: ShareEdits, name: string) {
  const mutations = changeShares(edits, { today: today(), newId });
  if (mutations.length === 0) return null;
  return save({ key: 'editShares', params: { count: edits.length, name } }, mutations, { accountId });
}
