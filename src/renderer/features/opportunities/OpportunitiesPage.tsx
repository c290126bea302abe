import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { listAccounts } from '@/persistence/queries/accounts';
import { listAllOpportunities } from '@/persistence/queries/opportunities';
import { useLive } from '@/persistence/use-live';
import { runCommand, useCommands } from '@/stores/commands';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { SeeInSample } from '@/ui/SeeInSample';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { dealTests } from './deal-filter';
import { NewOpportunity } from './NewOpportunity';
import { OpportunityTable } from './OpportunityTable';

/** Every deal of the portfolio, those without an account too. */
export function OpportunitiesPage() {
  const t = useT();
  const format = useFormat();
  const [, setParams] = useSearchParams();
  const deals = useLive(listAllOpportunities, []);
  const accounts = useLive(listAccounts, []);
  const canImport = useCommands((state) => state.commands.get('importData')?.enabled ?? false);
  const counts = useMemo(
    () => ({ open: deals?.filter(dealTests.open).length ?? 0, unassigned: deals?.filter(dealTests.unassigned).length ?? 0 }),
    [deals],
  );
  if (!deals || !accounts) return null;

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
            counts.unassigned > 0 && (
              <Button variant="default" onClick={() => setParams({ show: 'unassigned' }, { replace: true })}>
                {t('opportunities:showUnassigned')}
              </Button>
            )
          }
          primaryAction={button}
        >
          {form}
          {deals.length > 0 ? (
            <OpportunityTable deals={deals} accounts={accounts} currency="EUR" />
          ) : (
            !adding && (
              <EmptyState
                title={t('opportunities:emptyTitle')}
                why={t('opportunities:emptyWhy')}
                action={canImport && <Button onClick={() => runCommand('importData')}>{t('opportunities:import')}</Button>}
                secondary={<SeeInSample page="/opportunities" />}
              />
            )
          )}
        </Page>
      )}
    </NewOpportunity>
  );
}
