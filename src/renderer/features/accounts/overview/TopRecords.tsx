import { byUrgency } from '@shared/domain/needs';
import { isOpen, weightedAmount } from '@shared/domain/pipeline';
import { byGravity, isRiskLive, riskScore } from '@shared/domain/risks';
import { recordName } from '@shared/history/record-name';
import type { Opportunity } from '@shared/model/opportunity';
import { Link } from 'react-router';
import { LevelMark } from '@/ui/LevelMark';
import { RecordField } from '@/ui/records/RecordField';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Overview.module.css';
import type { OverviewProps } from './overview-props';
import { TopList } from './TopList';

const idOf = ({ id }: { id: string }) => id;

/** The open objectives, in their order; where each stands can be typed here. */
export function TopObjectives({ plan, choices }: OverviewProps) {
  const t = useT();
  const format = useFormat();
  const quantity = (value: number, unit: string) => (unit === '' ? format.number(value) : `${format.number(value)}\u00a0${unit}`);
  const to = `/accounts/${plan.account.id}/roadmap`;
  return (
    <TopList
      title={t('overview:objectives')}
      to={to}
      items={plan.objectives.filter(({ state }) => state === 'open').sort((a, b) => a.order - b.order)}
      itemId={idOf}
      empty={t('overview:none.objectives')}
      draw={(objective) => (
        <>
          <Link className={classes.name ?? ''} to={`${to}?open=${objective.id}`} dir="auto">
            {objective.title}
          </Link>
          <div className={classes.narrow}>
            <RecordField table="objectives" record={objective} field="current" choices={choices} layout="cell" />
          </div>
          <span className={classes.target} title={objective.measure}>
            {objective.target !== null && t('overview:target', { value: quantity(objective.target, objective.unit) })}
          </span>
          <div className={classes.cell}>
            <RecordField table="objectives" record={objective} field="dueOn" choices={choices} layout="cell" />
          </div>
        </>
      )}
    />
  );
}

const weightOf = (deal: Opportunity) => weightedAmount(deal)?.minor ?? -1;

/** The open deals that weigh most in the pipeline. */
export function TopOpportunities({ plan, choices }: OverviewProps) {
  const t = useT();
  const to = `/accounts/${plan.account.id}/opportunities`;
  return (
    <TopList
      title={t('common:nav.opportunities')}
      to={to}
      items={plan.opportunities.filter(isOpen).sort((a, b) => weightOf(b) - weightOf(a))}
      itemId={idOf}
      empty={t('overview:none.opportunities')}
      draw={(deal) => (
        <>
          <Link className={classes.name ?? ''} to={`${to}?show=all&open=${deal.id}`} dir="auto">
            {recordName('opportunities', deal, (table, id) =>
              table === 'offers' ? plan.offers.find((offer) => offer.id === id) : undefined,
            )}
          </Link>
          <span className={classes.note}>{t(`model:stage.${deal.stage}`)}</span>
          <div className={classes.cell}>
            <RecordField
              table="opportunities"
              record={deal}
              field="amount"
              choices={choices}
              layout="cell"
              currency={plan.account.currency}
            />
          </div>
          <div className={classes.cell}>
            <RecordField table="opportunities" record={deal} field="closeDate" choices={choices} layout="cell" />
          </div>
        </>
      )}
    />
  );
}

/** The needs that press most. */
export function TopNeeds({ plan, choices }: OverviewProps) {
  const t = useT();
  const to = `/accounts/${plan.account.id}/needs`;
  return (
    <TopList
      title={t('common:nav.needs')}
      to={to}
      items={plan.needs.filter(({ state }) => state !== 'dropped').sort(byUrgency)}
      limit={4}
      itemId={idOf}
      empty={t('overview:none.needs')}
      draw={(need) => (
        <>
          <Link className={classes.name ?? ''} to={`${to}?open=${need.id}`} dir="auto">
            {need.statement}
          </Link>
          <div className={classes.cell}>
            <RecordField table="needs" record={need} field="priority" choices={choices} layout="cell" />
          </div>
          <div className={classes.cell}>
            <RecordField table="needs" record={need} field="state" choices={choices} layout="cell" />
          </div>
        </>
      )}
    />
  );
}

/** The risks that weigh most. */
export function TopRisks({ plan, choices }: OverviewProps) {
  const t = useT();
  const to = `/accounts/${plan.account.id}/risks`;
  return (
    <TopList
      title={t('common:nav.risks')}
      to={to}
      items={plan.risks.filter(isRiskLive).sort(byGravity)}
      limit={4}
      itemId={idOf}
      empty={t('overview:none.risks')}
      draw={(risk) => {
        const score = riskScore(risk);
        return (
          <>
            <Link className={classes.name ?? ''} to={`${to}?open=${risk.id}`} dir="auto">
              {risk.title}
            </Link>
            <div className={classes.cell}>{score !== null && <LevelMark score={score} />}</div>
            <div className={classes.trend}>
              <RecordField table="risks" record={risk} field="trend" choices={choices} layout="cell" />
            </div>
          </>
        );
      }}
    />
  );
}
