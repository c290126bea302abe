import { kpiPeriods } from '../kpis/kpi-periods';
import { type KpiRow, kpiRows, kpisOf } from '../kpis/kpi-rows';
import type { CalendarDate } from '../model/fields';
import type { KpiDefinition } from '../model/kpi';
import type { Decision } from '../model/meeting';
import type { Plan } from '../model/plan';
import type { FrozenFigure, Review } from '../model/review';
import { addDays, addMonths } from './calendar';
import { type Figure, isKnown } from './figure';
import type { FiscalStart } from './fiscal-year';
import { accountFigures } from './plan/account-figures';
import { type FigureContext, settingsOf } from './plan/figure-context';
import { kpiFigure, kpiNumberOf } from './plan/kpi-figures';

type Placed = Pick<Review, 'id' | 'state' | 'periodEnd'>;

/** The review before: the last of any kind that was held and ended earlier; without a review, the last held. */
export const reviewBefore = <R extends Placed>(reviews: readonly R[], review: R | null): R | null =>
  reviews
    .filter(({ id, state, periodEnd }) => id !== review?.id && state === 'held' && (review === null || periodEnd < review.periodEnd))
    .sort((a, b) => (a.periodEnd < b.periodEnd ? -1 : a.periodEnd > b.periodEnd ? 1 : a.id < b.id ? -1 : 1))
    .at(-1) ?? null;

/** The review that is planned next: the first that is to come, else the one whose day passed without it; null: none is planned. */
export const plannedReview = <R extends Pick<Review, 'id' | 'state' | 'plannedOn' | 'periodEnd'>>(
  reviews: readonly R[],
  today: CalendarDate,
): R | null => {
  const day = ({ plannedOn, periodEnd }: R) => plannedOn ?? periodEnd;
  const planned = reviews.filter(({ state }) => state === 'planned').sort((a, b) => (day(a) < day(b) ? -1 : 1));
  return planned.find((review) => day(review) >= today) ?? planned.at(-1) ?? null;
};

/** The day from which on something has changed since a review. */
export const heldDay = ({ heldOn, periodEnd }: Pick<Review, 'heldOn' | 'periodEnd'>): CalendarDate => heldOn ?? periodEnd;

/**
 * The period and the day of the next review: the fiscal quarter after the last review's, or the current one without any; on the day the last
 * review booked, if that is still ahead.
 */
export function nextReview(
  reviews: readonly Pick<Review, 'periodEnd' | 'nextOn' | 'state' | 'heldOn'>[],
  today: CalendarDate,
  fiscalStart: FiscalStart,
): Pick<Review, 'periodStart' | 'periodEnd' | 'plannedOn'> {
  const last = [...reviews]
    .filter(({ state }) => state !== 'cancelled')
    .sort((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1))
    .at(-1);
  const [period] = kpiPeriods(
    last && last.periodEnd >= addMonths(today, -6) ? addDays(last.periodEnd, 1) : today,
    'quarter',
    fiscalStart,
    1,
  );
  const periodStart = period?.periodStart ?? today;
  const booked = last?.nextOn ?? null;
  return { periodStart, periodEnd: addDays(addMonths(periodStart, 3), -1), plannedOn: booked !== null && booked >= today ? booked : null };
}

/** Every KPI of the review's quarter beside its plan, the quarter before and the year before; those without a figure left out. */
export function reviewMetrics(plan: Plan, { periodEnd }: Pick<Review, 'periodEnd'>): KpiRow[] {
  const periods = kpiPeriods(periodEnd, 'quarter', settingsOf(plan.portfolioSettings).fiscalYearStartMonth, 2);
  return kpiRows(kpisOf(plan.kpiDefinitions), plan.kpiMeasures, periods, null).filter(({ cells }) => cells.at(-1)?.value);
}

/** The formulas a review freezes, in the order they are read. */
export const frozenFormulas = [
  'netRevenueRetention',
  'grossRevenueRetention',
  'contributionMargin2Rate',
  'health',
  'netPromoterScore',
  'customerEffortMean',
  'slaAttainment',
  'peopleCoverage',
  'roiMeasured',
] as const;
type FrozenFormula = (typeof frozenFormulas)[number];

/** Those figures as they are now. */
export function reviewFigures(plan: Plan, context: FigureContext): Record<FrozenFormula, Figure> {
  const all = accountFigures(plan, context);
  const { netRevenueRetention, grossRevenueRetention, contributionMargin2Rate, netPromoterScore } = all;
  const { customerEffortMean, slaAttainment, peopleCoverage, roiMeasured } = all;
  return {
    ...{ netRevenueRetention, grossRevenueRetention, contributionMargin2Rate, health: all.health.state.figure },
    ...{ netPromoterScore, customerEffortMean, slaAttainment, peopleCoverage, roiMeasured },
  };
}

/** What a KPI's frozen figure is known by: a standard one by its key, one of our own by its id. */
export const frozenKpiKey = ({ id, key }: Pick<KpiDefinition, 'id' | 'key'>): string => key ?? id;

/**
 * The figures of a review as they are shown on the day it is held: later corrections of the plan leave them alone. Ratios stay ratios (1 is 100%); a KPI is
 * in its own unit, with its target; an n/a keeps its reason.
 */
export function freezeFigures(plan: Plan, review: Pick<Review, 'periodEnd'>, context: FigureContext): FrozenFigure[] {
  const figures = reviewFigures(plan, context);
  const asOf = context.today;
  return [
    ...frozenFormulas.map((key): FrozenFigure => {
      const figure = figures[key];
      const value = isKnown(figure) ? figure.value : null;
      const currency = isKnown(figure) && typeof figure.unit === 'object' ? figure.unit.currency : null;
      return { key, value, currency, reason: isKnown(figure) ? '' : figure.na, target: null, asOf: figure.dataDate ?? asOf };
    }),
    ...reviewMetrics(plan, review).flatMap(({ kpi, cells }): FrozenFigure[] => {
      const cell = cells.at(-1);
      const own = cell?.value ?? (kpi.key ? kpiNumberOf(kpiFigure(kpi.key, plan, context)) : null);
      if (!own) return [];
      return [{ key: frozenKpiKey(kpi), value: own.value, currency: own.currency, reason: '', target: cell?.target?.value ?? null, asOf }];
    }),
  ];
}

/** What a review still lacks to end in decisions. `names`: what exactly, where that can be said. */
export type ReviewGap = {
  readonly gap:
    | 'no-decision'
    | 'no-recommendation'
    | 'no-agenda'
    | 'no-criteria'
    | 'no-participants'
    | 'unsettled'
    | 'no-metric'
    | 'no-plan'
    | 'no-last-quarter'
    | 'no-last-year'
    | 'no-next-date';
  readonly names: readonly string[];
};

/** The decisions a review asks: those filed under it, and those sought that no other review has. */
export const decisionsOf = (decisions: readonly Decision[], reviewId: string): Decision[] =>
  decisions.filter((decision) => decision.reviewId === reviewId || (decision.state === 'sought' && decision.reviewId === null));

/**
 * The quality of a review before it is held: decisions with a recommendation, commitments of the last one settled, every metric against plan, last quarter and
 * last year.
 * @param nameOf what a KPI is called
 */
export function reviewGaps(plan: Plan, review: Review, nameOf: (kpi: KpiDefinition) => string): ReviewGap[] {
  const sought = decisionsOf(plan.decisions, review.id);
  const before = reviewBefore(plan.reviews, review);
  const metrics = reviewMetrics(plan, review);
  const lacking = (test: (row: KpiRow) => unknown) => metrics.filter((row) => !test(row)).map(({ kpi }) => nameOf(kpi));
  const named = (gap: ReviewGap['gap'], names: readonly string[]): ReviewGap[] => (names.length > 0 ? [{ gap, names }] : []);
  const when = (gap: ReviewGap['gap'], missing: boolean): ReviewGap[] => (missing ? [{ gap, names: [] }] : []);
  return [
    ...when('no-decision', sought.length === 0),
    ...named(
      'no-recommendation',
      sought.filter(({ recommendation }) => recommendation.trim() === '').map(({ title }) => title),
    ),
    ...named(
      'unsettled',
      (before?.commitments ?? []).filter(({ outcome }) => outcome === 'open').map(({ text }) => text),
    ),
    ...when('no-metric', metrics.length === 0),
    ...named(
      'no-plan',
      lacking(({ cells }) => cells.at(-1)?.target),
    ),
    ...named(
      'no-last-quarter',
      lacking(({ cells }) => cells.at(-2)?.value),
    ),
    ...named(
      'no-last-year',
      lacking(({ cells }) => cells.at(-1)?.lastYear),
    ),
    ...when('no-agenda', review.agenda.trim() === ''),
    ...when('no-criteria', review.successCriteria.trim() === ''),
    ...when('no-participants', review.personIds.length === 0 || review.memberIds.length === 0),
    ...when('no-next-date', review.nextOn === null),
  ];
}
