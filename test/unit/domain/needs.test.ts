import { byUrgency, isAnswered, unaskedInitiatives } from '@shared/domain/needs';
import { needSchema } from '@shared/model/need';
import { opportunitySchema } from '@shared/model/opportunity';
import { initiativeSchema, objectiveSchema } from '@shared/model/roadmap';
import { expect, test } from 'vitest';

const need = (fields: object = {}) => needSchema.parse({ id: 'n', accountId: 'a', statement: 'Close sooner', ...fields });
const initiative = (fields: object = {}) => initiativeSchema.parse({ id: 'i', accountId: 'a', title: 'Closing module', ...fields });
const objective = (fields: object = {}) => objectiveSchema.parse({ id: 'o', accountId: 'a', title: 'Sooner', ...fields });
const nothing = { needs: [], initiatives: [], objectives: [], opportunities: [] };

test('a need is answered by words, an initiative, an offer, an objective or a deal; a dropped one asks for nothing', () => {
  expect(isAnswered(need(), nothing)).toBe(false);
  expect(isAnswered(need({ response: '  ' }), nothing)).toBe(false);
  expect(isAnswered(need({ response: 'In March' }), nothing)).toBe(true);
  expect(isAnswered(need({ initiativeIds: ['i'] }), nothing)).toBe(true);
  expect(isAnswered(need({ offerIds: ['x'] }), nothing)).toBe(true);
  expect(isAnswered(need({ state: 'dropped' }), nothing)).toBe(true);
  expect(isAnswered(need(), { ...nothing, objectives: [objective({ needIds: ['n'] })] })).toBe(true);
  const deal = opportunitySchema.parse({ id: 'd', accountId: 'a', name: 'Module', needIds: ['n'] });
  expect(isAnswered(need(), { ...nothing, opportunities: [deal] })).toBe(true);
});

test('an initiative is unasked unless a need names it, or its objective names a need; a stopped one is left out', () => {
  const alone = { ...nothing, initiatives: [initiative()] };
  expect(unaskedInitiatives(alone)).toHaveLength(1);
  expect(unaskedInitiatives({ ...alone, needs: [need({ initiativeIds: ['i'] })] })).toEqual([]);
  const under = { ...nothing, initiatives: [initiative({ objectiveId: 'o' })] };
  expect(unaskedInitiatives({ ...under, objectives: [objective()] })).toHaveLength(1);
  expect(unaskedInitiatives({ ...under, objectives: [objective({ needIds: ['n'] })] })).toEqual([]);
  expect(unaskedInitiatives({ ...nothing, initiatives: [initiative({ state: 'stopped' })] })).toEqual([]);
});

test('the most urgent need comes first, one without a priority last', () => {
  const needs = [need({ statement: 'b' }), need({ statement: 'a' }), need({ priority: 'low' }), need({ priority: 'critical' })];
  expect([...needs].sort(byUrgency).map(({ priority, statement }) => priority ?? statement)).toEqual(['critical', 'low', 'a', 'b']);
});
