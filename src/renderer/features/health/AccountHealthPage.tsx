import { useParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { MissingRecord } from '@/ui/MissingRecord';
import { HealthWorkspace } from './HealthWorkspace';

/** The health of one account: what it is made of, where it goes, and what we set by hand. */
export function AccountHealthPage() {
  const { accountId = '' } = useParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  if (plan === undefined) return null;
  if (plan === null) return <MissingRecord />;
  return <HealthWorkspace key={accountId} plan={plan} />;
}
