import { upcomingRenewals } from '@shared/domain/renewals';
import type { Account } from '@shared/model/account';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Renewals.module.css';

/** The nearest ones; a portfolio of hundreds shows the rest on demand. */
const nearest = 12;

/** Contracts that renew in the next twelve months, the nearest first; and how many have no date, which is not "none". */
export function Renewals({ accounts }: { accounts: readonly Account[] }) {
  const t = useT();
  const format = useFormat();
  const { renewals, missing } = useMemo(() => upcomingRenewals(accounts, today()), [accounts]);
  const [all, setAll] = useState(false);
  const shown = all ? renewals : renewals.slice(0, nearest);
  return (
    <div>
      {renewals.length > 0 && (
        <ul className={classes.list}>
          {shown.map(({ account, renewalDate, inDays }) => (
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
      {shown.length < renewals.length && (
        <button type="button" className={classes.all} onClick={() => setAll(true)}>
          {t('common:showAll', { count: renewals.length, formatted: format.number(renewals.length) })}
        </button>
      )}
      <p className={classes.note}>
        {renewals.length === 0 && `${t('accounts:noRenewals')} `}
        {missing > 0 && t('accounts:renewalsMissing', { count: missing, formatted: format.number(missing) })}
      </p>
    </div>
  );
}
