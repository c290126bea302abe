import type { Plan } from '@shared/model/plan';
import type { ImprovementPlan } from '@shared/model/satisfaction';
import { Link } from 'react-router';
import { FieldGroup } from '@/ui/FieldGroup';
import { LinkedActions } from '@/ui/records/LinkedActions';
import { RecordInspector } from '@/ui/records/RecordInspector';
import type { RecordChoices } from '@/ui/records/record-choices';
import { useFormat } from '@/ui/use-format';
import { useOwners } from '@/ui/use-owners';
import { useT } from '@/ui/use-t';
import classes from './Improvements.module.css';

type ImprovementInspectorProps = { improvement: ImprovementPlan; plan: Plan; choices: RecordChoices; onClose: () => void };

/** Everything about one improvement plan: what was said, why, what we do, and what came of it. */
export function ImprovementInspector({ improvement, plan, choices, onClose }: ImprovementInspectorProps) {
  const t = useT();
  const format = useFormat();
  const owners = useOwners(plan.teamMembers, plan.people);
  const said = plan.verbatims.filter(({ id }) => improvement.verbatimIds.includes(id));
  const nameOf = (personId: string | null) => plan.people.find(({ id }) => id === personId)?.name;
  return (
    <RecordInspector
      table="improvementPlans"
      record={improvement}
      plan={plan}
      choices={choices}
      onClose={onClose}
      groups={[
        { title: t('satisfaction:group.problem'), fields: ['title', 'cause', 'verbatimIds', 'surveyId', 'slaId'] },
        { title: t('satisfaction:group.remedy'), fields: ['remedy', 'ownerMemberId', 'startsOn', 'dueOn', 'state'] },
        { title: t('satisfaction:group.outcome'), fields: ['measure', 'before', 'after', 'privateNotes'] },
      ]}
    >
      {said.length > 0 && (
        <FieldGroup title={t('satisfaction:group.said')}>
          <ul className={classes.quotes}>
            {said.map(({ id, text, personId, saidOn }) => (
              <li key={id}>
                <Link className={classes.link ?? ''} dir="auto" to={`/accounts/${plan.account.id}/satisfaction?view=verbatims&open=${id}`}>
                  {text}
                </Link>
                <span className={classes.who}>{[nameOf(personId), format.date(saidOn)].filter(Boolean).join(', ')}</span>
              </li>
            ))}
          </ul>
        </FieldGroup>
      )}
      <LinkedActions
        key={improvement.id}
        accountId={improvement.accountId}
        actions={plan.actions.filter(({ improvementPlanId }) => improvementPlanId === improvement.id)}
        owners={owners}
        from={{ improvementPlanId: improvement.id }}
      />
    </RecordInspector>
  );
}
