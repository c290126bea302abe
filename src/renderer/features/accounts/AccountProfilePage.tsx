import { isUnplanned } from '@shared/domain/standard-plan';
import { useParams } from 'react-router';
import { getAccount, listAccounts } from '@/persistence/queries/accounts';
import { listOpportunities } from '@/persistence/queries/opportunities';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { InlineText } from '@/ui/InlineText';
import { MissingRecord } from '@/ui/MissingRecord';
import { Page } from '@/ui/Page';
import { useT } from '@/ui/use-t';
import { AccountFigures } from './AccountFigures';
import { AccountProfile } from './AccountProfile';
import { editAccount } from './account-changes';
import { ExportPlan } from './ExportPlan';
import { PlanActions } from './PlanActions';
import { StandardPlanOffer } from './StandardPlanOffer';
import { useAccountSummary } from './use-account-summary';

/** One account: what is known of it, each fact edited where it is read. */
export function AccountProfilePage() {
  const t = useT();
  const { accountId = '' } = useParams();
  const account = useLive(async () => (await getAccount(accountId)) ?? null, [accountId]);
  const accounts = useLive(listAccounts, []);
  const deals = useLive(() => listOpportunities(accountId), [accountId]);
  const plan = useLive(() => loadPlan(accountId), [accountId]);
  const summary = useAccountSummary(account ?? null);
  if (account === undefined || !accounts || !deals) return null;
  if (account === null) return <MissingRecord />;

  return (
    <Page
      title={account.name}
      titleSlot={
        <InlineText
          layout="title"
          required
          label={t('model:field.accounts.name')}
          value={account.name}
          onCommit={(name) => editAccount(account, 'name', name)}
        />
      }
      summary={summary}
      actions={<PlanActions account={account} />}
      primaryAction={<ExportPlan />}
    >
      <AccountFigures account={account} deals={deals} />
      <AccountProfile key={account.id} account={account} accounts={accounts} />
      {plan && isUnplanned(plan) && account.tier !== null && <StandardPlanOffer key={`standard ${account.id}`} plan={plan} />}
    </Page>
  );
}
