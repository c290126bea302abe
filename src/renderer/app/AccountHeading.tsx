import { getAccount } from '@/persistence/queries/accounts';
import { useLive } from '@/persistence/use-live';
import { useHistory } from '@/stores/history';
import classes from './Rail.module.css';

/** Name of the open account, above its parts. */
export function AccountHeading({ accountId }: { accountId: string }) {
  const ready = useHistory((state) => state.storeState === 'ready');
  const account = useLive(async () => (ready ? getAccount(accountId) : undefined), [accountId, ready]);
  return (
    <p className={classes.account} dir="auto" title={account?.name}>
      {account?.name ?? '\u00a0'}
    </p>
  );
}
