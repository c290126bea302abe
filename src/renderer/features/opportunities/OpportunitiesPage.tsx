import { Button } from '@mantine/core';
import type { Opportunity } from '@shared/model/opportunity';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { listAccounts } from '@/persistence/queries/accounts';
import { listAllOpportunities } from '@/persistence/queries/opportunities';
import { useLive } from '@/persistence/use-live';
import { runCommand, useCommands } from '@/stores/commands';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { SeeInSample } from '@/ui/SeeInSample';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { DealBoard } from './DealBoard';
import { DealViewSwitch, useDealView } from './DealViewSwitch';
import { dealTests } from './deal-filter';
import { NewOpportunity } from './NewOpportunity';
import { OpportunityTable } from './OpportunityTable';

/** Every deal of the portfolio, those without an account too: a list and a board. */
export function OpportunitiesPage() {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const { view, openId, set } = useDealView();
  const deals = useLive(listAllOpportunities, []);
  const accounts = useLive(listAccounts, []);
  const canImport = useCommands((state) => state.commands.get('importData')?.enabled ?? false);
  const counts = useMemo(
    () => ({ open: deals?.filter(dealTests.open).length ?? 0, unassigned: deals?.filter(dealTests.unassigned).length ?? 0 }),
    [deals],
  );
  const accountNames = useMemo(() => new Map(accounts?.map(({ id, name }) => [id, name])), [accounts]);
  if (!deals || !accounts) return null;

  const showUnassigned = () => void navigate('?show=unassigned', { replace: true });
  // A deal is read with the people and the needs behind it: where its account is.
  const open = ({ id, accountId }: Opportunity) =>
    accountId === null ? showUnassigned() : void navigate(`/accounts/${accountId}/opportunities?view=board&open=${id}`);
  const summary = [
    t('opportunities:openCount', { count: counts.open, formatted: format.number(counts.open), total: format.number(deals.length) }),
    counts.unassigned > 0 && t('opportunities:unassignedCount', { count: counts.unassigned, formatted: format.number(counts.unassigned) }),
  ];
  return (
    <NewOpportunity accountId={null}>
      {({ button, form, adding }) => (
        <Page
          title={t('opportunities:title')}
          summary={deals.length > 0 ? summary.filter(Boolean).join(' · ') : undefined}
          fill={deals.length > 0}
          actions={
            deals.length > 0 && (
              <>
                {counts.unassigned > 0 && (
                  <Button variant="default" onClick={showUnassigned}>
                    {t('opportunities:showUnassigned')}
                  </Button>
                )}
                <DealViewSwitch view={view} onChange={(chosen) => set('view', chosen)} />
              </>
            )
          }
          primaryAction={button}
        >
          {form}
          {deals.length > 0 && view === 'list' && <OpportunityTable deals={deals} accounts={accounts} currency="EUR" />}
          {deals.length > 0 && view === 'board' && <DealBoard deals={deals} accountNames={accountNames} currentId={openId} onOpen={open} />}
          {deals.length === 0 && !adding && (
            <EmptyState
              title={t('opportunities:emptyTitle')}
              why={t('opportunities:emptyWhy')}
              action={canImport && <Button onClick={() => runCommand('importData')}>{t('opportunities:import')}</Button>}
              secondary={<SeeInSample page="/opportunities" />}
            />
          )}
        </Page>
      )}
    </NewOpportunity>
  );
}
