import { daysBetween } from '../../domain/calendar';
import { isKnown } from '../../domain/figure';
import type { Account } from '../../model/account';
import type { Context } from '../context';
import type { Kpi } from '../doc-tree';
import type { PlanFacts } from './facts';

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** How long until the contract renews; the date below. */
export function renewalKpi({ t, date, days, today }: Context, renewalDate: string | null): Kpi {
  const label = t('model:field.accounts.renewalDate');
  if (renewalDate === null) return { label, value: t('figures:notAvailable'), note: t('figures:na.not-recorded') };
  const distance = daysBetween(today, renewalDate);
  const note = t(distance < 0 ? 'documents:plan.pastSince' : 'documents:plan.onDate', { date: date(renewalDate) });
  return { label, value: days(Math.abs(distance)), note };
}

/** What the account is worth: revenue, pipeline, win rate, renewal; "n/a" with the reason where it cannot be said. */
export function commercialKpis(context: Context, account: Account, facts: PlanFacts): Kpi[] {
  const { t, figure, money } = context;
  const { totals, weighted, winRate } = facts;
  const [mainWeighted, ...otherWeighted] = weighted;
  const [mainOpen, ...otherOpen] = totals.open.amounts;
  const revenue = account.revenueWithUs;
  return [
    {
      label: t('documents:plan.revenueKpi'),
      value: revenue ? money(revenue, 'compact') : t('figures:notAvailable'),
      note: revenue ? t('documents:plan.perYear') : t('figures:na.not-recorded'),
    },
    {
      label: t('figures:name.openPipeline'),
      value: mainOpen
        ? money(mainOpen, 'compact')
        : totals.open.count === 0
          ? t('figures:notAvailable')
          : context.number(totals.open.count),
      note: joined([
        ...otherOpen.map((amount) => `+ ${money(amount, 'compact')}`),
        totals.open.count === 0
          ? t('figures:na.no-open-opportunity')
          : mainOpen
            ? t('documents:plan.opportunities', { count: totals.open.count })
            : t('documents:plan.openWithoutAmount'),
      ]),
    },
    {
      label: t('figures:name.weightedPipeline'),
      value: mainWeighted ? figure(mainWeighted, 'compact') : t('figures:notAvailable'),
      note: joined([
        ...otherWeighted.map((other) => `+ ${figure(other, 'compact')}`),
        mainWeighted && !isKnown(mainWeighted) ? t(`figures:na.${mainWeighted.na}`) : '',
        totals.open.withoutAmount > 0 && mainOpen ? t('documents:plan.withoutAmount', { count: totals.open.withoutAmount }) : '',
      ]),
    },
    {
      label: t('figures:name.winRate'),
      value: figure(winRate),
      note: isKnown(winRate)
        ? joined([
            t('documents:plan.wonOf', { won: winRate.inputs.won, closed: winRate.inputs.won + winRate.inputs.lost }),
            winRate.partialMonths === undefined ? t('documents:plan.twelveMonths') : t('figures:partial', { count: winRate.partialMonths }),
          ])
        : t(`figures:na.${winRate.na}`),
    },
    renewalKpi(context, account.renewalDate),
  ];
}
