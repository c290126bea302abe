import { Section } from '@/ui/Section';
import { useT } from '@/ui/use-t';
import { AddLine } from './AddLine';
import { CommitmentList } from './CommitmentList';
import type { ReviewParts } from './parts';
import { setCommitments } from './review-changes';

/** What both sides promise in this review. */
export function Commitments({ review }: ReviewParts) {
  const t = useT();
  return (
    <Section title={t('reviews:commitments')}>
      <CommitmentList review={review} label={t('reviews:commitments')} />
      <AddLine
        label={t('reviews:newCommitment')}
        onAdd={(text) => void setCommitments(review, [...review.commitments, { text, owner: '', dueOn: null, outcome: 'open' }])}
      />
    </Section>
  );
}
