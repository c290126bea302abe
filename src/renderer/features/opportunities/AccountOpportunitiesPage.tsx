import { isOpen } from '@shared/domain/pipeline';
import { useParams } from 'react-router';
import { getAccount } from '@/persistence/queries/accounts';
import { listOpportunities } from '@/persistence/queries/opportunities';
import { useLive } from '@/persistence/use-live';
import { EmptyState } from '@/ui/EmptyState';
import { MissingRecord } from '@/ui/MissingRecord';
import { Page } from '@/ui/Page';
import { SeeInSample } from '@/ui/SeeInSample';
import { useT } from '@/ui/use-t';
import { NewOpportunity } from './NewOpportunity';
import { OpenTotals } from './OpenTotals';
import { OpportunityTable } from './OpportunityTable';

/** The deals of one account. */
export function AccountOpportunitiesPage() {
  const t = useT();
  const { accountId = '' } = useParams();
  const account = useLive(async () => (await getAccount(accountId)) ?? null, [accountId]);
  const deals = useLive(() => listOpportunities(accountId), [accountId]);
  if (account === undefined || !deals) return null;
  if (account === null) return <MissingRecord />;

  return (
    <NewOpportunity accountId={accountId}>
      {({ button, form, adding }) => (
        <Page
          title={t('opportunities:title')}
          summary={deals.some(isOpen) ? <OpenTotals deals={deals} /> : t('opportunities:noneOpen')}
          fill={deals.length > 0}
          primaryAction={deals.length > 0 && button}
        >
          {form}
          {deals.length > 0 ? (
            <OpportunityTable deals={deals} accounts={null} currency={account.currency} />
          ) : (
            !adding && (
              <EmptyState
                title={t('opportunities:emptyAccountTitle')}
                why={t('opportunities:emptyAccountWhy')}
                action={button}
                secondary={<SeeInSample page="/accounts/:accountId/opportunities" />}
              />
            )
          )}
        </Page>
      )}
    </NewOpportunity>
  );
}
