import { fewestContacts } from '../../domain/stakeholders';

/** From where on something stands out. */
export type Thresholds = {
  /** Fewer contacts than this: single-threaded. */
  readonly fewestContacts: number;
  /** An assessment older than so many days is stale. */
  readonly staleAfterDays: number;
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

export const defaultThresholds: Thresholds = {
  fewestContacts,
  staleAfterDays: 90,
  longestWay: 3,
  bridgeShare: 0.25,
  bridgePeople: 5,
  lookedToLines: 2,
  mostTied: 2,
};
