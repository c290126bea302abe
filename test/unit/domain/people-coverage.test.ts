import { isKnown } from '@shared/domain/figure';
import { peopleCoverage } from '@shared/domain/people-coverage';
import type { Person } from '@shared/model/person';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aPerson } from '../../support/records';

const today = '2026-10-01';
const person = (influence: number | null, relationship: Person['relationship']) => aPerson({ influence, relationship });

// The example of the formula sheet: influences 5, 5, 3, 2, first and third engaged.
test('8 of 15 is 53.3%', () => {
  const people = [person(5, 'vendor'), person(5, 'none'), person(3, 'problem-solver'), person(2, null)];
  expect(peopleCoverage(people, today)).toEqual({
    value: 8 / 15,
    unit: 'ratio',
    inputs: { people: 4, engaged: 2, withoutInfluence: 0, influence: 15, engagedInfluence: 8 },
  });
});

test('who has left is not counted; who has no influence recorded is left out, and said', () => {
  const figure = peopleCoverage([person(5, 'vendor'), person(null, 'vendor'), aPerson({ influence: 9, leftOn: '2026-01-01' })], today);
  expect(figure).toMatchObject({ value: 1, inputs: { people: 1, withoutInfluence: 1 } });
});

test('not known is not 0%', () => {
  expect(peopleCoverage([], today)).toEqual({ na: 'no-influence' });
  expect(peopleCoverage([person(null, 'vendor'), person(0, 'none')], today)).toEqual({ na: 'no-influence' });
  expect(peopleCoverage([person(5, null), person(3, null)], today)).toEqual({ na: 'no-relationship' });
  expect(peopleCoverage([person(5, null), person(3, 'none')], today)).toMatchObject({ value: 0 });
});

test('a share between nothing and all, that a new relationship never lowers', () => {
  const anybody = fc.record({
    influence: fc.option(fc.integer({ min: 0, max: 10 })),
    relationship: fc.constantFrom(null, 'none' as const, 'vendor' as const),
  });
  fc.assert(
    fc.property(fc.array(anybody, { minLength: 1, maxLength: 20 }), (people) => {
      const before = peopleCoverage(
        people.map((fields) => aPerson(fields)),
        today,
      );
      const after = peopleCoverage(
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
