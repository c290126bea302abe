import type { KpiNumber } from '../../kpis/kpi-rows';
import type { KpiDefinition } from '../../model/kpi';
import type { Plan } from '../../model/plan';
import { cycleLength } from '../closed-deals';
import { type Figure, isKnown } from '../figure';
import type { FigureContext } from './figure-context';
import { forecastFigures } from './forecast-figures';
import { revenueFigures } from './revenue-figures';
import { satisfactionFigures } from './satisfaction-figures';

type KpiKey = NonNullable<KpiDefinition['key']>;

/**
 * What the plan itself says of a standard KPI in the context's period, from revenue, deals, surveys and forecasts; null where it is measured elsewhere
 * and typed. A figure typed for the period stands before it.
 */
export function kpiFigure(key: KpiKey, plan: Plan, context: FigureContext): Figure | null {
  const nameOf = () => plan.account.name;
  const revenue = () => revenueFigures(plan.revenuePeriods, context, nameOf);
  switch (key) {
    case 'nrr':
      return revenue().netRevenueRetention;
    case 'grr':
      return revenue().grossRevenueRetention;
    case 'logo-retention':
      return revenue().logoRetention;
    case 'expansion':
      return revenue().expansionRate;
    case 'upsell':
      return revenue().upsellRate;
    case 'cross-sell':
      return revenue().crossSellRate;
    case 'contribution-margin':
      return revenue().contributionMargin2Rate;
    case 'cycle-length':
      return cycleLength(plan.opportunities, context.window).mean;
    case 'nps':
      return satisfactionFigures(plan, context).netPromoterScore;
    case 'ces':
      return satisfactionFigures(plan, context).customerEffortMean;
    case 'forecast-accuracy':
      return forecastFigures(plan, context, nameOf).accuracy;
    default:
      return null;
  }
}

/** A figure in the unit of the grid: a ratio is a percentage there. Null: it is n/a. */
export function kpiNumberOf(figure: Figure | null): KpiNumber | null {
  if (!figure || !isKnown(figure)) return null;
  if (typeof figure.unit === 'object') return { value: Math.round(figure.value), currency: figure.unit.currency };
  return { value: figure.unit === 'ratio' ? figure.value * 100 : figure.value, currency: null };
}
