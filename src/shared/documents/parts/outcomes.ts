import { isKnown } from '../../domain/figure';
import { byPeriod } from '../../domain/period-series';
import type { Plan } from '../../model/plan';
import { describeChart } from '../chart-words';
import type { Context } from '../context';
import type { Block, Cell, Chart } from '../doc-tree';
import { cell, muted, strong, text, tinted } from '../inline';
import { missing, type Part } from '../part';
import type { PlanFigures } from '../plan-figures';
import { h1, h2, lead, textCell } from './pieces';
import { liveObjectives, type RoadmapParts } from './roadmap';
import { hypothesisTable, trajectoryChart, type ValueParts, valueTakeaway } from './value';

type Objective = RoadmapParts['objectives'][number];

/** How far an objective is on the way from its baseline to its target: 1 is there; null when it cannot be said. */
export function attainment({ baseline, current, target }: Pick<Objective, 'baseline' | 'current' | 'target'>): number | null {
  if (current === null || target === null) return null;
  const from = baseline ?? 0;
  return target === from ? null : (current - from) / (target - from);
}

/** Objectives as bars: what share of the way is done, in one scale whatever they measure. */
export function goalsChart(context: Context, plan: Pick<RoadmapParts, 'objectives'>): Chart | null {
  const { t } = context;
  const goals = liveObjectives(plan)
    .flatMap((objective) => {
      const share = attainment(objective);
      return share === null ? [] : [{ title: textCell(objective.title, 46), share: Math.max(0, Math.min(share, 1.5)) }];
    })
    .slice(0, 8);
  if (goals.length < 2) return null;
  const categories = goals.map(({ title }) => title.content.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''));
  const caption = t('report:outcomes.goalsCaption');
  const values = goals.map(({ share }) => share);
  const said = goals.map(({ share }, index) => `${categories[index]} ${context.percent(share)}`).join('; ');
  return {
    kind: 'chart',
    shape: 'bars',
    categories,
    series: [{ name: t('report:outcomes.attained'), values }],
    format: '0%',
    caption,
    alt: `${t('report:alt.title', { title: caption })} ${said}.`,
    ratio: Math.min(0.4, 0.12 + goals.length * 0.045),
  };
}

/** Objective by objective: from, now, target and how much of the way. */
export function goalsTable(context: Context, plan: Pick<RoadmapParts, 'objectives'>): Block[] {
  const { t, number, percent } = context;
  const goals = liveObjectives(plan).filter(({ target, current }) => target !== null || current !== null);
  if (goals.length === 0) return [];
  const said = (value: number | null, unit: string): string =>
    value === null ? '–' : unit === '' ? number(value) : `${number(value)}\u00a0${unit}`;
  return [
    {
      kind: 'table',
      caption: t('report:outcomes.tableCaption'),
      columns: [
        { header: t('report:outcomes.goal'), align: 'start', width: 0.4 },
        { header: t('report:value.baseline'), align: 'end', width: 0.14 },
        { header: t('report:outcomes.now'), align: 'end', width: 0.14, key: true },
        { header: t('report:value.target'), align: 'end', width: 0.14 },
        { header: t('report:outcomes.attained'), align: 'end', width: 0.18 },
      ],
      rows: goals.slice(0, 10).map((goal): Cell[] => {
        const share = attainment(goal);
        return [
          textCell(goal.title, 110),
          cell(said(goal.baseline, goal.unit)),
          cell(said(goal.current, goal.unit)),
          cell(said(goal.target, goal.unit)),
          share === null
            ? cell(muted(t('report:roadmap.notMeasured')))
            : share >= 1
              ? tinted('good', cell(text(percent(share), 'good')))
              : cell(percent(share)),
        ];
      }),
      totals: null,
    },
  ];
}

/** Every KPI of the latest period against its target, the period before and the year before. */
function kpiTable(context: Context, plan: Plan): Block[] {
  const { t, number, percent, money } = context;
  const rows = plan.kpiDefinitions.flatMap((kpi): Cell[][] => {
    const measures = plan.kpiMeasures.filter(({ kpiId, businessUnitId }) => kpiId === kpi.id && businessUnitId === null).sort(byPeriod);
    const latest = measures.at(-1);
    if (!latest || kpi.hidden) return [];
    const yearAgo = `${Number(latest.periodStart.slice(0, 4)) - 1}${latest.periodStart.slice(4)}`;
    const [before, lastYear] = [measures.at(-2), measures.find(({ periodStart }) => periodStart === yearAgo)];
    const said = (measure: typeof latest | undefined, which: 'value' | 'target'): string => {
      if (!measure) return '–';
      if (kpi.unit === 'amount') {
        const amount = which === 'value' ? measure.amount : measure.targetAmount;
        return amount ? money(amount, 'compact') : '–';
      }
      const value = measure[which];
      return value === null
        ? '–'
        : kpi.unit === 'percent'
          ? percent(value / 100)
          : kpi.unit === 'days'
            ? t('figures:days', { count: value })
            : number(value);
    };
    const short =
      latest.value !== null &&
      latest.target !== null &&
      (kpi.direction === 'higher-is-better' ? latest.value < latest.target : latest.value > latest.target);
    const now = cell(strong(said(latest, 'value')));
    const name = kpi.name === '' && kpi.key ? t(`model:kpi.${kpi.key}`) : kpi.name;
    return [
      [
        textCell(name, 60),
        short ? tinted('warn', cell(strong(said(latest, 'value')), text(` ${t('report:outcomes.below')}`, 'warn'))) : now,
        cell(said(latest, 'target')),
        cell(said(before, 'value')),
        cell(said(lastYear, 'value')),
        cell(muted(context.period(latest))),
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    h2(t('report:outcomes.kpis')),
    {
      kind: 'table',
      caption: t('report:outcomes.kpiCaption'),
      columns: [
        { header: t('report:outcomes.measure'), align: 'start', width: 0.3 },
        { header: t('report:outcomes.now'), align: 'end', width: 0.18, key: true },
        { header: t('report:value.target'), align: 'end', width: 0.13 },
        { header: t('report:outcomes.lastPeriod'), align: 'end', width: 0.13 },
        { header: t('report:outcomes.lastYear'), align: 'end', width: 0.13 },
        { header: t('report:outcomes.period'), align: 'end', width: 0.13 },
      ],
      rows: rows.slice(0, 14),
      totals: null,
    },
  ];
}

/** Adoption or any other measure over time with its target, for the quarter's review. */
export function adoptionChart(context: Context, plan: Plan): Chart | null {
  const { t } = context;
  const kpi = plan.kpiDefinitions.find(({ key, healthDimension }) => key === 'adoption' || healthDimension === 'adoption');
  if (!kpi) return null;
  const measures = plan.kpiMeasures
    .filter(({ kpiId, businessUnitId, value }) => kpiId === kpi.id && businessUnitId === null && value !== null)
    .sort(byPeriod)
    .slice(-8);
  if (measures.length < 2) return null;
  const name = kpi.name === '' && kpi.key ? t(`model:kpi.${kpi.key}`) : kpi.name;
  const scale = kpi.unit === 'percent' ? 100 : 1;
  const categories = measures.map((measure) => context.period(measure));
  const series = { name, values: measures.map(({ value }) => (value === null ? null : value / scale)) };
  const targets = measures.map(({ target }) => (target === null ? null : target / scale));
  const caption = t('report:outcomes.adoptionCaption', { name });
  return {
    kind: 'chart',
    shape: 'columns',
    categories,
    series: [
      series,
      ...(targets.some((target) => target !== null) ? [{ name: t('report:value.target'), values: targets, as: 'target' as const }] : []),
    ],
    format: kpi.unit === 'percent' ? '0%' : '#,##0',
    caption,
    alt: describeChart(context, caption, categories, [{ ...series, read: kpi.unit === 'percent' ? context.percent : context.number }]),
    ratio: 0.26,
  };
}

type OutcomeParts = ValueParts & Pick<RoadmapParts, 'objectives'>;

/** Goals against plan, then what they are worth; `extra` is what only we read. */
function outcomes(
  context: Context,
  plan: OutcomeParts,
  { client, executive, extra }: { client: boolean; executive: boolean; extra: readonly Block[] },
): Part {
  const { t } = context;
  const title = t('report:outcomes.title');
  const goals = goalsTable(context, plan);
  const chart = goalsChart(context, plan);
  // The executive review has a section of its own for value.
  const trajectory = executive ? null : trajectoryChart(context, plan);
  const value = executive ? [] : hypothesisTable(context, plan, client);
  const content = [
    ...(chart ? [chart] : []),
    ...goals,
    ...extra,
    ...(trajectory || value.length > 0 ? [h2(t('report:outcomes.value'))] : []),
    ...(trajectory ? [trajectory] : []),
    ...value,
  ];
  if (content.length === 0) return missing(title, t('report:outcomes.none'));
  return {
    blocks: [h1(title), ...(plan.valueHypotheses.length > 0 && !executive ? [lead(valueTakeaway(context, plan))] : []), ...content],
  };
}

export const clientOutcomesPart = (context: Context, plan: OutcomeParts, executive: boolean): Part =>
  outcomes(context, plan, { client: true, executive, extra: [] });
export const outcomesPart = (context: Context, plan: Plan, executive: boolean): Part =>
  outcomes(context, plan, { client: false, executive, extra: executive ? [] : kpiTable(context, plan) });

/** ROI expected and measured, in words, where either is known. */
export function roiSentence(context: Context, { roiExpected, roiMeasured }: PlanFigures): string {
  const { t } = context;
  const said = (key: 'expected' | 'measured', figure: typeof roiExpected) =>
    isKnown(figure) ? [t(`report:outcomes.${key}`, { value: context.figure(figure) })] : [];
  return [...said('measured', roiMeasured), ...said('expected', roiExpected)].join(' ');
}
