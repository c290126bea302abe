import { offersInPlay, whiteSpaceGrid } from '@shared/domain/white-space';
import { businessUnitSchema } from '@shared/model/business-unit';
import { whiteSpaceCellSchema } from '@shared/model/need';
import { offerSchema } from '@shared/model/offer';
import { expect, test } from 'vitest';

const unit = (id: string, parentId: string | null = null) => businessUnitSchema.parse({ id, accountId: 'a', name: id, parentId });
const offer = (id: string, family = '') => offerSchema.parse({ id, name: id, family });
const cell = (businessUnitId: string, offerId: string, state: string, minor: number | null) =>
  whiteSpaceCellSchema.parse({
    id: `${businessUnitId}${offerId}`,
    accountId: 'a',
    businessUnitId,
    offerId,
    state,
    value: minor === null ? null : { minor, currency: 'EUR' },
  });

test('rows, columns and all are summed: what is installed, and what could be', () => {
  const grid = whiteSpaceGrid(
    [unit('north'), unit('south')],
    [offer('core'), offer('plus')],
    [
      cell('north', 'core', 'installed', 10_000),
      cell('north', 'plus', 'potential', 4_000),
      cell('south', 'core', 'competitor', 6_000),
      cell('south', 'plus', 'blocked', 9_000),
    ],
  );
  const eur = (minor: number) => [{ minor, currency: 'EUR' }];
  expect(grid.rows[0]?.sums.installed.amounts).toEqual(eur(10_000));
  expect(grid.rows[0]?.sums.potential.amounts).toEqual(eur(4_000));
  expect(grid.columns[0]?.potential.amounts).toEqual(eur(6_000));
  // What is blocked cannot be had.
  expect(grid.columns[1]?.potential.amounts).toEqual(eur(4_000));
  expect(grid.all.potential.amounts).toEqual(eur(10_000));
  expect(grid.unknown).toBe(0);
});

test('a value that is not known is counted, not taken for zero; a cell nobody looked at is told apart', () => {
  const grid = whiteSpaceGrid([unit('north')], [offer('core'), offer('plus')], [cell('north', 'core', 'potential', null)]);
  expect(grid.all.potential).toEqual({ count: 1, amounts: [], withoutAmount: 1 });
  expect(grid.unknown).toBe(1);
});

test('units stand under the unit they are part of; a cycle of units loses none', () => {
  const grid = whiteSpaceGrid([unit('b', 'a'), unit('a'), unit('x', 'y'), unit('y', 'x')], [], []);
  expect(grid.rows.map((row) => `${row.unit.id}${row.depth}`)).toEqual(['a0', 'b1', 'x0', 'y0']);
});

test('offers in play are those of which the plan says something', () => {
  const offers = [offer('z', 'two'), offer('b', 'one'), offer('a', 'two')];
  expect(offersInPlay(offers, [cell('n', 'z', 'installed', null)], false).map(({ id }) => id)).toEqual(['z']);
  expect(offersInPlay(offers, [], true).map(({ id }) => id)).toEqual(['b', 'a', 'z']);
});
