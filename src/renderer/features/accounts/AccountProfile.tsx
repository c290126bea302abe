import { type Account, accountStatuses, accountTiers } from '@shared/model/account';
import { currencies } from '@/ui/currencies';
import { InlineDate } from '@/ui/InlineDate';
import { InlineLongText } from '@/ui/InlineLongText';
import { InlineMoney } from '@/ui/InlineMoney';
import { InlineNumber } from '@/ui/InlineNumber';
import { InlineSelect } from '@/ui/InlineSelect';
import { InlineText } from '@/ui/InlineText';
import { Section } from '@/ui/Section';
import { useT } from '@/ui/use-t';
import classes from './AccountProfile.module.css';
import { AccountStatus } from './AccountStatus';
import { editAccount } from './account-changes';

type Props = { account: Account; accounts: readonly Account[] };
type TextField = 'group' | 'industry' | 'country' | 'site' | 'owner' | 'ourSponsor' | 'theirSponsor';
type LongField = 'summary' | 'privateNotes';

/** Every field of the profile, in groups that answer one question each. */
export function AccountProfile({ account, accounts }: Props) {
  const t = useT();
  const text = (field: TextField) => (
    <InlineText
      layout="row"
      label={t(`model:field.accounts.${field}`)}
      value={account[field]}
      onCommit={(value) => editAccount(account, field, value)}
    />
  );
  const long = (field: LongField) => (
    <InlineLongText
      layout="plain"
      placeholder={t(`accounts:placeholder.${field}`)}
      label={t(`model:field.accounts.${field}`)}
      value={account[field]}
      linksOf={account.id}
      onCommit={(value) => editAccount(account, field, value)}
    />
  );
  const date = (field: 'contractStart' | 'renewalDate') => (
    <InlineDate
      layout="row"
      label={t(`model:field.accounts.${field}`)}
      value={account[field]}
      onCommit={(value) => editAccount(account, field, value)}
    />
  );
  const money = (field: 'annualRevenue' | 'revenueWithUs') => (
    <InlineMoney
      layout="row"
      align="start"
      label={t(`model:field.accounts.${field}`)}
      value={account[field]}
      currency={account.currency}
      onCommit={(value) => editAccount(account, field, value)}
    />
  );
  const custom = Object.entries(account.custom);

  return (
    <div className={classes.columns}>
      <Section title={t('accounts:section.company')}>
        <div>
          {text('industry')}
          {text('country')}
          {text('site')}
          {text('group')}
          <InlineSelect
            layout="row"
            label={t('model:field.accounts.parentId')}
            value={account.parentId}
            options={accounts.filter(({ id }) => id !== account.id).map(({ id, name }) => ({ value: id, label: name }))}
            none={t('accounts:noParent')}
            onCommit={(value) => editAccount(account, 'parentId', value)}
          />
          <InlineNumber
            layout="row"
            label={t('model:field.accounts.employees')}
            value={account.employees}
            integer
            min={0}
            onCommit={(value) => editAccount(account, 'employees', value)}
          />
          <InlineNumber
            layout="row"
            label={t('model:field.accounts.foundedYear')}
            value={account.foundedYear}
            integer
            min={1000}
            max={2200}
            format={{ useGrouping: false }}
            onCommit={(value) => editAccount(account, 'foundedYear', value)}
          />
          {money('annualRevenue')}
        </div>
      </Section>
      <Section title={t('accounts:section.relationship')}>
        <div>
          <InlineSelect
            layout="row"
            label={t('model:field.accounts.status')}
            value={account.status}
            options={accountStatuses.map((status) => ({ value: status, label: t(`model:status.${status}`) }))}
            onCommit={(value) => editAccount(account, 'status', value)}
          >
            {(status) => <AccountStatus status={status} />}
          </InlineSelect>
          <InlineSelect
            layout="row"
            label={t('model:field.accounts.tier')}
            value={account.tier}
            options={accountTiers.map((tier) => ({ value: tier, label: t(`model:tier.${tier}`) }))}
            none={t('accounts:noTier')}
            onCommit={(value) => editAccount(account, 'tier', value)}
          />
          {money('revenueWithUs')}
          <InlineSelect
            layout="row"
            label={t('model:field.accounts.currency')}
            value={account.currency}
            options={currencies(account.currency).map((code) => ({ value: code, label: code }))}
            onCommit={(value) => editAccount(account, 'currency', value)}
          />
          {date('contractStart')}
          {date('renewalDate')}
          {text('owner')}
          {text('ourSponsor')}
          {text('theirSponsor')}
        </div>
      </Section>
      <Section title={t('model:field.accounts.summary')} description={t('accounts:hint.summary')}>
        {long('summary')}
      </Section>
      <Section title={t('model:field.accounts.privateNotes')} description={t('accounts:hint.privateNotes')}>
        {long('privateNotes')}
      </Section>
      {custom.length > 0 && (
        <Section title={t('accounts:section.imported')} description={t('accounts:hint.imported')}>
          <div>
            {custom.map(([name, value]) => (
              <InlineText
                key={name}
                layout="row"
                label={name}
                value={value}
                maxLength={20_000}
                onCommit={(next) => editAccount(account, 'custom', { ...account.custom, [name]: next })}
              />
            ))}
          </div>
        </Section>
      )}
    </div>
  );
}
