import { isKnown } from '@shared/domain/figure';
import { relationshipCoverage } from '@shared/domain/relationship-coverage';
import type { Person } from '@shared/model/person';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aPerson } from '../../support/records';

const today = '2026-10-01';
const person = (influence: number | null, relationship: Person['relationship']) => aPerson({ influence, relationship });

// The example of the formula sheet: influences 5, 5, 3, 2, first and third engaged.
test('8 of 15 is 53.3%', () => {
  const people = [person(5, 'vendor'), person(5, 'none'), person(3, 'problem-solver'), person(2, null)];
  expect(relationshipCoverage(people, today)).toMatchObject({
    formula: 'relationshipCoverage',
    value: 8 / 15,
    unit: 'ratio',
    inputs: {
      influenceRelated: { value: 8, unit: 'score' },
      influenceIdentified: { value: 15, unit: 'score' },
      related: 2,
      identified: 4,
      withoutInfluence: 0,
    },
    notes: [],
  });
});

test('who has left is not counted; who has no influence recorded is left out, and said', () => {
  const figure = relationshipCoverage(
    [person(5, 'vendor'), person(null, 'vendor'), aPerson({ influence: 9, leftOn: '2026-01-01' })],
    today,
  );
  expect(figure).toMatchObject({
    value: 1,
    inputs: { identified: 1, withoutInfluence: 1 },
    notes: [{ note: 'influence-unknown', count: 1 }],
  });
});

test('not known is not 0%', () => {
  expect(relationshipCoverage([], today)).toMatchObject({ na: 'no-influence' });
  expect(relationshipCoverage([person(null, 'vendor'), person(0, 'none')], today)).toMatchObject({ na: 'no-influence' });
  expect(relationshipCoverage([person(5, null), person(3, null)], today)).toMatchObject({ na: 'no-relationship' });
  expect(relationshipCoverage([person(5, null), person(3, 'none')], today)).toMatchObject({ value: 0 });
});

test('a share between nothing and all, that a new relationship never lowers', () => {
  const anybody = fc.record({
    influence: fc.option(fc.integer({ min: 0, max: 10 })),
    relationship: fc.constantFrom(null, 'none' as const, 'vendor' as const),
  });
  fc.assert(
    fc.property(fc.array(anybody, { minLength: 1, maxLength: 20 }), (people) => {
      const before = relationshipCoverage(
        people.map((fields) => aPerson(fields)),
        today,
      );
      const after = relationshipCoverage(
        people.map((fields, index) => aPerson(index === 0 ? { ...fields, relationship: 'vendor' } : fields)),
        today,
      );
      if (!isKnown(before)) return;
      expect(before.value).toBeGreaterThanOrEqual(0);
      expect(before.value).toBeLessThanOrEqual(1);
      expect(isKnown(after) && after.value >= before.value).toBe(true);
    }),
  );
});
