import { plainPlan } from '../links/plain-plan';
import type { DocumentSummary } from '../model/document-summary';
import type { Plan } from '../model/plan';
import { planFacts } from './account-plan/facts';
import { type ClientMeeting, projectForClient } from './client-projection';
import type { ComposeOptions, Context } from './context';
import type { ClientInput, InternalInput } from './part';
import { chosenMeeting } from './parts/meeting-brief';
import { heldMeeting } from './parts/minutes';
import { chosenReview } from './parts/reviews';
import { planFigures } from './plan-figures';

/** What decides what a document's sections are given. */
export type InputOptions = Pick<ComposeOptions, 'kind' | 'edition' | 'locale' | 'subjectId' | 'mapId'>;

type Key = Pick<DocumentSummary, 'edition' | 'reviewId'> & {
  readonly kind: ComposeOptions['kind'];
  readonly locale: ComposeOptions['locale'];
};

/** What was written over the summary of exactly this document, edition, language and review; null: nothing. */
const summaryFor = <S extends Pick<DocumentSummary, 'document' | 'edition' | 'language' | 'reviewId'>>(
  records: readonly S[],
  { kind, edition, locale, reviewId }: Key,
): S | null =>
  records.find((one) => one.document === kind && one.edition === edition && one.language === locale && one.reviewId === reviewId) ?? null;

/** A brief is about what comes, minutes are about what was. */
function meetingOf<M extends Pick<ClientMeeting, 'id' | 'date'>>(
  kind: InputOptions['kind'],
  meetings: readonly M[],
  today: string,
  subjectId: string | null,
): M | null {
  if (kind === 'meeting-brief') return chosenMeeting(meetings, today, subjectId);
  return kind === 'minutes' ? heldMeeting(meetings, today, subjectId) : null;
}

export function internalInput(context: Context, stored: Plan, { kind, locale, subjectId, mapId }: InputOptions): InternalInput {
  const plan = plainPlan(stored);
  const review = kind === 'qbr' || kind === 'ebr' ? chosenReview(plan.reviews, kind, subjectId) : null;
  return {
    context,
    kind,
    plan,
    facts: planFacts(plan, context.today),
    figures: planFigures(context, plan),
    review,
    meeting: meetingOf(kind, plan.meetings, context.today, subjectId),
    mapId,
    summary: summaryFor(plan.documentSummaries, { kind, edition: 'internal', locale, reviewId: review?.id ?? null }),
  };
}

/** From here on nothing internal can be named. */
export function clientInput(context: Context, plan: Plan, { kind, locale, subjectId }: InputOptions): ClientInput {
  const shared = projectForClient(plan);
  const review = kind === 'qbr' || kind === 'ebr' ? chosenReview(shared.reviews, kind, subjectId) : null;
  return {
    context,
    kind,
    plan: shared,
    review,
    meeting: meetingOf(kind, shared.meetings, context.today, subjectId),
    summary: summaryFor(shared.documentSummaries, { kind, edition: 'client', locale, reviewId: review?.id ?? null }),
  };
}
