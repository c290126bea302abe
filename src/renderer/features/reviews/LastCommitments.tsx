import { Button } from '@mantine/core';
import { Section } from '@/ui/Section';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { CommitmentList } from './CommitmentList';
import type { ReviewParts } from './parts';
import classes from './Review.module.css';
import { carryOver } from './review-changes';

/** What both sides promised at the review before: kept or missed; what is still open is promised again. */
export function LastCommitments({ review, before }: ReviewParts) {
  const t = useT();
  const format = useFormat();
  if (!before) return null;
  const open = before.commitments.filter(({ outcome }) => outcome === 'open');
  const waiting = open.filter(({ text }) => !review.commitments.some((one) => one.text === text));
  const title = t('reviews:lastCommitments', { date: format.date(before.heldOn ?? before.periodEnd, 'long') });
  return (
    <Section
      title={title}
      actions={
        waiting.length > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={() => void carryOver(review, waiting)}>
            {t('reviews:carryOver', { count: waiting.length })}
          </Button>
        )
      }
    >
      {before.commitments.length === 0 ? (
        <p className={classes.hint}>{t('reviews:nothingPromised')}</p>
      ) : (
        <CommitmentList review={before} label={title} />
      )}
    </Section>
  );
}
