import { relationshipLevels } from '../model/person';

export type RelationshipLevel = (typeof relationshipLevels)[number];

/** Where a relationship stands and where it should; null is not known, or not wanted, which is not "none". */
export type Levels = { current: RelationshipLevel | null; target: RelationshipLevel | null };

/** A level as a number, after Altify: 0 none to 4 trusted advisor. */
export const rankOf = (level: RelationshipLevel): number => relationshipLevels.indexOf(level);

/** The level of a number from 0 to 4. */
export const levelOf = (rank: number): RelationshipLevel | undefined => relationshipLevels[rank];

/** There is a relationship at all: a level above none is recorded. */
export const isKnown = ({ current }: Pick<Levels, 'current'>): boolean => current !== null && current !== 'none';

/** How many levels are missing to the target; 0 without one. What is not known counts as none. */
export const gapOf = ({ current, target }: Levels): number =>
  target === null ? 0 : Math.max(0, rankOf(target) - (current === null ? 0 : rankOf(current)));

/**
 * How we stand with somebody: `nobody` of us knows them, a relationship is `below` its target, they are `known` and nobody said
 * how well they should be, or all targets are `met`.
 */
export type Standing = 'nobody' | 'below' | 'known' | 'met';

/**
 * @param links the relationships of each of us with this person
 * @param company the one with us as a company: its target counts, but a company knows nobody
 */
export function standingOf(links: readonly Levels[], company: Levels): Standing {
  if (!links.some(isKnown)) return 'nobody';
  const wanted = [...links, company].filter(({ target }) => target !== null);
  if (wanted.some((levels) => gapOf(levels) > 0)) return 'below';
  return wanted.length > 0 ? 'met' : 'known';
}
