import { known, na } from '@shared/domain/figure';
import { figureContext } from '@shared/domain/plan/figure-context';
import { decisionsOf, freezeFigures, nextReview, reviewBefore, reviewGaps, reviewMetrics } from '@shared/domain/reviews';
import { movedFigures, ownSinceReview, sinceReview } from '@shared/domain/since-review';
import { decisionSchema } from '@shared/model/meeting';
import { reviewSchema } from '@shared/model/review';
import { describe, expect, it } from 'vitest';
import { fullPlan } from '../../support/documents/full-plan';

const review = (id: string, fields: object = {}) =>
  reviewSchema.parse({ id, accountId: 'a', periodStart: '2026-01-01', periodEnd: '2026-03-31', ...fields });
const names = { healthDimension: (dimension: string) => dimension, criterion: () => '' };

describe('the review before', () => {
  it('is the last one held that ended earlier, of any kind', () => {
    const q1 = review('q1', { state: 'held', periodEnd: '2025-09-30' });
    const q2 = review('q2', { state: 'held', periodEnd: '2025-12-31', kind: 'ebr' });
    const planned = review('q3');
    expect(reviewBefore([planned, q2, q1], planned)).toBe(q2);
    expect(reviewBefore([planned, q2, q1], q2)).toBe(q1);
    expect(reviewBefore([planned], planned)).toBeNull();
  });
});

describe('the next review', () => {
  it('is of the quarter after the last, on the day that was booked', () => {
    const last = review('q', { state: 'held', nextOn: '2026-07-16' });
    expect(nextReview([last], '2026-05-10', 1)).toEqual({ periodStart: '2026-04-01', periodEnd: '2026-06-30', plannedOn: '2026-07-16' });
  });

  it('is of the current quarter where there was none for long, and books no day of the past', () => {
    const old = review('q', { state: 'held', periodEnd: '2024-03-31', nextOn: '2024-07-16' });
    for (const reviews of [[], [old]])
      expect(nextReview(reviews, '2026-05-10', 1)).toEqual({ periodStart: '2026-04-01', periodEnd: '2026-06-30', plannedOn: null });
  });
});

describe('what changed since the last review', () => {
  const parts = {
    milestones: [{ title: 'Live', doneOn: '2026-02-01' }],
    decisions: [
      { title: 'Taken', decidedOn: '2026-02-02', state: 'taken' },
      { title: 'Put off', decidedOn: '2026-02-02', state: 'postponed' },
    ],
    actions: [{ title: 'On the day itself', doneOn: '2026-01-31' }],
    people: [{ name: 'Claire', leftOn: '2026-03-01' }],
    meetings: [{ title: 'Ahead', date: '2026-09-01' }],
  };

  it('tells what carries a later day, no later than today', () => {
    expect(sinceReview(parts, '2026-01-31', '2026-05-10')).toEqual([
      { kind: 'milestones', names: ['Live'] },
      { kind: 'decisions', names: ['Taken'] },
      { kind: 'left', names: ['Claire'] },
    ]);
    const own = {
      opportunities: [{ name: '', product: 'Screens', stage: 'won', closeDate: '2026-02-01' }],
      risks: [{ title: 'Late', identifiedOn: null }],
    };
    expect(ownSinceReview(own, '2026-01-31', '2026-05-10')).toEqual({ deals: [{ kind: 'won', names: ['Screens'] }], risks: [] });
  });

  it('puts frozen figures beside those of today, and leaves out what either lacks', () => {
    const frozen = (key: string, value: number | null) => ({ key, value, currency: null, reason: '', target: null, asOf: '2026-01-31' });
    const nps = known('netPromoterScore', 36, 'points', {});
    const nrr = known('netRevenueRetention', 1.1, 'ratio', {});
    const moved = movedFigures([frozen('nps', 30), frozen('nrr', 108), frozen('health', 60)], [nps, nrr, na('health', 'no-measure')]);
    expect(moved).toEqual([
      { figure: nps, from: 30, way: 'rose' },
      { figure: nrr, from: 1.08, way: 'rose' },
    ]);
  });
});

describe('a review that is held', () => {
  const plan = fullPlan();
  const context = figureContext(plan, { today: '2026-04-20', names });

  it('freezes every figure with its value or its reason, and the KPIs of its quarter with their targets', () => {
    const [kpi] = plan.kpiMeasures;
    const frozen = freezeFigures(plan, { periodEnd: kpi?.periodStart ?? '2026-03-31' }, context);
    expect(frozen.find(({ key }) => key === 'health')).toMatchObject({ value: expect.any(Number) });
    for (const figure of frozen) expect(figure.value === null).toBe(figure.reason !== '');
    expect(reviewSchema.parse({ ...review('x'), figures: frozen }).figures).toEqual(frozen);
  });

  it('is checked: decisions with a recommendation, commitments settled, every metric with its three comparisons', () => {
    const before = review('b', { state: 'held', periodEnd: '2025-12-31', commitments: [{ text: 'A table a month', outcome: 'open' }] });
    const own = review('r');
    const asked = decisionSchema.parse({ id: 'd', accountId: 'a', title: 'A second engineer', reviewId: 'r' });
    const gaps = reviewGaps({ ...plan, reviews: [before, own], decisions: [asked], kpiMeasures: [] }, own, ({ name }) => name);
    expect(gaps).toContainEqual({ gap: 'no-recommendation', names: ['A second engineer'] });
    expect(gaps).toContainEqual({ gap: 'unsettled', names: ['A table a month'] });
    expect(gaps).toContainEqual({ gap: 'no-metric', names: [] });
    expect(gaps.map(({ gap }) => gap)).not.toContain('no-decision');
    expect(reviewMetrics({ ...plan, kpiMeasures: [] }, own)).toEqual([]);
  });

  it('asks what is filed under it, and what nobody else asks', () => {
    const decision = (id: string, fields: object) => decisionSchema.parse({ id, accountId: 'a', title: id, ...fields });
    const all = [decision('own', { reviewId: 'r', state: 'taken' }), decision('free', {}), decision('other', { reviewId: 'x' })];
    expect(decisionsOf(all, 'r').map(({ id }) => id)).toEqual(['own', 'free']);
  });
});
