import type { BuyingRole } from '../model/person';
import type { Card } from './card';

export const filterMarks = ['key-player', 'assumed', 'stale', 'left', 'open'] as const;
export type FilterMark = (typeof filterMarks)[number];

/** What the eye looks for on a map. Within a group any will do, the groups together must all be met; an empty group asks nothing. */
export type MapFilter = {
  support: readonly NonNullable<Card['support']>[];
  roles: readonly BuyingRole[];
  units: readonly string[];
  marks: readonly FilterMark[];
};
export const noFilter: MapFilter = { support: [], roles: [], units: [], marks: [] };

export const filterSize = ({ support, roles, units, marks }: MapFilter): number =>
  support.length + roles.length + units.length + marks.length;

const has = (card: Card, mark: FilterMark): boolean => {
  if (mark === 'key-player') return card.keyPlayer;
  if (mark === 'assumed') return card.assumed;
  if (mark === 'stale') return card.stale !== null;
  if (mark === 'left') return card.left !== null;
  return card.state !== 'filled';
};

/** Whether a card is one of those looked for. */
export function matchesFilter(card: Card, { support, roles, units, marks }: MapFilter): boolean {
  return (
    (support.length === 0 || (card.support !== null && support.includes(card.support))) &&
    (roles.length === 0 || (card.buyingRole !== null && roles.includes(card.buyingRole))) &&
    (units.length === 0 || (card.businessUnitId !== null && units.includes(card.businessUnitId))) &&
    (marks.length === 0 || marks.some((mark) => has(card, mark)))
  );
}
