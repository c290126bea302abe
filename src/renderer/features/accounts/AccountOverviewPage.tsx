import { isUnplanned } from '@shared/domain/standard-plan';
import { useCallback } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { InlineText } from '@/ui/InlineText';
import { MissingRecord } from '@/ui/MissingRecord';
import { Page } from '@/ui/Page';
import { useRecordChoices } from '@/ui/records/record-choices';
import { useT } from '@/ui/use-t';
import { editAccount } from './account-changes';
import { ExportPlan } from './ExportPlan';
import { DecisionInspector } from './overview/DecisionInspector';
import { Overview } from './overview/Overview';
import { PlanActions } from './PlanActions';
import { StandardPlanOffer } from './StandardPlanOffer';
import { useAccountSummary } from './use-account-summary';

/** The plan of one account on one page: where it stands, what is asked, what is missing and what comes next. */
export function AccountOverviewPage() {
  const t = useT();
  const { accountId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  const choices = useRecordChoices(plan ?? undefined);
  const summary = useAccountSummary(plan?.account ?? null);
  const close = useCallback(() => setParams({}, { replace: true }), [setParams]);
  if (plan === undefined) return null;
  if (plan === null) return <MissingRecord />;

  const { account } = plan;
  const open = plan.decisions.find(({ id }) => id === params.get('open'));
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
      {isUnplanned(plan) && <StandardPlanOffer key={`standard ${account.id}`} plan={plan} />}
      <Overview key={account.id} plan={plan} choices={choices} onOpenDecision={(id) => setParams({ open: id }, { replace: true })} />
      {open && <DecisionInspector decision={open} plan={plan} choices={choices} onClose={close} />}
    </Page>
  );
}
