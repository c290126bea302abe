import { isKnown } from '../../domain/figure';
import type { Context } from '../context';
import type { Block } from '../doc-tree';
import { cell, strong, text } from '../inline';
import { amountCell } from './amount-cell';
import type { PlanFacts } from './facts';

/** More years than this and the older ones are left to the CRM, with a line that says so. */
const yearLimit = 6;

/** Won and lost by year of closing, and how long winning takes. */
export function closedByYearTable(context: Context, facts: PlanFacts): Block[] {
  const { t, number, figure } = context;
  const { closedByYear, totals, cycle } = facts;
  if (closedByYear.length === 0) return [];
  const shown = closedByYear.slice(-yearLimit);
  const older = closedByYear.length - shown.length;
  const { mean, median } = cycle;
  const length =
    isKnown(mean) && isKnown(median)
      ? t('documents:plan.cycle', {
          median: figure(median),
          mean: figure(mean),
          count: mean.inputs.counted,
          date: context.date(facts.period.to),
        })
      : '';
  return [
    { kind: 'heading', level: 2, text: t('documents:plan.closedTitle') },
    ...(length === '' ? [] : [{ kind: 'paragraph', style: 'lead', content: [text(length)] } as const]),
    {
      kind: 'table',
      caption: t('documents:plan.closedCaption'),
      columns: [
        { header: t('documents:plan.year'), align: 'start', width: 0.28 },
        { header: t('documents:plan.won'), align: 'end', width: 0.14 },
        { header: t('documents:plan.lost'), align: 'end', width: 0.14 },
        { header: t('figures:name.winRate'), align: 'end', width: 0.18 },
        { header: t('figures:name.wonRevenue'), align: 'end', width: 0.26, key: true },
      ],
      rows: shown.map(({ period, won, lost, winRate }) => [
        cell(period ? String(period.year) : t('documents:plan.noDate')),
        cell(number(won.count)),
        cell(number(lost.count)),
        cell(figure(winRate)),
        amountCell(context, won.amounts),
      ]),
      totals: [
        cell(strong(t('documents:plan.total'))),
        cell(strong(number(totals.won.count))),
        cell(strong(number(totals.lost.count))),
        cell(),
        amountCell(context, totals.won.amounts, true),
      ],
    },
    ...(older > 0
      ? [{ kind: 'paragraph', style: 'note', content: [text(t('documents:plan.olderYears', { count: older }))] } as const]
      : []),
  ];
}
