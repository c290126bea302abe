import { promisesOf, sponsorPlans } from '@shared/domain/sponsors';
import type { Plan } from '@shared/model/plan';
import type { SponsorPair } from '@shared/model/team';
import { FieldGroup } from '../FieldGroup';
import { LinkedActions } from '../records/LinkedActions';
import { RecordInspector } from '../records/RecordInspector';
import type { RecordChoices } from '../records/record-choices';
import { today } from '../today';
import { useOwners } from '../use-owners';
import { useT } from '../use-t';
import { SponsorContact } from './SponsorContact';
import { SponsorStanding } from './SponsorStanding';

type SponsorInspectorProps = { pair: SponsorPair; plan: Plan; choices: RecordChoices; onClose: () => void };

/** One executive of ours and one of theirs: where they stand, what was promised, and how often they should meet. */
export function SponsorInspector({ pair, plan, choices, onClose }: SponsorInspectorProps) {
  const t = useT();
  const owners = useOwners(plan.teamMembers, plan.people);
  const [standing] = sponsorPlans({ ...plan, sponsorPairs: [pair] }, today());
  const nameOf = (table: 'teamMembers' | 'people', id: string) => choices(table).find(({ value }) => value === id)?.label ?? '';
  return (
    <RecordInspector
      table="sponsorPairs"
      record={pair}
      plan={plan}
      choices={choices}
      onClose={onClose}
      name={`${nameOf('teamMembers', pair.memberId)} – ${nameOf('people', pair.personId)}`}
      groups={[
        { title: t('team:pairGroup'), fields: ['memberId', 'personId', 'purpose'] },
        { title: t('team:rhythmGroup'), fields: ['cadenceDays', 'nextContactOn', 'lastContactOn'] },
        { title: t('team:notesGroup'), fields: ['privateNotes'] },
      ]}
    >
      {standing && (
        <FieldGroup title={t('team:standing')}>
          <SponsorStanding plan={standing} />
          <SponsorContact plan={standing} accountId={pair.accountId} />
        </FieldGroup>
      )}
      <LinkedActions
        title={t('team:promises')}
        placeholder={t('team:addPromise')}
        accountId={pair.accountId}
        actions={promisesOf(pair.id, plan.actions)}
        owners={owners}
        from={{ sponsorPairId: pair.id, personId: pair.personId }}
        owner={pair.memberId}
      />
    </RecordInspector>
  );
}
