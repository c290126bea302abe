import { reviewGaps } from '@shared/domain/reviews';
import { Section } from '@/ui/Section';
import { StatusMark } from '@/ui/StatusMark';
import { useT } from '@/ui/use-t';
import type { ReviewParts } from './parts';
import classes from './Review.module.css';
import { useKpiName } from './use-kpi-name';

/** Names that are told before the rest is counted. */
const named = 3;

/** What the review still lacks to end in decisions. */
export function ReviewQuality({ review, plan }: ReviewParts) {
  const t = useT();
  const nameOf = useKpiName();
  const gaps = reviewGaps(plan, review, nameOf);
  return (
    <Section title={t('reviews:quality')}>
      {gaps.length === 0 && <StatusMark tone="good">{t('reviews:ready')}</StatusMark>}
      <ul className={classes.list}>
        {gaps.map(({ gap, names }) => (
          <li key={gap} className={classes.gap}>
            <StatusMark tone="warn">
              {[t(`reviews:gap.${gap}`), names.slice(0, named).join(', ') + (names.length > named ? '…' : '')].filter(Boolean).join(' ')}
            </StatusMark>
          </li>
        ))}
      </ul>
    </Section>
  );
}
