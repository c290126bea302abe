import type { Period } from '../../domain/calendar';
import { contributionMargin } from '../../domain/contribution-margin';
import { isKnown, type Quantity } from '../../domain/figure';
import { fiscalYear, fiscalYearOf } from '../../domain/fiscal-year';
import { byPeriod, periodOf } from '../../domain/period-series';
import type { Plan } from '../../model/plan';
import { closedByYearTable } from '../account-plan/closed-by-year';
import type { PlanFacts } from '../account-plan/facts';
import { describeChart, moneyFormat, readMoney, wholeUnits } from '../chart-words';
import type { Context } from '../context';
import type { Chart, ChartSeries, Kpi } from '../doc-tree';
import { missing, type Part } from '../part';
import type { PlanFigures } from '../plan-figures';
import { h1, lead } from './pieces';
import { figureKpi } from './satisfaction';

type Step = { readonly label: string; readonly revenue: number | null; readonly margin: number | null; readonly rate: number | null };

const minorOf = (quantity: Quantity | undefined): number | null => (typeof quantity === 'object' ? quantity.value : null);

/** Revenue and margin, year by year; quarter by quarter where the data has no second year. */
function steps(context: Context, plan: Plan, figures: PlanFigures): Step[] {
  const { account, revenuePeriods } = plan;
  const start = figures.settings.fiscalYearStartMonth;
  const past = revenuePeriods.filter((row) => periodOf(row).to <= context.today);
  const years = [...new Set(past.map((row) => fiscalYearOf(periodOf(row).to, start)))].sort((a, b) => a - b);
  const quarters = [...new Map([...past].sort(byPeriod).map((row) => [`${row.periodStart} ${row.periodUnit}`, row])).values()];
  const windows: { label: string; period: Period; partial: boolean }[] =
    years.length >= 2
      ? years.slice(-5).map((year) => ({ label: String(year), period: fiscalYear(year, start), partial: true }))
      : quarters.slice(-8).map((row) => ({ label: context.period(row), period: periodOf(row), partial: false }));
  return windows.map(({ label, period, partial }) => {
    const { cm2 } = contributionMargin(past, period, { currency: account.currency, rates: plan.exchangeRates });
    const revenue = minorOf(cm2.amount.inputs.revenue);
    const months =
      partial && cm2.amount.partialMonths !== undefined
        ? ` (${context.t('report:position.months', { count: cm2.amount.partialMonths })})`
        : '';
    const whole = (minor: number | null) => (minor === null ? null : wholeUnits(minor, account.currency));
    return {
      label: `${label}${months}`,
      revenue: whole(revenue),
      margin: isKnown(cm2.amount) ? whole(cm2.amount.value) : null,
      rate: isKnown(cm2.rate) ? cm2.rate.value : null,
    };
  });
}

function revenueChart(context: Context, currency: string, shown: readonly Step[]): Chart | null {
  const { t } = context;
  if (shown.filter(({ revenue }) => revenue !== null).length < 2) return null;
  const categories = shown.map(({ label }) => label);
  const revenue: ChartSeries = { name: t('report:position.revenue'), values: shown.map((step) => step.revenue) };
  const hasMargin = shown.some(({ rate }) => rate !== null);
  const rate: ChartSeries = {
    name: t('report:position.marginRate'),
    values: shown.map((step) => step.rate),
    as: 'line',
    secondary: { format: '0%' },
  };
  const caption = t(hasMargin ? 'report:position.chartCaption' : 'report:position.revenueCaption');
  const largest = Math.max(...shown.map((step) => step.revenue ?? 0));
  const read = (value: number) => readMoney(context, value, currency);
  return {
    kind: 'chart',
    shape: 'columns',
    categories,
    series: hasMargin ? [revenue, rate] : [revenue],
    format: moneyFormat(context, currency, largest),
    caption,
    alt: describeChart(context, caption, categories, [{ ...revenue, read }, ...(hasMargin ? [{ ...rate, read: context.percent }] : [])]),
    ratio: 0.22,
  };
}

/** The line above the chart: how revenue moved, and what share of the customer's spend it is. */
function takeaway(context: Context, currency: string, shown: readonly Step[], { shareOfWallet }: PlanFigures): string {
  const { t, percent } = context;
  const known = shown.filter(({ revenue, label }) => revenue !== null && !label.includes('('));
  const [before, now] = known.slice(-2);
  const share = isKnown(shareOfWallet) ? ` ${t('report:position.share', { percent: context.figure(shareOfWallet) })}` : '';
  if (!before || !now || !before.revenue || now.revenue === null) return `${t('report:position.takeawayShort')}${share}`;
  const change = now.revenue / before.revenue - 1;
  const way = Math.abs(change) < 0.005 ? 'stable' : change > 0 ? 'rose' : 'fell';
  return `${t(`report:position.${way}`, {
    percent: percent(Math.abs(change)),
    amount: readMoney(context, now.revenue, currency),
    period: now.label,
    before: before.label,
  })}${share}`;
}

export function positionPart(context: Context, plan: Plan, facts: PlanFacts, figures: PlanFigures): Part {
  const { t } = context;
  const title = t('report:position.title');
  const { currency } = plan.account;
  const shown = steps(context, plan, figures);
  const chart = revenueChart(context, currency, shown);
  const closed = closedByYearTable(context, facts);
  if (shown.length === 0 && closed.length === 0) return missing(title, t('report:position.none'));
  const kpis: Kpi[] =
    shown.length === 0
      ? []
      : [
          figureKpi(context, 'NRR', figures.nrr),
          figureKpi(context, 'GRR', figures.grr),
          figureKpi(context, t('report:position.margin2'), figures.margin),
          figureKpi(context, t('figures:name.shareOfWallet'), figures.shareOfWallet),
        ];
  return {
    blocks: [
      h1(title),
      ...(shown.length === 0 ? [] : [lead(takeaway(context, currency, shown, figures))]),
      ...(kpis.length === 0 ? [] : [{ kind: 'kpis', items: kpis } as const]),
      ...(chart ? [chart] : []),
      ...closed,
    ],
  };
}
