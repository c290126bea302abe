import type { Plan } from '../../model/plan';
import { cycleLength, openAge, winRate } from '../closed-deals';
import type { Figure } from '../figure';
import { weightedPipeline } from '../pipeline';
import { type AccountHealth, accountHealth } from './account-health';
import type { FigureContext } from './figure-context';
import { forecastFigures } from './forecast-figures';
import { peopleFigures } from './people-figures';
import { revenueFigures } from './revenue-figures';
import { satisfactionFigures } from './satisfaction-figures';
import { type AccountSelection, accountSelection } from './score-figures';
import { valueFigures } from './value-figures';

type Named<F extends (...args: never[]) => unknown> = ReturnType<F>;

/** Every figure of one account, each under the name of its formula. */
export type AccountFigures = Named<typeof revenueFigures> &
  Named<typeof satisfactionFigures> &
  Named<typeof peopleFigures> &
  Named<typeof valueFigures> &
  Record<
    | 'winRate'
    | 'cycleLength'
    | 'cycleLengthMedian'
    | 'openAge'
    | 'openAgeMedian'
    | 'forecastWape'
    | 'forecastAccuracy'
    | 'forecastMape'
    | 'forecastBias',
    Figure
  > & {
    /** One figure per currency. */
    readonly weightedPipeline: readonly Figure[];
    readonly health: AccountHealth;
    readonly selection: AccountSelection;
  };

/**
 * Computes every figure of an account from its plan. Pages and documents show what this returns and never compute one of their own; figures of the
 * whole portfolio come from the same functions, given the records of all accounts.
 */
export function accountFigures(plan: Plan, context: FigureContext): AccountFigures {
  const nameOf = () => plan.account.name;
  const forecast = forecastFigures(plan, context, nameOf);
  const cycle = cycleLength(plan.opportunities, context.window);
  const age = openAge(plan.opportunities, context.today);
  return {
    ...revenueFigures(plan.revenuePeriods, context, nameOf),
    ...satisfactionFigures(plan, context),
    ...peopleFigures(plan, context),
    ...valueFigures(plan, context),
    winRate: winRate(plan.opportunities, context.window),
    cycleLength: cycle.mean,
    cycleLengthMedian: cycle.median,
    openAge: age.mean,
    openAgeMedian: age.median,
    weightedPipeline: weightedPipeline(plan.opportunities, context.today),
    forecastWape: forecast.wape,
    forecastAccuracy: forecast.accuracy,
    forecastMape: forecast.mape,
    forecastBias: forecast.bias,
    health: accountHealth(plan, context),
    selection: accountSelection(plan, context),
  };
}
