import { accountScore, type Criterion } from '@shared/domain/account-score';
import { isKnown } from '@shared/domain/figure';
import { tierOf } from '@shared/domain/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const today = '2026-03-12';
const criterion = (id: string, weight: number, direction: Criterion['direction'] = 'higher-is-better'): Criterion => ({
  id,
  name: id,
  weight,
  direction,
});
const criteria = [
  criterion('potential', 30),
  criterion('fit', 25),
  criterion('margin', 20),
  criterion('complexity', 15, 'lower-is-better'),
  criterion('cost', 10, 'lower-is-better'),
];
const scores = (values: readonly number[], scoredOn = '2026-01-01') =>
  values.map((score, index) => ({ criterionId: criteria[index]?.id ?? '', score, scoredOn }));
const example = accountScore(criteria, scores([5, 4, 3, 4, 2]), today);
const tiers = [
  { tier: 'D', scoreFrom: 0 },
  { tier: 'B', scoreFrom: 60 },
  { tier: 'A', scoreFrom: 80 },
  { tier: 'C', scoreFrom: 40 },
] as const;

describe('account score', () => {
  it('gives the worked example: 5 (30), 4 (25), 3 (20), complexity 4→2 (15), cost 2→4 (10): 70', () => {
    expect(example).toMatchObject({ value: 70, unit: 'score', inputs: { weightTotal: { value: 100 } }, dataDate: '2026-01-01', notes: [] });
    expect(example.parts[3]).toMatchObject({
      id: 'complexity',
      inputs: { score: { value: 4 }, scoreUsed: { value: 2 }, points: { value: 3.75 } },
    });
  });

  it('takes the latest score up to the day: the history stays readable', () => {
    const history = [...scores([5, 4, 3, 4, 2]), { criterionId: 'margin', score: 5, scoredOn: '2026-02-01' }];
    expect(accountScore(criteria, history, today)).toMatchObject({ value: 80, dataDate: '2026-02-01' });
    expect(accountScore(criteria, history, '2026-01-31')).toMatchObject({ value: 70 });
  });

  it('is n/a with the reason when weights or scores are not fit', () => {
    const all = scores([5, 4, 3, 4, 2]);
    expect(accountScore([], [], today)).toMatchObject({ na: 'no-criterion' });
    expect(accountScore([criterion('potential', 90)], all, today)).toMatchObject({
      na: 'weights-not-100',
      inputs: { weightTotal: { value: 90 } },
    });
    expect(accountScore([criterion('potential', 0)], all, today)).toMatchObject({ na: 'weights-zero' });
    expect(accountScore([criterion('potential', 110), criterion('fit', -10)], all, today)).toMatchObject({ na: 'negative-weight' });
    expect(accountScore(criteria, all.slice(1), today)).toMatchObject({
      na: 'criteria-unscored',
      notes: [{ note: 'not-scored', count: 1 }],
    });
    expect(accountScore(criteria, scores([9, 4, 3, 4, 2]), today)).toMatchObject({
      na: 'criteria-unscored',
      notes: [{ note: 'out-of-range', count: 1 }],
    });
  });

  it('needs no score where the weight is 0, and takes weights that total 100 but for rounding', () => {
    const thirds = [criterion('potential', 33.3), criterion('fit', 33.3), criterion('margin', 33.4), criterion('cost', 0)];
    expect(isKnown(accountScore(thirds, scores([5, 5, 5]), today))).toBe(true);
  });

  it('stays between 0 and 100, and turns round with the direction of every criterion', () => {
    const marks = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(marks, (values) => {
        const figure = accountScore(criteria, scores(values), today);
        const turned = criteria.map(
          (one): Criterion => ({
            ...one,
            direction: one.direction === 'lower-is-better' ? 'higher-is-better' : 'lower-is-better',
          }),
        );
        const opposite = accountScore(turned, scores(values), today);
        if (!isKnown(figure) || !isKnown(opposite)) throw new Error('both are known');
        expect(figure.value).toBeGreaterThanOrEqual(0);
        expect(figure.value).toBeLessThanOrEqual(100);
        expect(figure.value + opposite.value).toBeCloseTo(100, 8);
      }),
    );
  });
});

describe('tier', () => {
  const scored = (value: number) => ({ ...example, value }) as typeof example;

  it('gives the worked example: 70 is B; bounds are inclusive and not rounded to', () => {
    expect(tierOf(example, tiers)).toBe('B');
    expect([100, 80, 79.9, 60, 59.9, 40, 39.9, 0].map((value) => tierOf(scored(value), tiers))).toEqual([
      'A',
      'A',
      'B',
      'B',
      'C',
      'C',
      'D',
      'D',
    ]);
  });

  it('is none without a score, or below every bound', () => {
    expect(tierOf(accountScore([], [], today), tiers)).toBeNull();
    expect(tierOf(scored(5), [{ tier: 'A', scoreFrom: 50 }])).toBeNull();
  });
});
