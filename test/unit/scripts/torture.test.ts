import { expect, test } from 'vitest';
import { after, brokenReferences, contentsOf, differences } from '../../../scripts/torture/contents.mjs';
import { randomOf } from '../../../scripts/torture/random.mjs';

const account = { id: 'a1', name: 'Acme', site: '' };
const seat = { id: 's1', accountId: 'a1', personId: null };

test('choices are the same for the same seed and round, and others otherwise', () => {
  const draw = (seed: number, round: number) => {
    const random = randomOf(seed, round);
    return Array.from({ length: 20 }, () => random.between(0, 1000));
  };
  expect(draw(1, 2)).toEqual(draw(1, 2));
  expect(draw(1, 3)).not.toEqual(draw(1, 2));
  expect(draw(2, 2)).not.toEqual(draw(1, 2));
  expect(Math.min(...draw(3, 1))).toBeGreaterThanOrEqual(0);
});

test('a lost, a changed and an invented record are each named', () => {
  const wanted = contentsOf({ accounts: [account], seats: [seat] });
  expect(differences(wanted, contentsOf({ accounts: [{ site: '', name: 'Acme', id: 'a1' }], seats: [seat] }))).toEqual([]);
  expect(differences(wanted, contentsOf({ accounts: [account] }))).toEqual(['seats s1 is gone']);
  expect(differences(wanted, contentsOf({ accounts: [{ ...account, site: 'Lyon' }], seats: [seat] }))).toEqual([
    'accounts a1 differs: site is "Lyon", was ""',
  ]);
  expect(differences(contentsOf({}), contentsOf({ accounts: [account] }))).toEqual(['accounts a1 is there and was never acknowledged']);
});

test('commits create, change and delete', () => {
  const changes = [
    { table: 'accounts', id: 'a1', before: null, after: account },
    { table: 'accounts', id: 'a1', before: { site: '' }, after: { site: 'Lyon' } },
    { table: 'seats', id: 's1', before: null, after: seat },
    { table: 'seats', id: 's1', before: seat, after: null },
  ];
  expect([...after(new Map(), [{ seq: 1, id: 'c1', changes }])]).toEqual([['accounts a1', { ...account, site: 'Lyon' }]]);
});

test('a reference to nothing is named', () => {
  expect(brokenReferences(contentsOf({ accounts: [account], seats: [seat] }))).toEqual([]);
  expect(brokenReferences(contentsOf({ seats: [seat] }))).toEqual(['seats s1: accountId points at accounts a1, which is not there']);
});
