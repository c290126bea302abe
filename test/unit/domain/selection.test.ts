import { known } from '@shared/domain/figure';
import { figureContext } from '@shared/domain/plan/figure-context';
import { criteriaOf, scoreHistory, tiersOf, tryWeights } from '@shared/domain/plan/selection';
import { shortfalls } from '@shared/domain/service-level';
import { reweigh } from '@shared/domain/weights';
import { accountSchema } from '@shared/model/account';
import { personSchema } from '@shared/model/person';
import { accountScoreSchema, defaultCriteria, defaultTiers } from '@shared/model/scoring';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const names = { healthDimension: (dimension: string) => dimension, criterion: () => '' };
const today = '2026-06-30';
const context = figureContext({ portfolioSettings: [], exchangeRates: [] }, { today, names });
const scored = (accountId: string, scores: readonly number[], scoredOn = '2026-01-10') =>
  defaultCriteria.map(({ id }, index) =>
    accountScoreSchema.parse({ id: `${accountId}${id}${scoredOn}`, accountId, criterionId: id, score: scores[index] ?? 3, scoredOn }),
  );

describe('a weight that is tried', () => {
  test('leaves the others in their proportion', () => {
    expect([...reweigh(defaultCriteria, 'revenue-potential', 65)]).toEqual([
      ['revenue-potential', 65],
      ['strategic-fit', 12.5],
      ['margin', 10],
      ['deployment-complexity', 7.5],
      ['cost-to-serve', 5],
    ]);
  });

  test('always totals 100, even when all the others are 0 or it is alone', () => {
    expect([...reweigh([{ id: 'a', weight: 3 }], 'a', 20).values()]).toEqual([100]);
    expect([
      ...reweigh(
        [
          { id: 'a', weight: 100 },
          { id: 'b', weight: 0 },
          { id: 'c', weight: 0 },
        ],
        'a',
        40,
      ).values(),
    ]).toEqual([40, 30, 30]);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 9 }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (weights, wanted) => {
          const tried = [
            ...reweigh(
              weights.map((weight, index) => ({ id: String(index), weight })),
              '0',
              wanted,
            ).values(),
          ];
          expect(tried.reduce((total, weight) => total + Math.round(weight * 10), 0)).toBe(1000);
          expect(tried.every((weight) => weight >= 0)).toBe(true);
        },
      ),
    );
  });
});

test('other weights show who would change tier, first, and write nothing', () => {
  const accounts = ['a', 'b'].map((id) => accountSchema.parse({ id, name: id }));
  const records = {
    accounts,
    accountScores: [...scored('a', [5, 4, 3, 2, 4]), ...scored('b', [5, 1, 1, 5, 5])],
    scoringCriteria: [],
    tiers: [],
  };
  const tried = tryWeights(records, reweigh(defaultCriteria, 'revenue-potential', 80), context);
  expect(tried.map(({ account, now, then, changes }) => [account.id, now.tier, then.tier, changes])).toEqual([
    ['a', 'B', 'A', true],
    ['b', 'D', 'A', true],
  ]);
  expect(tryWeights(records, new Map(), context).every(({ changes }) => !changes)).toBe(true);
});

test('the history of a score has a day for each time it was scored; half a scoring has no value', () => {
  const records = {
    accountScores: [...scored('a', [1, 1, 1, 5, 5], '2025-05-01').slice(0, 2), ...scored('a', [5, 4, 3, 4, 2])],
    scoringCriteria: [],
    tiers: [],
  };
  expect(scoreHistory(records, context)).toEqual([
    { day: '2025-05-01', value: null, tier: null },
    { day: '2026-01-10', value: expect.any(Number), tier: expect.any(String) },
  ]);
});

test('the standard criteria and tiers stand until the portfolio has its own', () => {
  expect(criteriaOf({ scoringCriteria: [] })).toHaveLength(5);
  expect(tiersOf({ tiers: [] }).map(({ tier }) => tier)).toEqual(['A', 'B', 'C', 'D']);
});

describe('what falls short of a tier', () => {
  const [a] = defaultTiers;
  const plan = {
    account: { ourSponsor: '', theirSponsor: '' },
    reviews: [],
    rituals: [],
    ritualDates: [],
    sponsorPairs: [],
    people: [],
    coverages: [],
    meetings: [],
  };
  const sla = known('slaAttainment', 0.94, 'ratio', {});
  const person = (id: string, fields: object) => personSchema.parse({ id, accountId: 'x', name: id, ...fields });
  if (!a) throw new Error('no tier A');

  test('is each promise that is not kept, with what was found', () => {
    const found = shortfalls(
      {
        ...plan,
        reviews: [
          { kind: 'qbr', state: 'held', heldOn: '2026-01-15', plannedOn: null },
          { kind: 'qbr', state: 'planned', heldOn: null, plannedOn: '2026-07-15' },
        ],
        people: [
          person('p', { buyingRole: 'decision-maker' }),
          person('q', { buyingRole: 'user' }),
          person('r', { buyingRole: 'champion', leftOn: '2026-01-01' }),
        ],
      },
      a,
      sla,
      today,
    );
    expect(found).toEqual([
      { kind: 'qbr', everyMonths: 3, last: '2026-01-15', planned: '2026-07-15' },
      { kind: 'ebr', everyMonths: 6, last: null, planned: null },
      { kind: 'sponsor', rule: 'required' },
      { kind: 'contact', everyDays: 14, people: 1 },
      { kind: 'sla', target: 98, reached: 94 },
    ]);
  });

  test('is nothing where the promises are kept: reviews of the calendar count, contacts of anybody of ours too', () => {
    const found = shortfalls(
      {
        ...plan,
        account: { ourSponsor: 'X', theirSponsor: 'Y' },
        rituals: [
          { id: 'q', kind: 'qbr' },
          { id: 'e', kind: 'ebr' },
        ],
        ritualDates: [
          { ritualId: 'q', date: '2026-06-01', state: 'held' },
          { ritualId: 'e', date: '2026-02-01', state: 'held' },
        ],
        people: [person('p', { buyingRole: 'decision-maker', lastContactOn: '2020-01-01' })],
        coverages: [{ personId: 'p', memberId: 'm', lastContactOn: '2026-06-25', coverage: null }],
      },
      a,
      known('slaAttainment', 0.99, 'ratio', {}),
      today,
    );
    expect(found).toEqual([]);
  });
});
