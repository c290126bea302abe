import { standardGuide } from '@shared/domain/guides';
import type { FigureContext } from '@shared/domain/plan/figure-context';
import { freezeFigures } from '@shared/domain/reviews';
import type { Translate } from '@shared/i18n/translator';
import { plainText } from '@shared/links/link';
import type { Mutation } from '@shared/model/changes';
import { meetingTemplateSchema } from '@shared/model/meeting';
import type { Plan } from '@shared/model/plan';
import { type Review, reviewSchema } from '@shared/model/review';
import { newId } from '@/persistence/new-id';
import { editRecord } from '@/stores/records';
import { save } from '@/stores/save';

export type Commitment = Review['commitments'][number];

/** Plans a review; answers its id. */
export async function planReview(
  accountId: string,
  fields: Partial<Review> & Pick<Review, 'periodStart' | 'periodEnd'>,
): Promise<string | null> {
  const record = reviewSchema.parse({ id: newId(), accountId, ...fields });
  const saved = await save({ key: 'addRecord', params: { name: record.title } }, [{ op: 'create', table: 'reviews', record }], {
    accountId,
  });
  return saved.ok ? record.id : null;
}

/** The review takes place: its figures are frozen as they are now, as one step of undo. */
export function holdReview(review: Review, plan: Plan, context: FigureContext, now: Date) {
  const fields = {
    state: 'held' as const,
    heldOn: review.heldOn ?? context.today,
    frozenAt: now.toISOString(),
    figures: freezeFigures(plan, review, context),
  };
  return save({ key: 'holdReview', params: { name: review.title } }, [{ op: 'update', table: 'reviews', id: review.id, fields }], {
    accountId: review.accountId,
  });
}

export const setCommitments = (review: Review, commitments: Commitment[]) => editRecord('reviews', review, 'commitments', commitments);

/** What is still open of the last review is promised again. */
export function carryOver(review: Review, open: readonly Commitment[]) {
  const there = new Set(review.commitments.map(({ text }) => text));
  return setCommitments(review, [...review.commitments, ...open.filter(({ text }) => !there.has(text))]);
}

/** A line more of talking points, once. */
export function addTalkingPoints(review: Review, lines: readonly string[]) {
  const known = new Set(review.talkingPoints.split('\n'));
  const added = lines.filter((line) => !known.has(line));
  if (added.length === 0) return null;
  return editRecord('reviews', review, 'talkingPoints', [review.talkingPoints, ...added].filter((line) => line !== '').join('\n'));
}

/** Keeps an agenda as what the next review of its kind starts from, in every account: it becomes the agenda of that kind's guide. */
export function keepAgenda({ kind, agenda }: Review, templates: Plan['meetingTemplates'], name: string, t: Translate) {
  // Other accounts know nothing of whom it names.
  const words = plainText(agenda);
  const template = templates.find((one) => one.kind === kind);
  const standard = kind === 'qbr' ? standardGuide(kind, t) : { id: newId(), kind, name };
  const mutation: Mutation = template
    ? { op: 'update', table: 'meetingTemplates', id: template.id, fields: { agenda: words } }
    : { op: 'create', table: 'meetingTemplates', record: meetingTemplateSchema.parse({ ...standard, agenda: words }) };
  return save({ key: 'keepAgenda', params: { name } }, [mutation]);
}
