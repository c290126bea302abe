import { upcomingRenewals } from '@shared/domain/renewals';
import type { Account } from '@shared/model/account';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Renewals.module.css';

/** Contracts that renew in the next twelve months, the nearest first; and how many have no date, which is not "none". */
export function Renewals({ accounts }: { accounts: readonly Account[] }) {
  const t = useT();
  const format = useFormat();
  const { renewals, missing } = useMemo(() => upcomingRenewals(accounts, today()), [accounts]);
  return (
    <div>
      {renewals.length > 0 && (
        <ul className={classes.list}>
          {renewals.map(({ account, renewalDate, inDays }) => (
            <li key={account.id} className={classes.renewal}>
              <Link to={`/accounts/${account.id}`} className={classes.name} dir="auto">
                {account.name}
              </Link>
              <span>{format.date(renewalDate, 'long')}</span>
              <span className={classes.days}>{t('accounts:inDays', { count: inDays, formatted: format.number(inDays) })}</span>
              <span className={classes.money}>{format.money(account.revenueWithUs)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={classes.note}>
        {renewals.length === 0 && `${t('accounts:noRenewals')} `}
        {missing > 0 && t('accounts:renewalsMissing', { count: missing, formatted: format.number(missing) })}
      </p>
    </div>
  );
}
