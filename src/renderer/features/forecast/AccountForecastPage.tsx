import { useParams } from 'react-router';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';
import { MissingRecord } from '@/ui/MissingRecord';
import { AccountForecast } from './AccountForecast';

/** What one account is expected to bring, quarter by quarter, and what came of it. */
export function AccountForecastPage() {
  const { accountId = '' } = useParams();
  const plan = useLive(async () => (await loadPlan(accountId)) ?? null, [accountId]);
  if (plan === undefined) return null;
  if (plan === null) return <MissingRecord />;
  return <AccountForecast key={accountId} plan={plan} />;
}
