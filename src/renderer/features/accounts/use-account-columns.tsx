import { type Account, accountStatuses, accountTiers } from '@shared/model/account';
import { useMemo } from 'react';
import type { Column } from '@/ui/data-table-model';
import { InlineDate } from '@/ui/InlineDate';
import { InlineSelect } from '@/ui/InlineSelect';
import { InlineText } from '@/ui/InlineText';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { AccountStatus } from './AccountStatus';
import { editAccount } from './account-changes';

type TextField = { [F in keyof Account]: Account[F] extends string ? F : never }[keyof Account];

/** The columns of the list of accounts; what is often changed is changed in its cell. */
export function useAccountColumns(): Column<Account>[] {
  const t = useT();
  const format = useFormat();
  return useMemo(() => {
    const word = <F extends keyof Account & string>(field: F) => t(`model:field.accounts.${field}` as 'model:field.accounts.name');
    const text = (field: TextField, options: Partial<Column<Account>> = {}): Column<Account> => ({
      id: field,
      header: word(field),
      value: (account) => account[field],
      ...options,
    });
    const editable = (field: TextField, options: Partial<Column<Account>> = {}): Column<Account> =>
      text(field, {
        render: (account) => (
          <InlineText layout="cell" label={word(field)} value={account[field]} onCommit={(value) => editAccount(account, field, value)} />
        ),
        ...options,
      });
    const money = (field: 'annualRevenue' | 'revenueWithUs', options: Partial<Column<Account>> = {}): Column<Account> => ({
      id: field,
      header: word(field),
      align: 'end',
      value: (account) => account[field]?.minor,
      render: (account) => format.money(account[field]) || '–',
      ...options,
    });
    return [
      text('name', { width: 190 }),
      text('industry', { width: 116 }),
      text('country', { width: 118 }),
      {
        id: 'tier',
        header: word('tier'),
        width: 64,
        value: (account) => account.tier,
        render: (account) => (
          <InlineSelect
            layout="cell"
            label={word('tier')}
            value={account.tier}
            options={accountTiers.map((tier) => ({ value: tier, label: t(`model:tier.${tier}`) }))}
            none={t('accounts:noTier')}
            onCommit={(value) => editAccount(account, 'tier', value)}
          />
        ),
      },
      {
        id: 'status',
        header: word('status'),
        width: 112,
        value: (account) => accountStatuses.indexOf(account.status),
        words: (account) => t(`model:status.${account.status}`),
        render: (account) => (
          <InlineSelect
            layout="cell"
            label={word('status')}
            value={account.status}
            options={accountStatuses.map((status) => ({ value: status, label: t(`model:status.${status}`) }))}
            onCommit={(value) => editAccount(account, 'status', value)}
          >
            {(status) => <AccountStatus status={status} />}
          </InlineSelect>
        ),
      },
      editable('owner', { width: 120 }),
      {
        id: 'renewalDate',
        header: word('renewalDate'),
        width: 112,
        value: (account) => account.renewalDate,
        words: (account) => format.date(account.renewalDate),
        render: (account) => (
          <InlineDate
            layout="cell"
            label={word('renewalDate')}
            value={account.renewalDate}
            onCommit={(value) => editAccount(account, 'renewalDate', value)}
          />
        ),
      },
      money('revenueWithUs', { width: 114 }),
      money('annualRevenue', { width: 140, hidden: true }),
      { id: 'employees', header: word('employees'), align: 'end', hidden: true, width: 104, value: (account) => account.employees },
      text('group', { hidden: true, width: 140 }),
      text('site', { hidden: true, width: 140 }),
      {
        id: 'foundedYear',
        header: word('foundedYear'),
        align: 'end',
        hidden: true,
        width: 90,
        value: (account) => account.foundedYear,
        render: (account) => account.foundedYear ?? '–',
      },
      editable('ourSponsor', { hidden: true, width: 170 }),
      editable('theirSponsor', { hidden: true, width: 170 }),
    ];
  }, [t, format]);
}
