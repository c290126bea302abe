import type { Owner } from '@shared/domain/action-text';
import { isUnmitigated } from '@shared/domain/risks';
import type { Plan } from '@shared/model/plan';
import type { Risk } from '@shared/model/risk';
import { LinkedActions } from '@/ui/records/LinkedActions';
import { RecordInspector } from '@/ui/records/RecordInspector';
import type { RecordChoices } from '@/ui/records/record-choices';
import { StatusMark } from '@/ui/StatusMark';
import { useT } from '@/ui/use-t';

type RiskInspectorProps = { risk: Risk; plan: Plan; owners: readonly Owner[]; choices: RecordChoices; onClose: () => void };

/** Everything about one risk: how grave it is, what is done about it, and what it touches. */
export function RiskInspector({ risk, plan, owners, choices, onClose }: RiskInspectorProps) {
  const t = useT();
  return (
    <RecordInspector
      table="risks"
      record={risk}
      plan={plan}
      choices={choices}
      onClose={onClose}
      groups={[
        { title: t('risks:group.risk'), fields: ['title', 'probability', 'impact', 'trend', 'state', 'category', 'description'] },
        { title: t('risks:group.answer'), fields: ['mitigation', 'ownerMemberId', 'reviewOn', 'identifiedOn'] },
        { title: t('risks:group.about'), fields: ['opportunityId', 'initiativeId', 'personId'] },
      ]}
    >
      {isUnmitigated(risk, plan.actions) && <StatusMark tone="warn">{t('risks:unmitigated')}</StatusMark>}
      <LinkedActions
        key={risk.id}
        accountId={risk.accountId}
        actions={plan.actions.filter(({ riskId }) => riskId === risk.id)}
        owners={owners}
        from={{ riskId: risk.id }}
      />
    </RecordInspector>
  );
}
