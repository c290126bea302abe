import type { CalendarDate } from '../../model/fields';
import type { HealthDimension } from '../../model/kpi';
import { type ExchangeRate, type PortfolioSettings, portfolioSettingsId, portfolioSettingsSchema } from '../../model/portfolio';
import type { ScoringCriterion } from '../../model/scoring';
import { type Period, trailing } from '../calendar';

/** The words a figure's detail needs and that only a catalogue has. */
export type FigureNames = {
  readonly healthDimension: (dimension: HealthDimension) => string;
  readonly criterion: (criterion: ScoringCriterion) => string;
};

/** What all figures of one page or document are computed with, so that no two of them mean different things. */
export type FigureContext = {
  readonly today: CalendarDate;
  /** The period of every figure that has one. */
  readonly window: Period;
  /** What amounts of several currencies are converted into. */
  readonly currency: string;
  readonly rates: readonly ExchangeRate[];
  readonly settings: PortfolioSettings;
  readonly names: FigureNames;
};

/** The one record of the portfolio's settings; the standard ones while nobody has changed any. */
export const settingsOf = (stored: readonly PortfolioSettings[]): PortfolioSettings =>
  stored[0] ?? portfolioSettingsSchema.parse({ id: portfolioSettingsId });

type Stored = { readonly portfolioSettings: readonly PortfolioSettings[]; readonly exchangeRates: readonly ExchangeRate[] };
type Wanted = { readonly today: CalendarDate; readonly names: FigureNames; readonly currency?: string; readonly window?: Period };

/** The context of figures over the twelve months that end today, unless `window` says otherwise, in the portfolio's currency unless `currency` does. */
export function figureContext(stored: Stored, { today, names, currency, window }: Wanted): FigureContext {
  const settings = settingsOf(stored.portfolioSettings);
  return {
    today,
    window: window ?? trailing(today),
    currency: currency ?? settings.currency,
    rates: stored.exchangeRates,
    settings,
    names,
  };
}
