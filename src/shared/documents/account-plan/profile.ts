import type { Account } from '../../model/account';
import type { ClientAccount } from '../client-projection';
import type { Context } from '../context';
import type { Block, Fact, Inline } from '../doc-tree';
import { muted, paragraphsOf, shorten, text } from '../inline';

/** What the internal edition adds to the profile. */
export type InternalProfile = Pick<Account, 'tier' | 'status' | 'revenueWithUs'> & { readonly parentName: string | null };

/** Who the customer is: the summary in full, then facts side by side. A client edition leaves out what is not recorded. */
export function profile(context: Context, account: ClientAccount, internal: InternalProfile | null): Block[] {
  const { t, money, number, date } = context;
  const label = (field: keyof ClientAccount & keyof typeof fields) => t(`model:field.accounts.${field}`);
  const fields = {
    group: account.group,
    industry: account.industry,
    country: account.country,
    site: account.site,
    foundedYear: account.foundedYear === null ? '' : String(account.foundedYear),
    employees: account.employees === null ? '' : number(account.employees),
    annualRevenue: account.annualRevenue ? money(account.annualRevenue) : '',
    contractStart: account.contractStart === null ? '' : date(account.contractStart),
    renewalDate: account.renewalDate === null ? '' : date(account.renewalDate),
  };
  const value = (raw: string): Inline[] => [raw.trim() === '' ? muted(t('documents:plan.notRecorded')) : text(shorten(raw, 120))];
  const shared: Fact[] = (Object.keys(fields) as (keyof typeof fields)[])
    .filter((field) => internal !== null || fields[field].trim() !== '')
    .filter((field) => field !== 'group' || !internal?.parentName || internal.parentName !== fields.group)
    .map((field) => ({ label: label(field), value: value(fields[field]) }));
  const own: Fact[] = internal
    ? [
        ...(internal.parentName === null ? [] : [{ label: t('model:field.accounts.parentId'), value: value(internal.parentName) }]),
        { label: t('model:field.accounts.status'), value: value(t(`model:status.${internal.status}`)) },
        { label: t('model:field.accounts.tier'), value: value(internal.tier ?? '') },
        { label: t('model:field.accounts.revenueWithUs'), value: value(internal.revenueWithUs ? money(internal.revenueWithUs) : '') },
      ]
    : [];
  return [
    { kind: 'heading', level: 1, text: t('documents:plan.profile') },
    ...paragraphsOf(account.summary).map((line): Block => ({ kind: 'paragraph', style: 'body', content: [text(line)] })),
    { kind: 'facts', items: [...shared, ...own] },
  ];
}
