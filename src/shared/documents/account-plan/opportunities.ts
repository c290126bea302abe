import { type Totals, totalsOf } from '../../domain/amounts';
import { isKnown } from '../../domain/figure';
import { isPastClose, probabilityOf, weightedAmount } from '../../domain/pipeline';
import type { Opportunity } from '../../model/opportunity';
import type { Plan } from '../../model/plan';
import type { Context } from '../context';
import type { Block, Cell, Column, Table } from '../doc-tree';
import { cell, lineBreak, muted, shorten, strong, text, tinted } from '../inline';
import { amountCell, notKnown } from './amount-cell';
import type { PlanFacts } from './facts';
import { opportunityName } from './names';

/** A table longer than a page is not read: the heaviest rows, then a line that says what was left out. */
export const openLimit = 10;

const weightedOf = (deals: readonly Opportunity[]): Totals['amounts'] => totalsOf(deals.map((deal) => weightedAmount(deal))).amounts;

type OpenColumn = Column & { readonly cell: (deal: Opportunity) => Cell; readonly total: Cell };

/** The table's columns; without a single amount there is nothing to weigh, and the opening day takes the place of the amounts. */
function openColumns(context: Context, plan: Plan, { open, totals }: PlanFacts): OpenColumn[] {
  const { t, date, money, percent, today } = context;
  const day = (value: string | null): Cell => (value === null ? notKnown(context) : cell(date(value, 'medium')));
  const name: Omit<OpenColumn, 'width'> = {
    header: t('documents:plan.opportunity'),
    align: 'start',
    cell: (deal) => {
      const detail = [deal.kind ? t(`model:kind.${deal.kind}`) : '', shorten(deal.owner, 40)].filter((part) => part !== '').join(' · ');
      const title = opportunityName(context, deal, plan.offers);
      return detail === '' ? cell(title) : cell(title, lineBreak, muted(detail));
    },
    total: cell(strong(t('documents:plan.totalOpen', { count: totals.open.count }))),
  };
  const stage = {
    header: t('model:field.opportunities.stage'),
    align: 'start',
    cell: (deal) => cell(t(`model:stage.${deal.stage}`)),
    total: cell(),
  } as const satisfies Omit<OpenColumn, 'width'>;
  const close: Omit<OpenColumn, 'width'> = {
    header: t('documents:plan.expectedClose'),
    align: 'start',
    cell: (deal) => {
      const late = isPastClose(deal, today);
      return late
        ? tinted('warn', cell(...day(deal.closeDate).content, lineBreak, text(t('documents:plan.past'), 'warn')))
        : day(deal.closeDate);
    },
    total: cell(),
  };
  const chance: Omit<OpenColumn, 'width'> = {
    header: t('documents:plan.chance'),
    align: 'end',
    cell: (deal) => cell(percent(probabilityOf(deal) / 100)),
    total: cell(),
  };
  if (totals.open.amounts.length === 0) {
    const opened: Omit<OpenColumn, 'width'> = {
      header: t('model:field.opportunities.openedOn'),
      align: 'start',
      cell: (deal) => day(deal.openedOn),
      total: cell(),
    };
    return [
      { ...name, width: 0.38 },
      { ...stage, width: 0.18 },
      { ...opened, width: 0.17 },
      { ...close, width: 0.17 },
      { ...chance, width: 0.1, key: true },
    ];
  }
  const amount: Omit<OpenColumn, 'width'> = {
    header: t('model:field.opportunities.amount'),
    align: 'end',
    cell: (deal) => (deal.amount ? cell(money(deal.amount)) : notKnown(context)),
    total: amountCell(context, totals.open.amounts, true),
  };
  const weighted: Omit<OpenColumn, 'width'> = {
    header: t('documents:plan.weighted'),
    align: 'end',
    cell: (deal) => {
      const weight = weightedAmount(deal);
      return weight ? cell(money(weight)) : notKnown(context);
    },
    total: amountCell(context, weightedOf(open), true),
  };
  return [
    { ...name, width: 0.33 },
    { ...stage, width: 0.14 },
    { ...close, width: 0.16 },
    { ...amount, width: 0.14 },
    { ...chance, width: 0.09 },
    { ...weighted, width: 0.14, key: true },
  ];
}

function openTable(context: Context, plan: Plan, facts: PlanFacts): Table {
  const columns = openColumns(context, plan, facts);
  const weighed = facts.totals.open.amounts.length > 0;
  return {
    kind: 'table',
    caption: context.t(weighed ? 'documents:plan.openCaption' : 'documents:plan.openCaptionUnweighted'),
    columns: columns.map(({ cell: _cell, total: _total, ...column }) => column),
    rows: facts.open.slice(0, openLimit).map((deal) => columns.map((column) => column.cell(deal))),
    totals: columns.map(({ total }) => total),
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

/** Open deals by weight with totals. */
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
    {
      kind: 'heading',
      level: 2,
      text: t(
        facts.totals.open.amounts.length > 0 || facts.open.length === 0 ? 'documents:plan.openTitle' : 'documents:plan.openTitleUnweighted',
      ),
    },
    ...openBlocks,
  ];
}
