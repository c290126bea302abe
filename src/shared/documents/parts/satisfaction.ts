import { type Figure, isKnown } from '../../domain/figure';
import { netPromoterScore } from '../../domain/net-promoter-score';
import { byPeriod } from '../../domain/period-series';
import { describeChart } from '../chart-words';
import type { ClientPlan } from '../client-projection';
import type { Context } from '../context';
import type { Block, Chart, Kpi } from '../doc-tree';
import { cell, lineBreak, muted, text, tinted } from '../inline';
import { missing, type Part } from '../part';
import { satisfactionFigures } from '../plan-figures';
import { brief, dayCell, h1, h2, leftOut, nameOf, textCell } from './pieces';

export type SatisfactionParts = Pick<
  ClientPlan,
  'slas' | 'slaResults' | 'surveys' | 'surveyResponses' | 'improvementPlans' | 'teamMembers'
>;
const periodsShown = 8;

/** A figure as a cell of the strip: its value, its reason where there is none, and the period it speaks of. */
export function figureKpi(context: Context, label: string, figure: Figure, remark = ''): Kpi {
  const { t } = context;
  if (!isKnown(figure)) return { label, value: t('figures:notAvailable'), note: t(`figures:na.${figure.na}`) };
  const until = figure.dataDate ?? figure.period?.to ?? null;
  const partial = figure.partialMonths === undefined ? '' : t('figures:partial', { count: figure.partialMonths });
  const asOf = until === null ? '' : t('report:asOf', { date: context.date(until, 'medium') });
  return { label, value: context.figure(figure, 'compact'), note: [remark, partial, asOf].filter((piece) => piece !== '').join(' · ') };
}

/** Met ÷ due of all service levels, period by period, beside what was promised. */
function slaChart(context: Context, plan: SatisfactionParts): Chart | null {
  const { t } = context;
  const units = new Set(plan.slaResults.map(({ periodUnit }) => periodUnit));
  const unit = (['month', 'quarter', 'year'] as const).find((one) => units.has(one));
  if (unit === undefined) return null;
  const results = plan.slaResults.filter(({ periodUnit }) => periodUnit === unit);
  const starts = [...new Set([...results].sort(byPeriod).map(({ periodStart }) => periodStart))].slice(-periodsShown);
  if (starts.length < 2) return null;
  const share = (start: string): number | null => {
    const own = results.filter(({ periodStart }) => periodStart === start);
    const [met, due] = [own.reduce((sum, one) => sum + one.met, 0), own.reduce((sum, one) => sum + one.due, 0)];
    return due === 0 ? null : met / due;
  };
  const targets = plan.slas.flatMap(({ target }) => (target === null ? [] : [target]));
  const target = targets.length === 0 ? null : Math.min(...targets) / 100;
  const categories = starts.map((periodStart) => context.period({ periodStart, periodUnit: unit }));
  const caption = t('report:satisfaction.slaCaption');
  const met = { name: t('report:satisfaction.met'), values: starts.map(share) };
  return {
    kind: 'chart',
    shape: 'lines',
    categories,
    series: [
      met,
      ...(target === null ? [] : [{ name: t('report:satisfaction.target'), values: starts.map(() => target), as: 'target' as const }]),
    ],
    format: '0%',
    caption,
    alt: describeChart(context, caption, categories, [{ ...met, read: context.percent }]),
    ratio: 0.5,
  };
}

/** NPS survey by survey. */
function npsChart(context: Context, plan: SatisfactionParts): Chart | null {
  const { t } = context;
  const surveys = plan.surveys
    .filter(({ kind }) => kind === 'nps')
    .flatMap((survey) => {
      const figure = netPromoterScore(plan.surveyResponses.filter(({ surveyId }) => surveyId === survey.id).map(({ score }) => score));
      const day = survey.closedOn ?? survey.sentOn;
      return isKnown(figure) && day !== null ? [{ day, value: Math.round(figure.value) }] : [];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(-periodsShown);
  if (surveys.length < 2) return null;
  const categories = surveys.map(({ day }) => context.date(day, 'medium'));
  const caption = t('report:satisfaction.npsCaption');
  const series = { name: t('figures:name.netPromoterScore'), values: surveys.map(({ value }) => value) };
  return {
    kind: 'chart',
    shape: 'lines',
    categories,
    series: [series],
    format: '+0;-0;0',
    caption,
    alt: describeChart(context, caption, categories, [{ ...series, read: (value) => context.number(value) }]),
    ratio: 0.5,
  };
}

export function improvementTable(context: Context, plan: SatisfactionParts): Block[] {
  const { t, number } = context;
  const plans = plan.improvementPlans.filter(({ state }) => state !== 'stopped');
  if (plans.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: t('report:satisfaction.improvementCaption'),
      columns: [
        { header: t('report:satisfaction.problem'), align: 'start', width: 0.28, key: true },
        { header: t('report:satisfaction.remedy'), align: 'start', width: 0.34 },
        { header: t('report:satisfaction.beforeAfter'), align: 'start', width: 0.18 },
        { header: t('report:due'), align: 'start', width: 0.2 },
      ],
      rows: plans.slice(0, 8).map(({ title, remedy, measure, before, after, state, dueOn, ownerMemberId }) => {
        const owner = nameOf(plan.teamMembers, ownerMemberId);
        const result =
          before === null
            ? cell(muted(t('report:roadmap.notMeasured')))
            : cell(
                `${number(before)} → ${after === null ? '?' : number(after)}`,
                ...(measure === '' ? [] : [lineBreak, muted(brief(measure, 40))]),
              );
        const day = state === 'done' ? tinted('good', cell(text(t('model:improvementState.done'), 'good'))) : dayCell(context, dueOn);
        return [
          textCell(title, 120),
          textCell(remedy, 180),
          result,
          owner === '' ? day : { ...day, content: [...day.content, lineBreak, muted(owner)] },
        ];
      }),
      totals: null,
    },
    ...leftOut(context, plans.length - 8),
  ];
}

/** Service levels, NPS and CES over time, and what is done about what does not work. */
export function satisfactionPart(context: Context, plan: SatisfactionParts, before: readonly Block[], withPlans: boolean): Part {
  const { t } = context;
  const title = t('report:satisfaction.title');
  const { nps, effort, sla } = satisfactionFigures(plan, context.today);
  const kpis = [
    ...(plan.slaResults.length > 0 ? [figureKpi(context, t('figures:name.slaAttainment'), sla)] : []),
    ...(plan.surveys.some(({ kind }) => kind === 'nps') ? [npsKpi(context, nps)] : []),
    ...(plan.surveys.some(({ kind }) => kind === 'ces') ? [figureKpi(context, t('figures:name.customerEffortMean'), effort)] : []),
  ];
  // A review tells them with what did not work.
  const improvements = withPlans ? improvementTable(context, plan) : [];
  if (kpis.length === 0 && before.length === 0 && improvements.length === 0) return missing(title, t('report:satisfaction.none'));
  const charts = [slaChart(context, plan), npsChart(context, plan)].filter((chart) => chart !== null);
  return {
    blocks: [
      h1(title),
      ...before,
      ...(kpis.length > 0 ? [{ kind: 'kpis', items: kpis } as const] : []),
      ...sideBySide(charts),
      ...(improvements.length > 0 ? [h2(t('report:satisfaction.improvements')), ...improvements] : []),
    ],
  };
}

/** Two charts share a row under their captions; one takes the width. */
function sideBySide(charts: readonly Chart[]): Block[] {
  if (charts.length < 2) return charts.map((chart) => ({ ...chart, ratio: 0.26 }));
  return [
    {
      kind: 'grid',
      rows: [
        {
          height: null,
          cells: charts.map((chart) => ({ width: 1 / charts.length, blocks: [{ kind: 'label', text: chart.caption }, chart] })),
        },
      ],
    },
  ];
}

/** NPS with how many answered: ten answers are no verdict. */
export function npsKpi(context: Context, nps: Figure): Kpi {
  const { t } = context;
  const kpi = figureKpi(context, t('report:satisfaction.nps'), nps);
  if (!isKnown(nps)) return kpi;
  const { responses, marginOfError } = nps.inputs;
  const margin = typeof marginOfError === 'object' ? ` ± ${context.number(Math.round(marginOfError.value))}` : '';
  return { ...kpi, note: `${t('report:satisfaction.answers', { count: Number(responses ?? 0) })}${margin} · ${kpi.note}` };
}
