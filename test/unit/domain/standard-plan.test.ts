import {
  isUnplanned,
  layStandardPlan,
  planAsModel,
  rhythmOfDays,
  rhythmOfMonths,
  standardCounts,
  standardParts,
  standardPlan,
} from '@shared/domain/standard-plan';
import { createTranslator } from '@shared/i18n/translator';
import type { Mutation } from '@shared/model/changes';
import { defaultTiers } from '@shared/model/scoring';
import { expect, test } from 'vitest';
import { emptyPlan } from '../../support/documents/empty-plan';
import { fullPlan } from '../../support/documents/full-plan';

const t = createTranslator('en');
const today = '2026-03-12';
const tier = (name: string) => {
  const found = defaultTiers.find((one) => one.tier === name);
  if (!found) throw new Error(`no tier ${name}`);
  return found;
};
const account = { renewalDate: '2027-03-31' };
let count = 0;
const newId = () => {
  count += 1;
  return `new-${count}`;
};
const lay = (plan: ReturnType<typeof standardPlan>, wanted: readonly (typeof standardParts)[number][] = standardParts) =>
  layStandardPlan('a', plan, new Set(wanted), today, newId);
const of = (mutations: readonly Mutation[], table: string) => mutations.filter((mutation) => mutation.table === table);

test('a rhythm is never rarer than what the tier promises', () => {
  expect([1, 2, 3, 4, 6, 9, 12, 24].map(rhythmOfMonths)).toEqual([
    'monthly',
    'monthly',
    'quarterly',
    'quarterly',
    'half-yearly',
    'half-yearly',
    'yearly',
    'yearly',
  ]);
  expect([7, 14, 30, 60, 90].map(rhythmOfDays)).toEqual(['weekly', 'fortnightly', 'monthly', 'monthly', 'quarterly']);
});

test('each tier begins with the rituals it promises, and only those', () => {
  const rhythms = (name: string) => standardPlan(tier(name), account, t).rituals.map(({ kind, rhythm }) => `${kind} ${rhythm}`);
  expect(rhythms('A')).toEqual([
    'operational fortnightly',
    'steering-committee quarterly',
    'qbr quarterly',
    'ebr half-yearly',
    'sponsor-meeting quarterly',
  ]);
  expect(rhythms('D')).toEqual(['operational quarterly', 'qbr yearly']);
});

test('what is laid is a year of dates, a matrix without a fault, objectives with the day of the renewal, and first steps', () => {
  const plan = standardPlan(tier('A'), account, t);
  const mutations = lay(plan);
  expect(of(mutations, 'rituals')).toHaveLength(5);
  expect(of(mutations, 'ritualDates').length).toBeGreaterThan(20);
  expect(of(mutations, 'raciActivities')).toHaveLength(standardCounts(plan).raci);
  expect(of(mutations, 'objectives')[0]).toMatchObject({ record: { dueOn: '2027-03-31', shared: false } });
  expect(
    of(mutations, 'actions').every((mutation) => mutation.op === 'create' && (mutation.record as { dueOn: string }).dueOn > today),
  ).toBe(true);
  expect(lay(plan, ['actions']).every(({ table }) => table === 'actions')).toBe(true);
});

test('an account serves as a model without its people, days and results', () => {
  const full = fullPlan();
  const model = planAsModel(full, t);
  expect(model.raci.activities).toHaveLength(full.raciActivities.length);
  expect(model.rituals.map(({ name }) => name)).toEqual(full.rituals.map(({ name }) => name));
  const laid = JSON.stringify(lay(model));
  for (const { id } of [...full.people, ...full.teamMembers]) expect(laid).not.toContain(`"${id}"`);
  expect(of(lay(model), 'objectives').every((one) => one.op === 'create' && (one.record as { current: unknown }).current === null)).toBe(
    true,
  );
});

test('only an account that nobody has planned is offered one', () => {
  expect(isUnplanned(emptyPlan(fullPlan().account))).toBe(true);
  expect(isUnplanned(fullPlan())).toBe(false);
});
