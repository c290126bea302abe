import { Button } from '@mantine/core';
import { decisionsOf } from '@shared/domain/reviews';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { createRecord } from '@/stores/records';
import { QuickAdd } from '@/ui/QuickAdd';
import { RecordField } from '@/ui/records/RecordField';
import { Section } from '@/ui/Section';
import { useT } from '@/ui/use-t';
import type { ReviewParts } from './parts';
import classes from './Review.module.css';

/** The decisions this review asks, each with what we recommend and why: a review without any is a report. */
export function ReviewDecisions({ review, plan, choices }: ReviewParts) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const asked = decisionsOf(plan.decisions, review.id);
  return (
    <Section
      title={t('reviews:decisions')}
      actions={
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          {t('reviews:newDecision')}
        </Button>
      }
    >
      {adding && (
        <QuickAdd
          label={t('reviews:decisionTitle')}
          action={t('reviews:addDecision')}
          onAdd={(title) => void createRecord('decisions', { accountId: review.accountId, reviewId: review.id, title })}
          onClose={() => setAdding(false)}
        />
      )}
      {asked.length === 0 && !adding && <p className={classes.hint}>{t('reviews:noDecision')}</p>}
      <ul className={classes.list}>
        {asked.map((decision) => (
          <li key={decision.id} className={classes.decision} aria-label={decision.title}>
            {(['title', 'recommendation', 'why', 'dueOn', 'state', 'shared'] as const).map((field) => (
              <RecordField key={field} table="decisions" record={decision} field={field} choices={choices} layout="row" />
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
