import { Button } from '@mantine/core';
import { FieldGroup } from '@/ui/FieldGroup';
import { Backlinks } from '@/ui/records/Backlinks';
import { RecordField } from '@/ui/records/RecordField';
import { toast } from '@/ui/toast';
import { useT } from '@/ui/use-t';
import type { ReviewParts } from './parts';
import classes from './Review.module.css';
import { keepAgenda } from './review-changes';

type Field = keyof ReviewParts['review'];

/** When, who and about what; everything is edited in place. */
export function ReviewFields({ review, plan, choices }: ReviewParts) {
  const t = useT();
  const field = (name: Field) => <RecordField key={name} table="reviews" record={review} field={name} choices={choices} />;
  const template = plan.meetingTemplates.find(({ kind }) => kind === review.kind)?.agenda ?? t(`reviews:agenda.${review.kind}`);
  return (
    <div className={classes.side}>
      <h2 className="kf-visually-hidden">{t('reviews:details')}</h2>
      <FieldGroup title={t('reviews:group.when')}>
        {(['kind', 'state', 'plannedOn', 'heldOn', 'periodStart', 'periodEnd', 'nextOn'] as const).map(field)}
      </FieldGroup>
      <FieldGroup title={t('reviews:group.who')}>{(['personIds', 'memberIds'] as const).map(field)}</FieldGroup>
      <FieldGroup title={t('reviews:group.content')}>
        {field('agenda')}
        {review.agenda.trim() !== '' && review.agenda !== template && (
          <Button
            size="xs"
            variant="subtle"
            onClick={async () => {
              const saved = await keepAgenda(review, plan.meetingTemplates, t(`model:reviewKind.${review.kind}`), t);
              if (saved.ok) toast({ message: t('reviews:agendaKept'), tone: 'good' });
            }}
          >
            {t('reviews:keepAgenda')}
          </Button>
        )}
        {(['successCriteria', 'strategicTopic', 'lessons'] as const).map(field)}
      </FieldGroup>
      <FieldGroup title={t('reviews:group.ours')}>{(['talkingPoints', 'renewalOutlook'] as const).map(field)}</FieldGroup>
      <Backlinks key={review.id} table="reviews" id={review.id} accountId={review.accountId} plan={plan} />
    </div>
  );
}
