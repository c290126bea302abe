import { totalsOf } from '../../domain/amounts';
import { byPeriod } from '../../domain/period-series';
import { describeChart, moneyFormat, readMoney, wholeUnits } from '../chart-words';
import type { ClientPlan } from '../client-projection';
import type { Context } from '../context';
import type { Block, Cell, Chart } from '../doc-tree';
import { cell, lineBreak, muted, tinted } from '../inline';
import { missing, type Part } from '../part';
import { brief, dash, gapCell, h1, lead, leftOut } from './pieces';

export type ValueParts = Pick<ClientPlan, 'valueHypotheses' | 'valueFlows'>;
const limit = 10;

/** Planned and realised benefit, added up period by period: null in one currency only is null in the chart. */
export function trajectoryChart(context: Context, plan: ValueParts): Chart | null {
  const { t } = context;
  const flows = plan.valueFlows.filter(({ kind }) => kind === 'benefit');
  const [main] = totalsOf(flows.map(({ planned, realised }) => planned ?? realised)).amounts;
  if (!main) return null;
  const { currency } = main;
  const units = new Set(flows.map(({ periodUnit }) => periodUnit));
  // Months and quarters on one axis would lie about the pace.
  const unit = (['quarter', 'month', 'year'] as const).find((one) => units.has(one));
  const own = flows.filter(({ periodUnit }) => periodUnit === unit);
  const starts = [...new Set([...own].sort(byPeriod).map(({ periodStart }) => periodStart))].slice(-12);
  if (starts.length < 2 || unit === undefined) return null;
  const sumOf = (start: string, which: 'planned' | 'realised'): number | null => {
    const amounts = own.flatMap((flow) => {
      const amount = flow.periodStart === start ? flow[which] : null;
      return amount && amount.currency === currency ? [amount.minor] : [];
    });
    return amounts.length === 0
      ? null
      : wholeUnits(
          amounts.reduce((sum, minor) => sum + minor, 0),
          currency,
        );
  };
  const categories = starts.map((periodStart) => context.period({ periodStart, periodUnit: unit }));
  const series = [
    { name: t('report:value.realised'), values: starts.map((start) => sumOf(start, 'realised')) },
    { name: t('report:value.planned'), values: starts.map((start) => sumOf(start, 'planned')), as: 'target' as const },
  ];
  const largest = Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const read = (value: number) => readMoney(context, value, currency);
  const caption = t('report:value.chartCaption');
  return {
    kind: 'chart',
    shape: 'columns',
    categories,
    series,
    format: moneyFormat(context, currency, largest),
    caption,
    alt: describeChart(
      context,
      caption,
      categories,
      series.map((one) => ({ ...one, read })),
    ),
    ratio: 0.21,
  };
}

/** What each hypothesis promises and what was measured. */
export function hypothesisTable(context: Context, plan: ValueParts, client: boolean): Block[] {
  const { t, number, money } = context;
  if (plan.valueHypotheses.length === 0) return [];
  const said = (value: number | null, unit: string): string =>
    value === null ? '–' : unit === '' ? number(value) : `${number(value)}\u00a0${unit}`;
  const worth = (hypothesis: ValueParts['valueHypotheses'][number]): Cell => {
    const { baseline, target, unitValue } = hypothesis;
    if (!unitValue || baseline === null || target === null) return dash();
    return cell(money({ minor: Math.round(Math.abs(target - baseline) * unitValue.minor), currency: unitValue.currency }));
  };
  return [
    {
      kind: 'table',
      caption: t('report:value.caption'),
      columns: [
        { header: t('report:value.hypothesis'), align: 'start', width: 0.34 },
        { header: t('report:value.baseline'), align: 'end', width: 0.13 },
        { header: t('report:value.target'), align: 'end', width: 0.13 },
        { header: t('report:value.measured'), align: 'end', width: 0.16, key: true },
        { header: t('report:value.perYear'), align: 'end', width: 0.24 },
      ],
      rows: plan.valueHypotheses.slice(0, limit).map((hypothesis): Cell[] => {
        const { title, metric, baseline, target, measured, measuredOn, unit, agreement } = hypothesis;
        const below = [metric, client ? '' : t(`model:agreement.${agreement}`)]
          .filter((part) => part.trim() !== '')
          .map((part) => brief(part, 70));
        const better =
          measured !== null &&
          target !== null &&
          baseline !== null &&
          Math.abs(measured - baseline) >= Math.abs(target - baseline) &&
          Math.sign(measured - baseline) === Math.sign(target - baseline);
        const result = cell(said(measured, unit), ...(measuredOn === null ? [] : [lineBreak, muted(context.date(measuredOn, 'medium'))]));
        return [
          below.length === 0 ? cell(brief(title)) : cell(brief(title), lineBreak, muted(below.join(' · '))),
          baseline === null ? gapCell(client, t('report:value.noBaseline')) : cell(said(baseline, unit)),
          cell(said(target, unit)),
          measured === null ? cell(muted(t('report:value.notMeasured'))) : better ? tinted('good', result) : result,
          worth(hypothesis),
        ];
      }),
      totals: null,
    },
    ...leftOut(context, plan.valueHypotheses.length - limit),
  ];
}

/** Promised and realised benefits, per currency, with what it says in one line. */
export function valueTakeaway(context: Context, plan: ValueParts): string {
  const { t, money } = context;
  const benefits = plan.valueFlows.filter(({ kind }) => kind === 'benefit');
  // Only periods that have a result are compared: a plan for next year is not a shortfall.
  const measured = benefits.filter(({ realised }) => realised !== null);
  const [realised, mixed] = totalsOf(measured.map(({ realised: amount }) => amount)).amounts;
  const [planned] = totalsOf(measured.map(({ planned: amount }) => amount)).amounts;
  if (!realised || mixed) return t('report:value.takeawayNone', { count: plan.valueHypotheses.length });
  if (!planned || planned.currency !== realised.currency || planned.minor <= 0)
    return t('report:value.takeawayRealised', { realised: money(realised) });
  return t('report:value.takeaway', {
    realised: money(realised),
    planned: money(planned),
    percent: context.percent(realised.minor / planned.minor),
  });
}

export function valuePart(context: Context, plan: ValueParts, client: boolean, extra: readonly Block[] = []): Part {
  const { t } = context;
  const title = t('report:value.title');
  const chart = trajectoryChart(context, plan);
  const table = hypothesisTable(context, plan, client);
  if (table.length === 0 && !chart) return missing(title, t('report:value.none'));
  return { blocks: [h1(title), lead(valueTakeaway(context, plan)), ...extra, ...(chart ? [chart] : []), ...table] };
}
