import { isKnown } from '../../domain/figure';
import type { Context } from '../context';
import type { Block } from '../doc-tree';
import { cell, strong, text } from '../inline';
import type { PlanFigures } from '../plan-figures';
import type { PlanFacts } from './facts';

const defined = ['openPipeline', 'weightedPipeline', 'winRate', 'cycleLength', 'wonRevenue', 'dataDate'] as const;

/** How every figure is computed, as of when, over which period. */
export function appendix(context: Context, facts: PlanFacts, figures: PlanFigures): Block[] {
  const { t, date, today } = context;
  const { dataDate, period } = facts;
  const { nrr, grr, margin, shareOfWallet, health, nps, effort, sla, score, roiExpected, roiMeasured } = figures;
  const computed = [nrr, grr, margin, shareOfWallet, health, nps, effort, sla, score, roiMeasured, roiExpected]
    .filter(isKnown)
    .map(({ formula }) => formula);
  const basis =
    dataDate === null
      ? t('documents:plan.basisNoData', { today: date(today) })
      : t('documents:plan.basis', { today: date(today), dataDate: date(dataDate), from: date(period.from), to: date(period.to) });
  return [
    { kind: 'heading', level: 1, text: t('documents:plan.appendix') },
    { kind: 'paragraph', style: 'body', content: [text(basis)] },
    {
      kind: 'table',
      caption: t('documents:plan.definitionsCaption'),
      columns: [
        { header: t('documents:plan.figure'), align: 'start', width: 0.25 },
        { header: t('documents:plan.definition'), align: 'start', width: 0.75 },
      ],
      rows: [...defined, ...computed].map((name) => [cell(strong(t(`figures:name.${name}`))), cell(t(`figures:definition.${name}`))]),
      totals: null,
    },
    { kind: 'paragraph', style: 'note', content: [text(t('documents:plan.notAvailableMeans'))] },
  ];
}
