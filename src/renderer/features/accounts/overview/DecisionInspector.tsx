import type { Decision } from '@shared/model/meeting';
import type { Plan } from '@shared/model/plan';
import { editRecord } from '@/stores/records';
import { RecordInspector } from '@/ui/records/RecordInspector';
import type { RecordChoices } from '@/ui/records/record-choices';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';

type DecisionInspectorProps = { decision: Decision; plan: Plan; choices: RecordChoices; onClose: () => void };

/** The day of a decision that enters a state: what is sought or put off has none yet. */
export const changeDecisionState = (decision: Decision, state: Decision['state']) =>
  editRecord('decisions', decision, 'state', state, {
    decidedOn: state === 'taken' || state === 'rejected' ? (decision.decidedOn ?? today()) : null,
  });

/** Everything about one decision: what is asked, of whom, by when, and what was decided. */
export function DecisionInspector({ decision, plan, choices, onClose }: DecisionInspectorProps) {
  const t = useT();
  return (
    <RecordInspector
      table="decisions"
      record={decision}
      plan={plan}
      choices={choices}
      onClose={onClose}
      commits={{ state: (value) => changeDecisionState(decision, value as Decision['state']) }}
      groups={[
        { title: t('overview:decision.asked'), fields: ['title', 'recommendation', 'why', 'dueOn', 'shared'] },
        { title: t('overview:decision.outcome'), fields: ['state', 'decidedOn', 'decidedByPersonId', 'ownerMemberId'] },
        { title: t('overview:decision.source'), fields: ['meetingId', 'reviewId', 'privateNotes'] },
      ]}
    />
  );
}
