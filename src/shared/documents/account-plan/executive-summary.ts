import { daysBetween } from '../../domain/calendar';
import { isKnown } from '../../domain/figure';
import type { Account } from '../../model/account';
import type { Plan } from '../../model/plan';
import type { Context } from '../context';
import type { Block, Callout, Kpi, KpiStrip } from '../doc-tree';
import { strong, text } from '../inline';
import { type Decision, decisions } from './decisions';
import type { PlanFacts } from './facts';
import { type Finding, findings } from './findings';
import { missingPieces } from './missing';

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** How long until the contract renews; the date below. */
export function renewalKpi({ t, date, days, today }: Context, renewalDate: string | null): Kpi {
  const label = t('model:field.accounts.renewalDate');
  if (renewalDate === null) return { label, value: t('figures:notAvailable'), note: t('figures:na.not-recorded') };
  const distance = daysBetween(today, renewalDate);
  const note = t(distance < 0 ? 'documents:plan.pastSince' : 'documents:plan.onDate', { date: date(renewalDate) });
  return { label, value: days(Math.abs(distance)), note };
}

function kpiStrip(context: Context, account: Account, facts: PlanFacts): KpiStrip {
  const { t, figure, money } = context;
  const { totals, weighted, winRate } = facts;
  const [mainWeighted, ...otherWeighted] = weighted;
  const [mainOpen, ...otherOpen] = totals.open.amounts;
  const revenue = account.revenueWithUs;
  const items: Kpi[] = [
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
  return { kind: 'kpis', items };
}

const finding = ({ head, tail }: Finding) => [strong(head), text(` ${tail}`)];
const decision = ({ ask, why }: Decision) => [strong(ask), text(` ${why}`)];

function decisionsAsked(context: Context, asked: readonly Decision[]): Callout {
  const { t } = context;
  return {
    kind: 'callout',
    title: t('documents:plan.decisionsAsked', { count: asked.length }),
    blocks: [
      asked.length > 0
        ? { kind: 'list', ordered: true, items: asked.map(decision) }
        : { kind: 'paragraph', style: 'body', content: [text(t('documents:plan.noDecision'))] },
    ],
  };
}

/** The page a sponsor reads if they read only one: decisions first, then the figures, what stands out, what is missing. */
export function executiveSummary(context: Context, plan: Plan, facts: PlanFacts): Block[] {
  const { t } = context;
  const standsOut = findings(context, plan, facts);
  const missing = missingPieces(context, plan.account, facts);
  return [
    { kind: 'heading', level: 1, text: t('documents:plan.executiveSummary'), newPage: true },
    decisionsAsked(context, decisions(context, plan, facts)),
    { kind: 'heading', level: 2, text: t('documents:plan.keyFigures') },
    kpiStrip(context, plan.account, facts),
    { kind: 'heading', level: 2, text: t('documents:plan.standsOut') },
    standsOut.length > 0
      ? { kind: 'list', ordered: false, items: standsOut.map(finding) }
      : { kind: 'paragraph', style: 'body', content: [text(t('documents:plan.nothingStandsOut'))] },
    ...(missing.length > 0
      ? [
          { kind: 'heading', level: 2, text: t('documents:plan.notYetKnown') } as const,
          { kind: 'list', ordered: false, items: missing.map((piece) => [text(piece)]) } as const,
        ]
      : []),
  ];
}
