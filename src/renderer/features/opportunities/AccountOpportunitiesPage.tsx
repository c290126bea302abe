import { isOpen } from '@shared/domain/pipeline';
import type { Opportunity } from '@shared/model/opportunity';
import { useParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { EmptyState } from '@/ui/EmptyState';
import { MissingRecord } from '@/ui/MissingRecord';
import { Page } from '@/ui/Page';
import { useRecordChoices } from '@/ui/records/record-choices';
import { SeeInSample } from '@/ui/SeeInSample';
import { useT } from '@/ui/use-t';
import { DealBoard } from './DealBoard';
import { DealInspector } from './DealInspector';
import { DealViewSwitch, useDealView } from './DealViewSwitch';
import { NewOpportunity } from './NewOpportunity';
import { OpenTotals } from './OpenTotals';
import { OpportunityTable } from './OpportunityTable';
import { useFindings } from './use-findings';

/** The deals of one account: a list and a board, and one of them in detail with the people it rests on. */
export function AccountOpportunitiesPage() {
  const t = useT();
  const { accountId = '' } = useParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  const choices = useRecordChoices(plan ?? undefined);
  const findings = useFindings(plan);
  const { view, openId, set } = useDealView();
  if (plan === undefined) return null;
  if (plan === null) return <MissingRecord />;

  const { account, opportunities: deals } = plan;
  const current = deals.find(({ id }) => id === openId);
  const open = ({ id }: Opportunity) => set('open', id);
  const findingsOf = ({ id }: Opportunity) => findings.get(id) ?? [];
  return (
    <NewOpportunity accountId={accountId}>
      {({ button, form, adding }) => (
        <Page
          title={t('opportunities:title')}
          summary={deals.some(isOpen) ? <OpenTotals deals={deals} /> : t('opportunities:noneOpen')}
          fill={deals.length > 0}
          actions={deals.length > 0 && <DealViewSwitch view={view} onChange={(chosen) => set('view', chosen)} />}
          primaryAction={deals.length > 0 && button}
        >
          {form}
          {deals.length > 0 && view === 'list' && (
            <OpportunityTable deals={deals} accounts={null} currency={account.currency} onOpen={open} />
          )}
          {deals.length > 0 && view === 'board' && (
            <DealBoard
              deals={deals}
              currentId={openId}
              onOpen={open}
              warningsOf={(deal) => findingsOf(deal).map(({ kind }) => t(`analysis:head.${kind}`))}
            />
          )}
          {deals.length === 0 && !adding && (
            <EmptyState
              title={t('opportunities:emptyAccountTitle')}
              why={t('opportunities:emptyAccountWhy')}
              action={button}
              secondary={<SeeInSample page="/accounts/:accountId/opportunities" />}
            />
          )}
          {current && (
            <DealInspector deal={current} findings={findingsOf(current)} plan={plan} choices={choices} onClose={() => set('open', null)} />
          )}
        </Page>
      )}
    </NewOpportunity>
  );
}
