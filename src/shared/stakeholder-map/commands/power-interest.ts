import type { Mutation } from '../../model/changes';
import { type GridValues, highest, isOnGrid, type KnownValues, lowest } from '../power-interest/people';
import { editPerson } from './stakeholders';

/** Gives people their influence and interest, dated; null takes both away again. Also says those that stay as they are. */
export const setPowerInterest = (values: ReadonlyMap<string, KnownValues>, today: string): Mutation[] =>
  [...values].flatMap(([personId, { influence, interest }]) => editPerson(personId, { influence, interest }, today));

const middle = 5;

/** Where somebody who is not on the grid begins: at what is known, else in the middle. */
export const firstValues = ({ influence, interest }: KnownValues): GridValues => ({
  influence: influence ?? middle,
  interest: interest ?? middle,
});

/**
 * Moves people together by so many steps. They keep their places among each other: the first who meets an edge stops all.
 * Those who are not on the grid yet are left out.
 */
export function shiftValues(people: ReadonlyMap<string, KnownValues>, by: GridValues): Map<string, GridValues> {
  const placed = [...people].flatMap(([id, { influence, interest }]) =>
    isOnGrid({ influence, interest }) ? [{ id, at: { influence, interest } as GridValues }] : [],
  );
  const held = (axis: keyof GridValues) => {
    const all = placed.map(({ at }) => at[axis]);
    return Math.min(Math.max(by[axis], lowest - Math.min(...all)), highest - Math.max(...all));
  };
  const step = { influence: held('influence'), interest: held('interest') };
  return new Map(placed.map(({ id, at }) => [id, { influence: at.influence + step.influence, interest: at.interest + step.interest }]));
}
