import { Button } from '@mantine/core';
import { figureContext } from '@shared/domain/plan/figure-context';
import { reviewBefore } from '@shared/domain/reviews';
import { figureNames } from '@shared/i18n/figure-names';
import { IconFileText, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { runCommand, useCommands } from '@/stores/commands';
import { deleteRecords, editRecord } from '@/stores/records';
import { InlineText } from '@/ui/InlineText';
import { MissingRecord } from '@/ui/MissingRecord';
import { Page } from '@/ui/Page';
import { useRecordChoices } from '@/ui/records/record-choices';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { Commitments } from './Commitments';
import { LastCommitments } from './LastCommitments';
import classes from './Review.module.css';
import { ReviewDecisions } from './ReviewDecisions';
import { ReviewFields } from './ReviewFields';
import { ReviewFigures } from './ReviewFigures';
import { ReviewQuality } from './ReviewQuality';
import { holdReview } from './review-changes';
import { SinceReview } from './SinceReview';

/** One review: what is decided, promised and told in it, and beside that what it is and what it still lacks. */
export function ReviewPage() {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const { accountId = '', reviewId = '' } = useParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  const choices = useRecordChoices(plan ?? undefined);
  const canExport = useCommands((state) => state.commands.get('exportAccountPlan')?.enabled ?? false);
  const context = useMemo(
    () => plan && figureContext(plan, { today: today(), names: figureNames(t), currency: plan.account.currency }),
    [plan, t],
  );
  if (plan === undefined) return null;
  const review = plan?.reviews.find(({ id }) => id === reviewId);
  if (!plan || !review || !context) return <MissingRecord />;

  const before = reviewBefore(plan.reviews, review);
  const parts = { review, before, plan, choices, context };
  const held = review.state === 'held';
  const exportIt = canExport && (
    <Button
      variant={held ? 'filled' : 'default'}
      leftSection={<IconFileText size={16} aria-hidden />}
      onClick={() => runCommand('exportAccountPlan')}
    >
      {t('reviews:export', { kind: review.kind.toUpperCase() })}
    </Button>
  );
  return (
    <Page
      title={review.title || t(`model:reviewKind.${review.kind}`)}
      titleSlot={
        <InlineText
          layout="title"
          label={t('model:field.reviews.title')}
          value={review.title}
          onCommit={(title) => editRecord('reviews', review, 'title', title)}
        />
      }
      summary={[
        t(`model:reviewKind.${review.kind}`),
        t('reviews:period', { from: format.date(review.periodStart), to: format.date(review.periodEnd) }),
        t(`model:reviewState.${review.state}`),
      ].join(', ')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => {
              void deleteRecords('reviews', [review], plan, t);
              void navigate(`/accounts/${accountId}/reviews`);
            }}
          >
            {t('common:delete')}
          </Button>
          {!held && exportIt}
        </>
      }
      primaryAction={
        held ? exportIt : <Button onClick={() => void holdReview(review, plan, context, new Date())}>{t('reviews:hold')}</Button>
      }
    >
      <div className={classes.sheet}>
        <div className={classes.main}>
          {!held && <ReviewQuality {...parts} />}
          <ReviewDecisions {...parts} />
          <LastCommitments {...parts} />
          <SinceReview key={`${review.id} ${before?.id}`} {...parts} />
          <ReviewFigures {...parts} />
          <Commitments {...parts} />
        </div>
        <ReviewFields {...parts} />
      </div>
    </Page>
  );
}
