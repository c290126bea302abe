import { type GapKey, gapKeys, planCompleteness } from '@shared/domain/completeness';
import { createTranslator } from '@shared/i18n/translator';
import { accountSchema } from '@shared/model/account';
import { type Plan, planTables, sharedTables } from '@shared/model/plan';
import type { TableName } from '@shared/model/table-names';
import { tableSchemas } from '@shared/model/tables';
import { describe, expect, test } from 'vitest';
import { samplePlans, wholeSample } from '../../support/sample-plan';

const today = '2026-03-10';
const planOf = (parts: Partial<Record<TableName, object[]>> = {}, account: object = {}): Plan => {
  const tables = [...planTables, ...sharedTables].map((table) => [
    table,
    (parts[table] ?? []).map((fields, index) => tableSchemas[table].parse({ id: `${table}${index}`, accountId: 'a', ...fields })),
  ]);
  return { account: accountSchema.parse({ id: 'a', name: 'Acme', ...account }), parent: null, ...Object.fromEntries(tables) } as Plan;
};
const gapsOf = (plan: Plan) => Object.fromEntries(planCompleteness(plan, today).gaps.map(({ key, count }) => [key, count]));

describe('what a plan still lacks', () => {
  test('an empty plan is asked what any plan is asked, and not what it holds nothing for', () => {
    const { asked, met, gaps } = planCompleteness(planOf(), today);
    const keys = gaps.map(({ key }) => key);
    expect(met).toBe(0);
    expect(asked).toBe(gaps.length);
    expect(keys).toContain('no-one');
    expect(keys).toContain('no-objective');
    for (const moot of ['no-champion', 'deal-without-amount', 'objective-unmeasured', 'raci-unclear'] satisfies GapKey[])
      expect(keys).not.toContain(moot);
  });

  test('a gap counts the records that have it', () => {
    const gaps = gapsOf(
      planOf({
        people: [{ name: 'Claire', support: 'mentor', buyingRole: 'champion' }, { name: 'Hugo' }, { name: 'Ann', leftOn: '2026-01-01' }],
        valueHypotheses: [{ title: 'Hours', baseline: 0 }, { title: 'Scrap' }],
        opportunities: [
          { name: 'Old', closeDate: '2026-01-01' },
          { name: 'Done', stage: 'won' },
        ],
        actions: [{ title: 'Call', dueOn: '2026-03-09', ownerMemberId: 'tm' }],
        raciActivities: [{ name: 'Invoice' }],
      }),
    );
    expect(gaps).toMatchObject({
      'no-decision-maker': 1,
      'single-threaded': 1,
      'support-unknown': 1,
      'hypothesis-without-baseline': 1,
      'deal-without-amount': 1,
      'deal-past-close': 1,
      'action-overdue': 1,
      'raci-unclear': 1,
    });
    for (const met of ['no-champion', 'no-one', 'deal-without-date', 'action-unowned'] satisfies GapKey[])
      expect(gaps).not.toHaveProperty(met);
  });

  test('filling a gap takes it off the list and adds to what is met', () => {
    const before = planCompleteness(planOf(), today);
    const after = planCompleteness(planOf({}, { owner: 'Inès', renewalDate: '2026-12-31' }), today);
    expect(after.asked).toBe(before.asked);
    expect(after.met).toBe(before.met + 2);
  });

  test('a day that has passed is not ahead, and an old score of health says nothing of today', () => {
    const plan = planOf({
      meetings: [{ title: 'Kick-off', date: '2026-03-09' }],
      reviews: [{ periodStart: '2025-10-01', periodEnd: '2025-12-31', plannedOn: '2026-03-10' }],
      healthAssessments: [{ dimension: 'adoption', score: 60, assessedOn: '2025-11-01' }],
    });
    const gaps = gapsOf(plan);
    expect(gaps).toHaveProperty('no-meeting-ahead');
    expect(gaps).not.toHaveProperty('no-review-ahead');
    expect(gaps).toHaveProperty('health-unassessed');
  });

  test('every gap has words in both languages', () => {
    for (const locale of ['en', 'fr'] as const) {
      const t = createTranslator(locale);
      for (const key of gapKeys) expect(t(`overview:gap.${key}`, { count: 2, formatted: '2' }), `${locale} ${key}`).not.toContain('gap.');
    }
  });

  test('the sample’s plans are nearly whole, and none is called perfect by mistake', () => {
    for (const plan of samplePlans(wholeSample('en'))) {
      const { asked, met } = planCompleteness(plan, '2026-03-10');
      expect(met / asked, plan.account.name).toBeGreaterThan(0.6);
      expect(met, plan.account.name).toBeLessThanOrEqual(asked);
    }
  });
});
