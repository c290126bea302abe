import { modelOf } from '@shared/documents/account-plan/map';
import { createContext } from '@shared/documents/context';
import { drawMapOnPaper, mapRooms, pageFor } from '@shared/documents/map-on-paper';
import type { Plan } from '@shared/model/plan';
import { sampleDay } from '@shared/sample/shift-dates';
import { describe, expect, test } from 'vitest';
import { richPlan } from '../../support/documents/plans';
import { samplePlans, wholeSample } from '../../support/sample-plan';

const context = createContext('en', sampleDay);
const modelIn = (plan: Plan) => {
  const [map] = plan.maps;
  if (!map) throw new Error('no map');
  return modelOf(plan, map);
};
/** Sizes of letters in a drawing, in pixels of it; the legend is drawn larger as a whole. */
const lettersOf = (svg: string): number[] => [...svg.matchAll(/font-size="([\d.]+)" font-weight="600"/g)].map(([, size]) => Number(size));

describe('a map on paper', () => {
  test('of 45 people has names of 6 points and more on an A4 page', () => {
    const plans = samplePlans(wholeSample('en'));
    const largest = plans.reduce((one, other) => (other.placements.length > one.placements.length ? other : one));
    expect(largest.placements.length).toBeGreaterThan(40);
    const model = modelIn(largest);
    const page = pageFor(model, context);
    const { svg, width, height } = drawMapOnPaper(model, context, page);
    const scale = Math.min(mapRooms[page].width / width, mapRooms[page].height / height);
    expect(Math.max(...lettersOf(svg)) * scale).toBeGreaterThanOrEqual(6);
    for (const name of ['Thévenot', 'Krauss']) expect(svg).toContain(name);
  });

  test('of a few people says everything, roles in words included', () => {
    const { svg } = drawMapOnPaper(modelIn(richPlan()), context, 'landscape');
    expect(svg).toContain('Approver');
  });

  test('that is higher than wide is held upright', () => {
    const plan = richPlan();
    const upright = { ...plan, placements: plan.placements.map((one, index) => ({ ...one, x: 0, y: index * 130 })) };
    expect(pageFor(modelIn(upright), context)).toBe('portrait');
    expect(pageFor(modelIn(plan), context)).toBe('landscape');
  });

  test('is initials where it is a thumbnail, so that who decides and who is against still stand out', () => {
    const model = modelIn(samplePlans(wholeSample('en'))[0] ?? richPlan());
    expect(drawMapOnPaper(model, context, 'thumbnail').svg).not.toContain('Colombo');
  });
});
