import { ActionIcon } from '@mantine/core';
import { commitmentOutcomes, type Review } from '@shared/model/review';
import { IconTrash } from '@tabler/icons-react';
import { InlineDate } from '@/ui/InlineDate';
import { InlineSelect } from '@/ui/InlineSelect';
import { InlineText } from '@/ui/InlineText';
import { useT } from '@/ui/use-t';
import classes from './Review.module.css';
import { type Commitment, setCommitments } from './review-changes';

/** What was promised in a review: text, who, by when and what came of it, each edited in place. */
export function CommitmentList({ review, label }: { review: Review; label: string }) {
  const t = useT();
  const { commitments } = review;
  const put = (at: number, change: Partial<Commitment>) =>
    setCommitments(
      review,
      commitments.map((one, index) => (index === at ? { ...one, ...change } : one)),
    );
  return (
    <ul className={classes.list} aria-label={label}>
      {commitments.map((commitment, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a commitment has no id of its own, only its place
        <li key={index} className={classes.commitment}>
          <InlineText
            layout="cell"
            label={t('reviews:commitment')}
            required
            maxLength={20_000}
            value={commitment.text}
            onCommit={(text) => put(index, { text })}
          />
          <InlineText layout="cell" label={t('reviews:owner')} value={commitment.owner} onCommit={(owner) => put(index, { owner })} />
          <InlineDate layout="cell" label={t('reviews:due')} value={commitment.dueOn} onCommit={(dueOn) => put(index, { dueOn })} />
          <InlineSelect
            layout="cell"
            label={t('reviews:outcome')}
            value={commitment.outcome}
            options={commitmentOutcomes.map((value) => ({ value, label: t(`model:commitmentOutcome.${value}`) }))}
            onCommit={(outcome) => put(index, { outcome })}
          />
          <ActionIcon
            aria-label={t('reviews:deleteCommitment', { name: commitment.text.slice(0, 60) })}
            onClick={() =>
              void setCommitments(
                review,
                commitments.filter((_, other) => other !== index),
              )
            }
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
