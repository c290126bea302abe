import type { Translate } from '../i18n/translator';
import type { Account } from '../model/account';
import type { Mutation } from '../model/changes';
import type { CalendarDate } from '../model/fields';
import { type Ritual, ritualDateSchema, ritualSchema } from '../model/governance';
import type { Plan } from '../model/plan';
import { actionSchema } from '../model/risk';
import { objectiveSchema } from '../model/roadmap';
import type { Tier } from '../model/scoring';
import { addDays, addMonths } from './calendar';
import { layRaci, type RaciTemplate, usualRaci } from './raci-template';
import { planRitual } from './rituals';

type StandardRitual = Pick<Ritual, 'name' | 'kind' | 'rhythm' | 'purpose' | 'durationMinutes'> & {
  /** Days from today to the first one. */
  readonly afterDays: number;
};
type StandardObjective = {
  readonly title: string;
  readonly measure: string;
  readonly unit: string;
  readonly target: number | null;
  readonly dueOn: CalendarDate | null;
};
type StandardAction = { readonly title: string; readonly afterDays: number };

/** What an account begins with: whom it is for is filled in later. */
export type StandardPlan = {
  readonly rituals: readonly StandardRitual[];
  readonly raci: RaciTemplate;
  readonly objectives: readonly StandardObjective[];
  readonly actions: readonly StandardAction[];
};
export const standardParts = ['rituals', 'raci', 'objectives', 'actions'] as const;
export type StandardPart = (typeof standardParts)[number];

/** The rhythm that keeps a promise of "every so many months": never rarer. */
export function rhythmOfMonths(months: number): Ritual['rhythm'] {
  if (months >= 12) return 'yearly';
  if (months >= 6) return 'half-yearly';
  return months >= 3 ? 'quarterly' : 'monthly';
}

/** The rhythm that keeps a cadence of contact in days. */
export function rhythmOfDays(days: number): Ritual['rhythm'] {
  if (days >= 90) return 'quarterly';
  if (days >= 28) return 'monthly';
  return days >= 14 ? 'fortnightly' : 'weekly';
}

/**
 * The plan that accounts of a tier begin with: its rituals keep what the tier promises (`tiers` of the selection page), so changing the tier changes
 * what the next account is offered. Responsibilities, objectives and first steps are the usual ones, in the language of `t`.
 */
export function standardPlan(tier: Tier, account: Pick<Account, 'renewalDate'>, t: Translate): StandardPlan {
  const sponsored = tier.sponsorRule !== 'none';
  const ritual = (
    kind: 'qbr' | 'ebr' | 'sponsor-meeting' | 'steering-committee' | 'operational',
    rhythm: Ritual['rhythm'],
    afterDays: number,
    durationMinutes: number,
  ): StandardRitual => ({
    name: t(`model:ritualKind.${kind}`),
    kind,
    rhythm,
    purpose: t(`standard:ritual.${kind}`),
    durationMinutes,
    afterDays,
  });
  return {
    rituals: [
      ...(tier.contactEveryDays ? [ritual('operational', rhythmOfDays(tier.contactEveryDays), 7, 30)] : []),
      ...(sponsored ? [ritual('steering-committee', 'quarterly', 28, 90)] : []),
      ...(tier.qbrEveryMonths ? [ritual('qbr', rhythmOfMonths(tier.qbrEveryMonths), 42, 90)] : []),
      ...(tier.ebrEveryMonths ? [ritual('ebr', rhythmOfMonths(tier.ebrEveryMonths), 84, 60)] : []),
      ...(sponsored ? [ritual('sponsor-meeting', tier.sponsorRule === 'required' ? 'quarterly' : 'half-yearly', 56, 45)] : []),
    ],
    raci: usualRaci(t),
    objectives: [
      {
        title: t('standard:objective.renewal.title'),
        measure: t('standard:objective.renewal.measure'),
        unit: '',
        target: 1,
        dueOn: account.renewalDate,
      },
      ...(['adoption', 'value', 'coverage'] as const).map((key) => ({
        title: t(`standard:objective.${key}.title`),
        measure: t(`standard:objective.${key}.measure`),
        unit: key === 'value' ? '' : '%',
        target: key === 'value' ? null : 80,
        dueOn: null,
      })),
    ],
    actions: [
      { title: t('standard:action.map'), afterDays: 14 },
      { title: t('standard:action.discovery'), afterDays: 30 },
      ...(sponsored ? [{ title: t('standard:action.sponsors'), afterDays: 30 }] : []),
      { title: t('standard:action.value'), afterDays: 60 },
      { title: t('standard:action.successPlan'), afterDays: 90 },
    ],
  };
}

/** The same of an account that serves as a model: what comes back, who answers for what and what is aimed at, without its people, days and results. */
export function planAsModel(plan: Plan, t: Translate): StandardPlan {
  const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;
  const roles = [...plan.raciRoles].sort(byOrder);
  const activities = [...plan.raciActivities].sort(byOrder);
  const letter = (activityId: string, roleId: string): string =>
    plan.raciAssignments
      .find((one) => one.activityId === activityId && one.roleId === roleId)
      ?.duty.charAt(0)
      .toUpperCase() ?? ' ';
  return {
    rituals: plan.rituals.map(({ name, kind, rhythm, purpose, durationMinutes }, index) => ({
      ...{ name, kind, rhythm, purpose, durationMinutes },
      afterDays: 7 * (index + 1),
    })),
    raci: {
      roles: roles.map(({ name }) => name),
      activities: activities.map(({ id, name }) => ({ name, duties: roles.map((role) => letter(id, role.id)).join('') })),
    },
    objectives: plan.objectives
      .filter(({ state }) => state !== 'dropped')
      .sort(byOrder)
      .map(({ title, measure, unit, target }) => ({ title, measure, unit, target, dueOn: null })),
    actions: (['map', 'discovery', 'value'] as const).map((key, index) => ({
      title: t(`standard:action.${key}`),
      afterDays: 30 * (index + 1) - 16,
    })),
  };
}

/** Whether an account is still to be planned: it has none of what a standard plan lays. */
export const isUnplanned = (plan: Pick<Plan, 'rituals' | 'raciActivities' | 'objectives' | 'actions'>): boolean =>
  [plan.rituals, plan.raciActivities, plan.objectives, plan.actions].every(({ length }) => length === 0);

/** How many entries each part lays. */
export const standardCounts = ({ rituals, raci, objectives, actions }: StandardPlan): Record<StandardPart, number> => ({
  rituals: rituals.length,
  raci: raci.activities.length,
  objectives: objectives.length,
  actions: actions.length,
});

/** Lays the wanted parts into an account, rituals with their dates of the next twelve months. */
export function layStandardPlan(
  accountId: string,
  plan: StandardPlan,
  wanted: ReadonlySet<StandardPart>,
  today: CalendarDate,
  newId: () => string,
): Mutation[] {
  const until = addDays(addMonths(today, 12), -1);
  const rituals = plan.rituals.flatMap(({ afterDays, ...fields }): Mutation[] => {
    const ritual = ritualSchema.parse({ id: newId(), accountId, ...fields, startsOn: addDays(today, afterDays) });
    const { add } = planRitual(ritual, [], today, until);
    return [
      { op: 'create', table: 'rituals', record: ritual },
      ...add.map(
        (date): Mutation => ({
          op: 'create',
          table: 'ritualDates',
          record: ritualDateSchema.parse({ id: newId(), accountId, ritualId: ritual.id, date }),
        }),
      ),
    ];
  });
  const objectives = plan.objectives.map(
    (objective, order): Mutation => ({
      op: 'create',
      table: 'objectives',
      record: objectiveSchema.parse({ id: newId(), accountId, ...objective, order }),
    }),
  );
  const actions = plan.actions.map(
    ({ title, afterDays }): Mutation => ({
      op: 'create',
      table: 'actions',
      record: actionSchema.parse({ id: newId(), accountId, title, dueOn: addDays(today, afterDays) }),
    }),
  );
  return [
    ...(wanted.has('rituals') ? rituals : []),
    ...(wanted.has('raci') ? layRaci(accountId, plan.raci, newId) : []),
    ...(wanted.has('objectives') ? objectives : []),
    ...(wanted.has('actions') ? actions : []),
  ];
}
