import { known, na } from '@shared/domain/figure';
import { boxBounds, boxOf, movedBy, placeAccounts } from '@shared/domain/plan/four-box';
import { accountSchema } from '@shared/model/account';
import { defaultTiers } from '@shared/model/scoring';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const bounds = boxBounds({ tiers: [] }, { amberUpTo: 75 });

test('the lines are where tier B begins and where health is green', () => {
  expect(bounds).toEqual({ attractiveFrom: 60, healthyAbove: 75 });
  const tiers = defaultTiers.map((tier) => (tier.tier === 'B' ? { ...tier, scoreFrom: 65 } : tier));
  expect(boxBounds({ tiers }, { amberUpTo: 70 })).toEqual({ attractiveFrom: 65, healthyAbove: 70 });
});

test.each([
  [60, 76, 'grow'],
  [60, 75, 'repair'],
  [59, 76, 'keep'],
  [59, 75, 'review'],
] as const)('score %d and health %d: %s', (score, health, box) => {
  expect(boxOf({ score, health }, bounds)).toBe(box);
});

test('what lacks a score or health has no place, and former accounts are left out', () => {
  const account = (id: string, status: 'active' | 'former' = 'active') => accountSchema.parse({ id, name: id, status });
  const figure = (value: number) => known('health', value, 'score', {});
  const { placed, unplaced } = placeAccounts([
    { account: account('a'), score: figure(70), health: figure(40) },
    { account: account('b'), score: na('accountScore', 'criteria-unscored'), health: figure(40) },
    { account: account('c', 'former'), score: figure(70), health: figure(40) },
  ]);
  expect(placed.map(({ account: { id }, score, health }) => [id, score, health])).toEqual([['a', 70, 40]]);
  expect(unplaced.map(({ account: { id } }) => id)).toEqual(['b']);
});

test('moved, an account stays on the scale', () => {
  const value = fc.double({ min: 0, max: 100, noNaN: true });
  const by = fc.double({ min: -200, max: 200, noNaN: true });
  fc.assert(
    fc.property(value, value, by, by, (score, health, up, right) => {
      const moved = movedBy({ score, health }, { score: up, health: right });
      for (const one of [moved.score, moved.health]) {
        expect(Number.isInteger(one)).toBe(true);
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(100);
      }
    }),
  );
});
