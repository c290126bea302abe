import { trailing } from '@shared/domain/calendar';
import { isKnown } from '@shared/domain/figure';
import { accountFigures } from '@shared/domain/plan/account-figures';
import { figureContext } from '@shared/domain/plan/figure-context';
import type { Plan } from '@shared/model/plan';
import { sampleDay } from '@shared/sample/shift-dates';
import { expect, test } from 'vitest';
import { samplePlans, wholeSample } from '../../support/sample-plan';

const plans = samplePlans(wholeSample('en'));
const names = { healthDimension: (dimension: string) => dimension, criterion: () => '' };
const figuresOn = (plan: Plan, day: string) => accountFigures(plan, figureContext(plan, { today: day, window: trailing(day), names }));

test.each(plans)('$account.name has no figure that cannot be computed for want of records', (plan) => {
  const { health, selection, weightedPipeline, ...figures } = figuresOn(plan, sampleDay);
  expect(weightedPipeline.every(isKnown)).toBe(true);
  expect(isKnown(health.state.figure) && isKnown(selection.score)).toBe(true);
  const unknown = Object.entries(figures).flatMap(([name, figure]) => (isKnown(figure) ? [] : [`${name}: ${figure.na}`]));
  // Nothing was won there within the year, which is the point of the account.
  const known = plan.account.status === 'at-risk' ? /^(cycleLength|forecast)/ : /^$/;
  expect(unknown.filter((name) => !known.test(name))).toEqual([]);
});

test.each(plans)('$account.name froze in its reviews what the figures were on that day', (plan) => {
  for (const review of plan.reviews.filter(({ state }) => state === 'held')) {
    const { health, ...figures } = figuresOn(plan, review.periodEnd);
    const computed: Record<string, unknown> = { ...figures, health: health.state.figure };
    for (const { key, value, asOf } of review.figures.filter((frozen) => frozen.key in computed)) {
      expect(asOf).toBe(review.periodEnd);
      expect(computed[key], `${review.title} ${key}`).toMatchObject({ value: expect.closeTo(value ?? Number.NaN, 2) });
    }
  }
});
