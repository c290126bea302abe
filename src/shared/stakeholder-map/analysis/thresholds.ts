import { settingsOf } from '../../domain/plan/figure-context';
import type { PortfolioSettings } from '../../model/portfolio';

/** The limits of the analysis that the portfolio's settings hold. */
export type Limits = Pick<PortfolioSettings, 'staleAfterDays' | 'silentAfterDays' | 'contactsWanted'>;

/** What holds while nobody has changed the settings. */
export const standardLimits: Limits = settingsOf([]);

/** From where on something stands out. */
export type Thresholds = Limits & {
  /** Influence is followed along at most so many lines: further, it is anybody's. */
  readonly longestWay: number;
  /** A bridge holds at least this share (0-1) of the shortest ways between two others ... */
  readonly bridgeShare: number;
  /** ... in a network of at least so many people: in a smaller one somebody always does. */
  readonly bridgePeople: number;
  /** Whom so many people influence, at least, is looked to. */
  readonly lookedToLines: number;
  /** More people than this in the same first place, and nobody stands out. */
  readonly mostTied: number;
};

const ofTheNetwork = { longestWay: 3, bridgeShare: 0.25, bridgePeople: 5, lookedToLines: 2, mostTied: 2 };

/** The thresholds with the portfolio's limits; the standard ones where none are given. */
export const thresholdsOf = (limits: Limits = standardLimits): Thresholds => ({
  ...ofTheNetwork,
  staleAfterDays: limits.staleAfterDays,
  silentAfterDays: limits.silentAfterDays,
  contactsWanted: limits.contactsWanted,
});
