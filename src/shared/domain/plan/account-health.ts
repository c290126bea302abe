import type { CalendarDate } from '../../model/fields';
import { type HealthAssessment, type HealthDimension, type HealthOverride, healthDimensions } from '../../model/kpi';
import type { PortfolioSettings } from '../../model/portfolio';
import { addMonths } from '../calendar';
import { type Dimension, type HealthInputs, health, measuresOn } from '../health';
import { type HealthTrend, healthTrend } from '../health-drivers';
import { type HealthState, healthState } from '../health-state';
import type { FigureContext } from './figure-context';

/** The setting that weighs each dimension. */
export const weightField = {
  adoption: 'adoptionWeight',
  engagement: 'engagementWeight',
  risk: 'riskWeight',
  satisfaction: 'satisfactionWeight',
} as const satisfies Record<HealthDimension, keyof PortfolioSettings>;

type Records = { readonly healthAssessments: readonly HealthAssessment[]; readonly healthOverrides: readonly HealthOverride[] };

export type AccountHealth = {
  readonly state: HealthState<HealthInputs>;
  /** What moved it since `since`. */
  readonly trend: HealthTrend;
  readonly since: CalendarDate;
};

/** The dimensions with the weights of the portfolio; risk counts the other way round. */
export const dimensionsOf = ({ settings, names }: Pick<FigureContext, 'settings' | 'names'>): Dimension[] =>
  healthDimensions.map((dimension) => ({
    dimension,
    name: names.healthDimension(dimension),
    weight: settings[weightField[dimension]],
    inverted: dimension === 'risk',
  }));

/** The health of an account today, and what moved it in the last three months. */
export function accountHealth({ healthAssessments, healthOverrides }: Records, context: FigureContext): AccountHealth {
  const { today, settings } = context;
  const dimensions = dimensionsOf(context);
  const since = addMonths(today, -3);
  const now = measuresOn(dimensions, healthAssessments, today);
  const figure = health(now, { today, staleAfterDays: settings.staleAfterDays });
  return {
    state: healthState(figure, healthOverrides, today, settings),
    trend: healthTrend(measuresOn(dimensions, healthAssessments, since), now),
    since,
  };
}

/** Health as it stood on some days, for a line over time: null where it was not known. */
export function healthOn(days: readonly CalendarDate[], { healthAssessments }: Pick<Records, 'healthAssessments'>, context: FigureContext) {
  const dimensions = dimensionsOf(context);
  return days.map((day) => {
    const figure = health(measuresOn(dimensions, healthAssessments, day), { today: day, staleAfterDays: context.settings.staleAfterDays });
    return { day, value: 'value' in figure ? figure.value : null };
  });
}
