import type { Owner } from '@shared/domain/action-text';
import type { Action } from '@shared/model/risk';
import { changeActionState } from '@/stores/action-state';
import { FieldGroup } from '@/ui/FieldGroup';
import { type FieldGroupSpec, RecordInspector } from '@/ui/records/RecordInspector';
import type { RecordChoices } from '@/ui/records/record-choices';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';
import { OwnerField } from './OwnerField';

type ActionInspectorProps = {
  action: Action;
  owners: readonly Owner[];
  choices: RecordChoices;
  plan: object;
  onClose: () => void;
};

/** Everything about one action: what, who, when, and what it came from. */
export function ActionInspector({ action, owners, choices, plan, onClose }: ActionInspectorProps) {
  const t = useT();
  const nameOf = ({ ownerMemberId, ownerPersonId }: Action) =>
    [...choices('teamMembers'), ...choices('people')].find(({ value }) => value === (ownerMemberId ?? ownerPersonId))?.label ?? '';
  const what: FieldGroupSpec<'actions'> = {
    title: t('actions:group.what'),
    fields: ['title', 'state', 'dueOn', 'priority', 'repeat', 'tags', 'shared', 'note'],
  };
  const source: FieldGroupSpec<'actions'> = {
    title: t('actions:group.source'),
    fields: [
      'personId',
      'needId',
      'riskId',
      'initiativeId',
      'opportunityId',
      'meetingId',
      'reviewId',
      'improvementPlanId',
      'sponsorPairId',
    ],
  };
  return (
    <RecordInspector
      table="actions"
      record={action}
      plan={plan}
      choices={choices}
      onClose={onClose}
      commits={{ state: (value) => changeActionState([action], value as Action['state'], today()) }}
      groups={action.accountId === null ? [what] : [what, source]}
    >
      <FieldGroup title={t('actions:owner')}>
        <OwnerField action={action} owners={owners} nameOf={nameOf} layout="row" />
      </FieldGroup>
    </RecordInspector>
  );
}
