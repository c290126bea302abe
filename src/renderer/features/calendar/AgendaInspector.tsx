import { Button } from '@mantine/core';
import type { Plan } from '@shared/model/plan';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { RecordInspector } from '@/ui/records/RecordInspector';
import { useRecordChoices } from '@/ui/records/record-choices';
import { SponsorInspector } from '@/ui/team/SponsorInspector';
import { useT } from '@/ui/use-t';
import { RitualDates } from './RitualDates';

type AgendaInspectorProps = { id: string; plan: Plan; onClose: () => void };

/** What an entry of the calendar is, opened where it stands: a ritual with its dates, a meeting, a review, two sponsors, a milestone. */
export function AgendaInspector({ id, plan, onClose }: AgendaInspectorProps) {
  const t = useT();
  const choices = useRecordChoices(plan);
  const common = { plan, choices, onClose };
  const ritual = plan.rituals.find((one) => one.id === id);
  if (ritual)
    return (
      <RecordInspector
        table="rituals"
        record={ritual}
        {...common}
        groups={[
          { title: t('calendar:group.ritual'), fields: ['name', 'kind', 'rhythm', 'startsOn', 'time', 'durationMinutes', 'place'] },
          { title: t('calendar:group.avoided'), fields: ['avoidHolidays', 'avoidAugust'] },
          { title: t('calendar:group.who'), fields: ['memberIds', 'personIds'] },
          { title: t('calendar:group.about'), fields: ['purpose', 'privateNotes'] },
        ]}
      >
        <RitualDates key={id} ritual={ritual} dates={plan.ritualDates.filter(({ ritualId }) => ritualId === id)} />
      </RecordInspector>
    );
  const meeting = plan.meetings.find((one) => one.id === id);
  if (meeting)
    return (
      <RecordInspector
        table="meetings"
        record={meeting}
        {...common}
        groups={[
          { title: t('meetings:group.when'), fields: ['title', 'date', 'time', 'durationMinutes', 'place', 'kind'] },
          { title: t('meetings:group.who'), fields: ['personIds', 'memberIds'] },
          { title: t('meetings:group.plan'), fields: ['purpose'] },
        ]}
        actions={
          <Button
            size="xs"
            variant="subtle"
            component={Link}
            to={`/accounts/${meeting.accountId}/meetings/${id}`}
            leftSection={<IconArrowRight size={16} aria-hidden />}
          >
            {t('calendar:toMinutes')}
          </Button>
        }
      />
    );
  const review = plan.reviews.find((one) => one.id === id);
  if (review)
    return (
      <RecordInspector
        table="reviews"
        record={review}
        {...common}
        {...(review.title === '' && { name: t('calendar:kind.reviews') })}
        groups={[{ title: t('calendar:kind.reviews'), fields: ['title', 'kind', 'plannedOn', 'heldOn', 'personIds', 'memberIds'] }]}
      />
    );
  const pair = plan.sponsorPairs.find((one) => one.id === id);
  if (pair) return <SponsorInspector pair={pair} {...common} />;
  const milestone = plan.milestones.find((one) => one.id === id);
  if (!milestone) return null;
  return (
    <RecordInspector
      table="milestones"
      record={milestone}
      {...common}
      groups={[{ title: t('calendar:kind.milestones'), fields: ['title', 'dueOn', 'doneOn', 'initiativeId', 'note'] }]}
      actions={
        <Button
          size="xs"
          variant="subtle"
          component={Link}
          to={`/accounts/${milestone.accountId}/roadmap?open=${id}`}
          leftSection={<IconArrowRight size={16} aria-hidden />}
        >
          {t('calendar:toRoadmap')}
        </Button>
      }
    />
  );
}
