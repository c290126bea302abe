import type { Plan } from '@shared/model/plan';
import type { Verbatim } from '@shared/model/satisfaction';

type From = { title: string; to: string };

/** Where something was said: the survey or the meeting, as a title and an address. */
export function sourceOf(
  { responseId, meetingId, accountId }: Verbatim,
  plan: Pick<Plan, 'surveyResponses' | 'surveys' | 'meetings'>,
): From | null {
  const response = plan.surveyResponses.find(({ id }) => id === responseId);
  const survey = plan.surveys.find(({ id }) => id === response?.surveyId);
  if (survey) return { title: survey.title, to: `/accounts/${accountId}/satisfaction/surveys/${survey.id}` };
  const meeting = plan.meetings.find(({ id }) => id === meetingId);
  return meeting ? { title: meeting.title, to: `/accounts/${accountId}/meetings/${meeting.id}` } : null;
}

/** The unit it came from: the one the answer names, else that of the seat of who said it. */
export function unitOf({ responseId, personId }: Verbatim, plan: Pick<Plan, 'surveyResponses' | 'businessUnits' | 'seats'>): string {
  const response = plan.surveyResponses.find(({ id }) => id === responseId);
  const seat = personId === null ? undefined : plan.seats.find((one) => one.personId === personId && one.businessUnitId !== null);
  const unitId = response?.businessUnitId ?? seat?.businessUnitId ?? null;
  return plan.businessUnits.find(({ id }) => id === unitId)?.name ?? '';
}
