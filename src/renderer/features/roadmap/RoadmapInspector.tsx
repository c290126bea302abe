import { Button } from '@mantine/core';
import type { WorkStatus } from '@shared/domain/roadmap';
import type { Plan } from '@shared/model/plan';
import { IconArrowUp } from '@tabler/icons-react';
import { RecordInspector } from '@/ui/records/RecordInspector';
import type { RecordChoices } from '@/ui/records/record-choices';
import { StatusMark } from '@/ui/StatusMark';
import { useT } from '@/ui/use-t';
import { MilestoneList } from './MilestoneList';
import type { WorkWords } from './use-work-words';

type RoadmapInspectorProps = {
  id: string;
  plan: Plan;
  statuses: ReadonlyMap<string, WorkStatus>;
  words: WorkWords;
  choices: RecordChoices;
  currency: string;
  onOpen: (id: string) => void;
  onClose: () => void;
};

/** Everything about the objective, the piece of work or the milestone that is open. */
export function RoadmapInspector({ id, plan, statuses, words, choices, currency, onOpen, onClose }: RoadmapInspectorProps) {
  const t = useT();
  const common = { plan, choices, currency, onClose };
  const initiative = plan.initiatives.find((one) => one.id === id);
  if (initiative) {
    const status = statuses.get(id);
    const milestones = plan.milestones.filter(({ initiativeId }) => initiativeId === id).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
    return (
      <RecordInspector
        table="initiatives"
        record={initiative}
        {...common}
        // Work does not wait for itself.
        choices={(target) => (target === 'initiatives' ? choices(target).filter(({ value }) => value !== id) : choices(target))}
        groups={[
          { title: t('roadmap:group.work'), fields: ['title', 'state', 'progress', 'startsOn', 'endsOn', 'dependsOnIds', 'objectiveId'] },
          { title: t('roadmap:group.who'), fields: ['ownerMemberId', 'ownerPersonId', 'businessUnitIds'] },
          { title: t('roadmap:group.about'), fields: ['description', 'budget', 'shared', 'privateNotes', 'order'] },
        ]}
      >
        {status?.reasons.map((why) => (
          <StatusMark key={JSON.stringify(why)} tone={why.kind === 'ended' || why.kind === 'conflict' ? 'bad' : 'warn'}>
            {words.reason(why)}
          </StatusMark>
        ))}
        <MilestoneList key={id} initiative={initiative} milestones={milestones} onOpen={onOpen} />
      </RecordInspector>
    );
  }
  const objective = plan.objectives.find((one) => one.id === id);
  if (objective)
    return (
      <RecordInspector
        table="objectives"
        record={objective}
        {...common}
        groups={[
          { title: t('roadmap:group.objective'), fields: ['title', 'state', 'dueOn', 'ownerMemberId', 'needIds'] },
          { title: t('roadmap:group.measure'), fields: ['measure', 'unit', 'baseline', 'current', 'target'] },
          { title: t('roadmap:group.about'), fields: ['description', 'shared', 'privateNotes', 'order'] },
        ]}
      />
    );
  const milestone = plan.milestones.find((one) => one.id === id);
  if (!milestone) return null;
  return (
    <RecordInspector
      table="milestones"
      record={milestone}
      {...common}
      groups={[{ title: t('roadmap:group.milestone'), fields: ['title', 'dueOn', 'doneOn', 'initiativeId', 'note'] }]}
      actions={
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconArrowUp size={16} aria-hidden />}
          onClick={() => onOpen(milestone.initiativeId)}
        >
          {t('roadmap:toWork')}
        </Button>
      }
    />
  );
}
