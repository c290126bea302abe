import { type Totals, totalsOf } from '../../domain/amounts';
import { isKnown } from '../../domain/figure';
import { isPastClose, probabilityOf, weightedAmount } from '../../domain/pipeline';
import type { Opportunity } from '../../model/opportunity';
import type { Plan } from '../../model/plan';
import type { Context } from '../context';
import type { Block, Cell, Column, Table } from '../doc-tree';
import { cell, lineBreak, muted, shorten, strong, text, tinted } from '../inline';
import { amountCell, notKnown } from './amount-cell';
import { closedByYearTable } from './closed-by-year';
import type { PlanFacts } from './facts';
import { opportunityName } from './names';

/** A table longer than a page is not read: the heaviest rows, then a line that says what was left out. */
export const openLimit = 15;

const weightedOf = (deals: readonly Opportunity[]): Totals['amounts'] => totalsOf(deals.map((deal) => weightedAmount(deal))).amounts;

function openRow(context: Context, plan: Plan, deal: Opportunity): Cell[] {
  const { t, date, money, percent, today } = context;
  const name = opportunityName(context, deal, plan.offers);
  const detail = [deal.kind ? t(`model:kind.${deal.kind}`) : '', shorten(deal.owner, 40)].filter((part) => part !== '').join(' · ');
  const weight = weightedAmount(deal);
  const late = isPastClose(deal, today);
  return [
    detail === '' ? cell(name) : cell(name, lineBreak, muted(detail)),
    cell(t(`model:stage.${deal.stage}`)),
    deal.closeDate === null
      ? notKnown(context)
      : tinted(
          late ? 'warn' : null,
          cell(date(deal.closeDate, 'medium'), ...(late ? [lineBreak, text(t('documents:plan.past'), 'warn')] : [])),
        ),
    deal.amount ? cell(money(deal.amount)) : notKnown(context),
    cell(percent(probabilityOf(deal) / 100)),
    weight ? cell(money(weight)) : notKnown(context),
  ];
}

function openTable(context: Context, plan: Plan, facts: PlanFacts): Table {
  const { t } = context;
  const { open, totals } = facts;
  const columns: Column[] = [
    { header: t('documents:plan.opportunity'), align: 'start', width: 0.33 },
    { header: t('model:field.opportunities.stage'), align: 'start', width: 0.14 },
    { header: t('documents:plan.expectedClose'), align: 'start', width: 0.16 },
    { header: t('model:field.opportunities.amount'), align: 'end', width: 0.14 },
    { header: t('documents:plan.chance'), align: 'end', width: 0.09 },
    { header: t('documents:plan.weighted'), align: 'end', width: 0.14, key: true },
  ];
  return {
    kind: 'table',
    caption: t('documents:plan.openCaption'),
    columns,
    rows: open.slice(0, openLimit).map((deal) => openRow(context, plan, deal)),
    totals: [
      cell(strong(t('documents:plan.totalOpen', { count: totals.open.count }))),
      cell(),
      cell(),
      amountCell(context, totals.open.amounts, true),
      cell(),
      amountCell(context, weightedOf(open), true),
    ],
  };
}

/** What the table is worth saying in one line, above it. */
function takeaway(context: Context, facts: PlanFacts): string {
  const { t, figure, number } = context;
  const { totals, weighted } = facts;
  const [first, other] = weighted;
  const count = totals.open.count;
  if (!first || !isKnown(first)) return t('documents:plan.openTakeawayNoAmount', { count });
  const worth = totals.open.amounts.map((amount) => context.money(amount)).join(' + ');
  const weight = [first, ...(other ? weighted.slice(1) : [])].map((item) => figure(item)).join(' + ');
  return t('documents:plan.openTakeaway', { count, worth, weighted: weight, shown: number(count) });
}

function leftOut(context: Context, facts: PlanFacts): Block[] {
  const rest = facts.open.slice(openLimit);
  if (rest.length === 0) return [];
  const { t, money } = context;
  const weight = weightedOf(rest)
    .map((amount) => money(amount))
    .join(' + ');
  const key = weight === '' ? 'documents:plan.leftOutNoAmount' : 'documents:plan.leftOut';
  return [{ kind: 'paragraph', style: 'note', content: [text(t(key, { count: rest.length, weighted: weight }))] }];
}

/** Open deals by weight with totals, then the closed ones by year. */
export function opportunities(context: Context, plan: Plan, facts: PlanFacts): Block[] {
  const { t } = context;
  const openBlocks: Block[] =
    facts.open.length === 0
      ? [{ kind: 'paragraph', style: 'lead', content: [text(t('documents:plan.noOpen'))] }]
      : [
          { kind: 'paragraph', style: 'lead', content: [text(takeaway(context, facts))] },
          openTable(context, plan, facts),
          ...leftOut(context, facts),
        ];
  return [
    { kind: 'heading', level: 1, text: t('documents:plan.opportunitiesTitle') },
    { kind: 'heading', level: 2, text: t('documents:plan.openTitle') },
    ...openBlocks,
    ...closedByYearTable(context, facts),
  ];
}
