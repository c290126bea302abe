import { useParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { MissingRecord } from '@/ui/MissingRecord';
import { ValueWorkspace } from './ValueWorkspace';

/** What the account gains from us, promised and measured. */
export function ValuePage() {
  const { accountId = '' } = useParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  if (plan === undefined) return null;
  if (plan === null) return <MissingRecord />;
  return <ValueWorkspace key={accountId} plan={plan} />;
}
