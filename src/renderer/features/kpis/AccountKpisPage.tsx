import { useParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { MissingRecord } from '@/ui/MissingRecord';
import { KpiWorkspace } from './KpiWorkspace';

/** The KPIs of one account, period by period. */
export function AccountKpisPage() {
  const { accountId = '' } = useParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  if (plan === undefined) return null;
  if (plan === null) return <MissingRecord />;
  return <KpiWorkspace key={accountId} plan={plan} />;
}
