import { byGravity, isUnmitigated, riskLevel, riskScore } from '@shared/domain/risks';
import { actionSchema, riskSchema } from '@shared/model/risk';
import { expect, test } from 'vitest';

const risk = (fields: object = {}) => riskSchema.parse({ id: 'r', accountId: 'a', title: 'Sponsor leaves', ...fields });

test('a risk weighs probability × impact, and nothing until both are known', () => {
  expect(riskScore(risk({ probability: 4, impact: 5 }))).toBe(20);
  expect(riskScore(risk({ probability: 4 }))).toBeNull();
});

test('the bands of the matrix begin at 5, 10 and 15', () => {
  expect([1, 4, 5, 9, 10, 14, 15, 25].map(riskLevel)).toEqual(['low', 'low', 'moderate', 'moderate', 'high', 'high', 'severe', 'severe']);
});

test('the gravest comes first, the rising before the stable, what is not assessed last', () => {
  const risks = [
    risk({ title: 'unknown' }),
    risk({ title: 'stable', probability: 3, impact: 3 }),
    risk({ title: 'rising', probability: 3, impact: 3, trend: 'rising' }),
    risk({ title: 'grave', probability: 5, impact: 5, trend: 'falling' }),
  ];
  expect(risks.sort(byGravity).map(({ title }) => title)).toEqual(['grave', 'rising', 'stable', 'unknown']);
});

test('a grave risk needs words or an open action; a small or past one does not', () => {
  const grave = risk({ probability: 4, impact: 4 });
  const action = actionSchema.parse({ id: 'x', accountId: 'a', title: 'Meet', riskId: 'r' });
  expect(isUnmitigated(grave, [])).toBe(true);
  expect(isUnmitigated(grave, [action])).toBe(false);
  expect(isUnmitigated(grave, [{ ...action, state: 'done' }])).toBe(true);
  expect(isUnmitigated({ ...grave, mitigation: 'A second sponsor' }, [])).toBe(false);
  expect(isUnmitigated(risk({ probability: 3, impact: 3 }), [])).toBe(false);
  expect(isUnmitigated({ ...grave, state: 'closed' }, [])).toBe(false);
});
