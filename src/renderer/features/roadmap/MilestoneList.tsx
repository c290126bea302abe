import { Checkbox } from '@mantine/core';
import type { Initiative, Milestone } from '@shared/model/roadmap';
import { createRecord, editRecord } from '@/stores/records';
import { FieldGroup } from '@/ui/FieldGroup';
import { InlineDate } from '@/ui/InlineDate';
import { LineInput } from '@/ui/LineInput';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';
import classes from './MilestoneList.module.css';

type MilestoneListProps = { initiative: Initiative; milestones: readonly Milestone[]; onOpen: (id: string) => void };

/** The milestones of a piece of work: done or not, when they are due, and a line for the next one. */
export function MilestoneList({ initiative, milestones, onOpen }: MilestoneListProps) {
  const t = useT();
  return (
    <FieldGroup title={t('roadmap:milestones')}>
      <ul className={classes.list}>
        {milestones.map((milestone) => (
          <li key={milestone.id} className={classes.line}>
            <Checkbox
              aria-label={t('roadmap:doneOf', { title: milestone.title })}
              checked={milestone.doneOn !== null}
              onChange={(event) => void editRecord('milestones', milestone, 'doneOn', event.currentTarget.checked ? today() : null)}
            />
            <button
              type="button"
              className={classes.title}
              data-done={milestone.doneOn !== null || undefined}
              onClick={() => onOpen(milestone.id)}
            >
              {milestone.title}
            </button>
            <InlineDate
              layout="cell"
              label={t('roadmap:dueOf', { title: milestone.title })}
              value={milestone.dueOn}
              onCommit={(dueOn) => (dueOn === null ? undefined : editRecord('milestones', milestone, 'dueOn', dueOn))}
            />
          </li>
        ))}
      </ul>
      <LineInput
        label={t('roadmap:newMilestone')}
        onAdd={(title) => {
          const { id: initiativeId, accountId, endsOn } = initiative;
          void createRecord('milestones', { initiativeId, accountId, title, dueOn: endsOn ?? today() });
        }}
      />
    </FieldGroup>
  );
}
