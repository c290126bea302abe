import type { Translate } from '../i18n/translator';
import type { Mutation } from '../model/changes';
import { type RaciActivity, type RaciRole, raciDuties } from '../model/governance';

/** A matrix to begin with: names of roles and of activities, and for each activity one letter per role (R, A, C, I or a space). */
export type RaciTemplate = {
  readonly roles: readonly string[];
  readonly activities: readonly { readonly name: string; readonly duties: string }[];
};

const roles = ['accountManager', 'ourSponsor', 'customerSuccess', 'delivery', 'theirSponsor', 'theirLead'] as const;

/** One answers for each activity; who does the work comes before who is asked and who is told. */
const activities = [
  ['accountPlan', 'RACCIC'],
  ['steeringCommittee', 'RICCAC'],
  ['quarterlyReview', 'AIRCIC'],
  ['valueTracking', 'CIRCIA'],
  ['rollout', 'ICCAIR'],
  ['renewal', 'RAC IC'],
  ['escalation', 'RACCIC'],
] as const;

/** The roles and activities most accounts begin with, in the user's language. */
export const usualRaci = (t: Translate): RaciTemplate => ({
  roles: roles.map((role) => t(`raci:role.${role}`)),
  activities: activities.map(([activity, duties]) => ({ name: t(`raci:activity.${activity}`), duties })),
});

/** Lays a template into an account that has no matrix yet. */
export function layRaci(accountId: string, { roles, activities }: RaciTemplate, newId: () => string): Mutation[] {
  const newRoles = roles.map((name, order): RaciRole => ({ id: newId(), accountId, name, memberId: null, personId: null, order }));
  const newActivities = activities.map(({ name }, order): RaciActivity => ({ id: newId(), accountId, name, order }));
  const letters = new Map(raciDuties.map((duty) => [duty.charAt(0).toUpperCase(), duty]));
  const assignments = activities.flatMap(({ duties }, row) =>
    newRoles.flatMap((role, column): Mutation[] => {
      const duty = letters.get(duties.charAt(column));
      const activity = newActivities[row];
      if (!duty || !activity) return [];
      return [
        { op: 'create', table: 'raciAssignments', record: { id: newId(), accountId, activityId: activity.id, roleId: role.id, duty } },
      ];
    }),
  );
  return [
    ...newRoles.map((record): Mutation => ({ op: 'create', table: 'raciRoles', record })),
    ...newActivities.map((record): Mutation => ({ op: 'create', table: 'raciActivities', record })),
    ...assignments,
  ];
}
