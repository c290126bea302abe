import type { ClientPlan, ClientReview } from '../client-projection';
import type { Context } from '../context';
import type { Cell } from '../doc-tree';
import { cell, muted, strong, text, tinted } from '../inline';
import { missing, type Part, part } from '../part';
import { byDay, dayCell, h1, lead, leftOut, prose, textCell } from './pieces';

type Commitment = ClientReview['commitments'][number];

/** The review a document is about: the one asked for, else the next planned, else the last held. */
export function chosenReview<R extends Pick<ClientReview, 'id' | 'kind' | 'state' | 'periodEnd'>>(
  reviews: readonly R[],
  kind: 'qbr' | 'ebr',
  subjectId: string | null,
): R | null {
  const own = reviews.filter((review) => review.kind === kind && review.state !== 'cancelled').sort(byDay(({ periodEnd }) => periodEnd));
  return own.find(({ id }) => id === subjectId) ?? own.find(({ state }) => state === 'planned') ?? own.at(-1) ?? null;
}

export const criteriaPart = ({ t }: Context, review: ClientReview | null): Part => {
  const lines = review ? prose(review.successCriteria) : [];
  const title = t('report:review.criteria');
  return lines.length === 0 ? missing(title, t('report:review.noCriteria')) : { blocks: [h1(title), ...lines] };
};

const tones = { kept: 'good', missed: 'bad', open: null, dropped: null } as const;

/** What both sides promised at the review before: kept or missed. */
export function commitmentsPart(context: Context, before: ClientReview | null): Part {
  const { t } = context;
  const title = t('report:review.commitments');
  const commitments = before?.commitments ?? [];
  if (commitments.length === 0) return missing(title, t(before ? 'report:review.noCommitments' : 'report:review.firstReview'));
  const counted = (outcome: Commitment['outcome']) => commitments.filter((one) => one.outcome === outcome).length;
  return {
    blocks: [
      h1(title),
      lead(
        t('report:review.commitmentsTakeaway', {
          count: commitments.length,
          kept: counted('kept'),
          missed: counted('missed'),
          open: counted('open'),
        }),
      ),
      {
        kind: 'table',
        caption: t('report:review.commitmentsCaption', { date: context.date(before?.heldOn ?? before?.periodEnd ?? context.today) }),
        columns: [
          { header: t('report:review.commitment'), align: 'start', width: 0.48, key: true },
          { header: t('report:owner'), align: 'start', width: 0.2 },
          { header: t('report:due'), align: 'start', width: 0.16 },
          { header: t('report:state'), align: 'start', width: 0.16 },
        ],
        rows: commitments.slice(0, 15).map(({ text: promise, owner, dueOn, outcome }): Cell[] => {
          const tone = tones[outcome];
          const said = cell(tone ? text(t(`model:commitmentOutcome.${outcome}`), tone) : muted(t(`model:commitmentOutcome.${outcome}`)));
          return [textCell(promise, 180), textCell(owner, 60), dayCell(context, dueOn), tone ? tinted(tone, said) : said];
        }),
        totals: null,
      },
      ...leftOut(context, commitments.length - 15),
    ],
  };
}

/** A free text of the review under its heading, or the gap. */
export const textPart = (title: string, value: string, gap: string): Part => {
  const lines = prose(value);
  return lines.length === 0 ? missing(title, gap) : { blocks: [h1(title), ...lines] };
};

/** When we meet again: the date booked, or that there is none yet. */
export function nextDatePart(
  context: Context,
  plan: Pick<ClientPlan, 'reviews' | 'ritualDates' | 'rituals'>,
  review: ClientReview | null,
): Part | null {
  const { t, today } = context;
  const booked =
    review?.nextOn ??
    plan.ritualDates
      .filter(
        ({ ritualId, state, date }) =>
          state === 'planned' &&
          date > (review?.plannedOn ?? today) &&
          plan.rituals.some(({ id, kind }) => id === ritualId && (kind === 'qbr' || kind === 'ebr')),
      )
      .sort(byDay(({ date }) => date))[0]?.date;
  const title = t('report:review.nextDate');
  if (!booked) return missing(title, t('report:review.noNextDate'));
  return part([
    h1(title),
    { kind: 'paragraph', style: 'body', content: [strong(context.date(booked)), text(` ${t('report:review.nextBooked')}`)] },
  ]);
}
