import { dealName, isOpen, isPastClose } from '@shared/domain/pipeline';
import type { Opportunity, OpportunityStage } from '@shared/model/opportunity';
import type { Plan } from '@shared/model/plan';
import type { Finding } from '@shared/stakeholder-map/analysis/finding';
import { findingText } from '@shared/stakeholder-map/analysis/finding-text';
import { FieldGroup } from '@/ui/FieldGroup';
import { RecordInspector } from '@/ui/records/RecordInspector';
import type { RecordChoices } from '@/ui/records/record-choices';
import { StatusMark } from '@/ui/StatusMark';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './DealInspector.module.css';
import { DealMaps } from './DealMaps';
import { changeStage } from './opportunity-changes';
import { StageMark } from './StageMark';

type DealInspectorProps = { deal: Opportunity; findings: readonly Finding[]; plan: Plan; choices: RecordChoices; onClose: () => void };

/** Everything about one deal: what it is worth, who it rests on and whether they carry it, what it answers, and how it came here. */
export function DealInspector({ deal, findings, plan, choices, onClose }: DealInspectorProps) {
  const t = useT();
  return (
    <RecordInspector
      table="opportunities"
      record={deal}
      plan={plan}
      choices={choices}
      name={dealName(deal) || t('opportunities:unnamed')}
      currency={plan.account.currency}
      onClose={onClose}
      commits={{ stage: (value) => changeStage(deal, value as OpportunityStage) }}
      groups={[
        { title: t('opportunities:group.deal'), fields: ['name', 'kind', 'stage', 'amount', 'probability', 'openedOn', 'closeDate'] },
        { title: t('opportunities:group.behind'), fields: ['personIds', 'needIds', 'offerId', 'ownerMemberId', 'owner'] },
        { title: t('opportunities:group.next'), fields: ['nextStep', 'competitor', 'privateNotes'] },
      ]}
    >
      <Findings deal={deal} findings={findings} />
      <DealMaps deal={deal} plan={plan} />
      <StageHistory deal={deal} />
    </RecordInspector>
  );
}

/** What weakens it: a date that has passed, and what stands out among the people behind it. */
function Findings({ deal, findings }: Pick<DealInspectorProps, 'deal' | 'findings'>) {
  const t = useT();
  const format = useFormat();
  const words = { t, date: (day: string) => format.date(day), percent: (share: number) => format.percent(share) };
  const told = [
    ...(isPastClose(deal, today()) ? [{ head: t('opportunities:closePassed'), reason: t('opportunities:pastCloseWhy') }] : []),
    ...(isOpen(deal) && deal.personIds.length === 0 ? [{ head: t('opportunities:noPeople'), reason: t('opportunities:noPeopleWhy') }] : []),
    ...findings.map((finding) => findingText(finding, words)),
  ];
  if (told.length === 0) return null;
  return (
    <ul className={classes.findings} aria-label={t('opportunities:findings')}>
      {told.map(({ head, reason }) => (
        <li key={`${head} ${reason}`}>
          <StatusMark tone="warn">{head}</StatusMark>
          <span className={classes.reason}>{reason}</span>
        </li>
      ))}
    </ul>
  );
}

/** The stages it entered, the latest first. */
function StageHistory({ deal }: Pick<DealInspectorProps, 'deal'>) {
  const t = useT();
  const format = useFormat();
  if (deal.stageHistory.length === 0) return null;
  return (
    <FieldGroup title={t('model:field.opportunities.stageHistory')}>
      <ol className={classes.history}>
        {deal.stageHistory.toReversed().map(({ stage, on }) => (
          <li key={`${stage} ${on}`}>
            <StageMark stage={stage} />
            <span>{format.date(on)}</span>
          </li>
        ))}
      </ol>
    </FieldGroup>
  );
}
