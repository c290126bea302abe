import { isKnown } from '@shared/domain/figure';
import { type HealthMeasure, health, healthShares, measuresOn } from '@shared/domain/health';
import { healthTrend } from '@shared/domain/health-drivers';
import { healthState } from '@shared/domain/health-state';
import { defaultRag, ragOf } from '@shared/domain/rag';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const today = '2026-03-12';
const on = { today, staleAfterDays: 90 };
const measure = (id: string, weight: number, score: number | null, fields: Partial<HealthMeasure> = {}): HealthMeasure => ({
  id,
  name: id,
  weight,
  score,
  inverted: false,
  assessedOn: '2026-03-01',
  ...fields,
});
const example = [measure('adoption', 35, 80), measure('engagement', 25, 60), measure('support', 25, 40), measure('satisfaction', 15, null)];

const measureArbitrary = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  name: fc.constant('x'),
  weight: fc.integer({ min: 0, max: 100 }),
  score: fc.option(fc.integer({ min: 0, max: 100 })),
  inverted: fc.boolean(),
  assessedOn: fc.constantFrom(null, '2025-01-01', '2026-03-01'),
});
const measuresArbitrary = fc.uniqueArray(measureArbitrary, { maxLength: 4, selector: ({ id }) => id });

describe('health', () => {
  it('gives the worked example: w 35/25/25/15, s 80/60/40/NA: 5,300/85 = 62.35, coverage 85%', () => {
    const figure = health(example, on);
    expect(isKnown(figure) && figure.value.toFixed(2)).toBe('62.35');
    expect(figure).toMatchObject({
      unit: 'score',
      inputs: { weightedSum: { value: 5_300 }, weightScored: { value: 85 }, weightTotal: { value: 100 }, coverage: { value: 0.85 } },
      dataDate: '2026-03-01',
      notes: [{ note: 'not-scored', count: 1 }],
    });
    expect(figure.parts.map(({ id }) => id)).toEqual(['adoption', 'engagement', 'support', 'satisfaction']);
  });

  it('turns risk round', () => {
    const figure = health([measure('risk', 1, 30, { inverted: true })], on);
    expect(figure).toMatchObject({ value: 70, parts: [{ inputs: { score: { value: 30 }, scoreUsed: { value: 70 } } }] });
  });

  it('still counts an old score, says so, and covers less', () => {
    const figure = health([measure('a', 60, 80), measure('b', 40, 50, { assessedOn: '2025-06-01' })], on);
    expect(figure).toMatchObject({ value: 68, inputs: { coverage: { value: 0.6 } }, notes: [{ note: 'stale', count: 1 }] });
  });

  it('is n/a with the reason, never 0', () => {
    expect(health([], on)).toMatchObject({ na: 'no-measure' });
    expect(health([measure('a', 35, null)], on)).toMatchObject({ na: 'no-measure', inputs: { coverage: { value: 0 } } });
    expect(health([measure('a', 0, 50)], on)).toMatchObject({ na: 'weights-zero', notes: [{ note: 'weight-zero', count: 1 }] });
    expect(health([measure('a', 50, 50), measure('b', -10, 50)], on)).toMatchObject({ na: 'negative-weight' });
    expect(health([measure('a', 50, 140)], on)).toMatchObject({ na: 'no-measure', notes: [{ note: 'out-of-range', count: 1 }] });
  });

  it('is a true 0 when everything is scored 0', () => {
    expect(health([measure('a', 50, 0)], on)).toMatchObject({ value: 0, inputs: { coverage: { value: 1 } } });
  });

  it('lies within the lowest and the highest score used, and is the sum of its shares', () => {
    fc.assert(
      fc.property(measuresArbitrary, (measures) => {
        const figure = health(measures, on);
        if (!isKnown(figure)) return;
        const used = measures.flatMap(({ score, weight, inverted }) =>
          score === null || weight === 0 ? [] : [inverted ? 100 - score : score],
        );
        expect(figure.value).toBeGreaterThanOrEqual(Math.min(...used) - 1e-9);
        expect(figure.value).toBeLessThanOrEqual(Math.max(...used) + 1e-9);
        expect(healthShares(measures).reduce((total, { points }) => total + points, 0)).toBeCloseTo(figure.value, 8);
      }),
    );
  });
});

describe('the measures of a day', () => {
  const dimensions = [{ dimension: 'adoption', name: 'Adoption', weight: 35, inverted: false }];
  const assessments = [
    { dimension: 'adoption', score: 80, assessedOn: '2025-06-01' },
    { dimension: 'adoption', score: 50, assessedOn: '2026-01-01' },
    { dimension: 'adoption', score: 55, assessedOn: '2026-01-01' },
    { dimension: 'adoption', score: 10, assessedOn: '2026-06-01' },
  ];

  it('are the latest up to then, the last typed of one day, and unscored before the first', () => {
    expect(measuresOn(dimensions, assessments, today)).toMatchObject([{ id: 'adoption', score: 55, assessedOn: '2026-01-01' }]);
    expect(measuresOn(dimensions, assessments, '2025-12-31')).toMatchObject([{ score: 80 }]);
    expect(measuresOn(dimensions, assessments, '2025-01-01')).toMatchObject([{ score: null, assessedOn: null }]);
  });
});

describe('drivers of health', () => {
  it('say which measure moved it and by how much', () => {
    const before = [measure('adoption', 60, 80), measure('engagement', 40, 50)];
    const now = [measure('adoption', 60, 60), measure('engagement', 40, 50)];
    const { change, drivers } = healthTrend(before, now);
    expect(change).toBeCloseTo(-12, 10);
    expect(drivers).toMatchObject([{ id: 'adoption', from: 80, to: 60, cause: 'score' }]);
    expect(drivers[0]?.points).toBeCloseTo(-12, 10);
  });

  it('name what was scored for the first time, no longer, or only weighs more', () => {
    const causes = healthTrend(
      [measure('a', 50, 40), measure('b', 50, 40), measure('c', 50, null)],
      [measure('a', 50, 40), measure('b', 50, null), measure('c', 100, 40)],
    ).drivers.map(({ id, cause }) => [id, cause]);
    expect(Object.fromEntries(causes)).toEqual({ a: 'weights', b: 'no-longer-scored', c: 'newly-scored' });
  });

  it('have no change to explain when health is n/a on one of the days', () => {
    expect(healthTrend([], [measure('a', 1, 1)])).toEqual({ change: null, drivers: [] });
  });

  it('add up to the whole change', () => {
    fc.assert(
      fc.property(measuresArbitrary, measuresArbitrary, (before, now) => {
        const { change, drivers } = healthTrend(before, now);
        const [was, is] = [health(before, on), health(now, on)];
        expect(change === null).toBe(!isKnown(was) || !isKnown(is));
        if (change === null || !isKnown(was) || !isKnown(is)) return;
        expect(change).toBeCloseTo(is.value - was.value, 8);
        expect(drivers.reduce((total, { points }) => total + points, 0)).toBeCloseTo(change, 8);
      }),
    );
  });
});

describe('RAG', () => {
  it('gives the worked example: w 20/15/22, s 47/59/21: 2,287/57 = 40.12, red', () => {
    const figure = health([measure('a', 20, 47), measure('b', 15, 59), measure('c', 22, 21)], on);
    expect(isKnown(figure) && figure.value.toFixed(2)).toBe('40.12');
    expect(ragOf(figure)).toBe('red');
  });

  it('has inclusive upper bounds, and runs the other way where less is better', () => {
    const scored = (score: number) => health([measure('a', 1, score)], on);
    expect([50, 51, 75, 76].map((score) => ragOf(scored(score)))).toEqual(['red', 'amber', 'amber', 'green']);
    const lower = { ...defaultRag, direction: 'lower-is-better' as const };
    expect([50, 51, 75, 76].map((score) => ragOf(scored(score), lower))).toEqual(['green', 'amber', 'amber', 'red']);
  });

  it('has no colour without a figure, or with bounds in the wrong order', () => {
    expect(ragOf(health([], on))).toBeNull();
    expect(ragOf(health([measure('a', 1, 60)], on), { redUpTo: 80, amberUpTo: 20 })).toBeNull();
  });
});

describe('an override', () => {
  const red = health([measure('a', 1, 40)], on);
  const override = { state: 'green' as const, reason: 'Renewed yesterday', setOn: '2026-03-01', expiresOn: today };

  it('holds until its last day, with its reason, and leaves the number alone', () => {
    const state = healthState(red, [override], today);
    expect(state).toMatchObject({ state: 'green', computed: 'red', overridden: true, figure: { value: 40 } });
    expect(state.figure.notes).toContainEqual({ note: 'overridden', reason: 'Renewed yesterday', until: today });
  });

  it('ends by itself, and that is said', () => {
    const state = healthState(red, [override], '2026-03-13');
    expect(state).toMatchObject({ state: 'red', overridden: false });
    expect(state.figure.notes).toContainEqual({ note: 'override-expired', count: 1 });
  });

  it('needs a reason; the one set last stands', () => {
    expect(healthState(red, [{ ...override, reason: '  ' }], today)).toMatchObject({ state: 'red', overridden: false });
    const later = { ...override, state: 'amber' as const, setOn: '2026-03-05' };
    expect(healthState(red, [later, override], today).state).toBe('amber');
    expect(healthState(health([], on), [override], today)).toMatchObject({ state: 'green', computed: null });
  });
});
