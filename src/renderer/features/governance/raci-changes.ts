import type { Mutation } from '@shared/model/changes';
import { type RaciActivity, type RaciAssignment, type RaciRole, raciDuties } from '@shared/model/governance';
import { newId } from '@/persistence/new-id';
import { save } from '@/stores/save';

export type Duty = RaciAssignment['duty'];
/** One place of the matrix, with the duties it holds. */
export type RaciPlace = { activity: RaciActivity; role: RaciRole; held: readonly RaciAssignment[] };

export const raciPlaceName = ({ activity, role }: Pick<RaciPlace, 'activity' | 'role'>): string => `${activity.name} · ${role.name}`;

/** Gives a duty, or takes it where it is held. */
export function toggleDuty({ activity, role, held }: RaciPlace, duty: Duty) {
  const { accountId } = activity;
  const there = held.find((assignment) => assignment.duty === duty);
  const mutation: Mutation = there
    ? { op: 'delete', table: 'raciAssignments', id: there.id }
    : { op: 'create', table: 'raciAssignments', record: { id: newId(), accountId, activityId: activity.id, roleId: role.id, duty } };
  return save({ key: 'setDuty', params: { duty, name: raciPlaceName({ activity, role }) } }, [mutation], { accountId });
}

/** Takes every duty of a place. */
export function clearDuties({ activity, role, held }: RaciPlace) {
  if (held.length === 0) return null;
  const mutations = held.map(({ id }): Mutation => ({ op: 'delete', table: 'raciAssignments', id }));
  return save({ key: 'clearDuties', params: { name: raciPlaceName({ activity, role }) } }, mutations, { accountId: activity.accountId });
}

/** A matrix to begin with: names of roles and of activities, and for each activity one letter per role (R, A, C, I or a space). */
export type RaciTemplate = { roles: readonly string[]; activities: readonly { name: string; duties: string }[] };

/** Lays a template into an account, as one step of undo. */
export function applyTemplate(accountId: string, { roles, activities }: RaciTemplate) {
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
  return save(
    { key: 'applyRaciTemplate' },
    [
      ...newRoles.map((record): Mutation => ({ op: 'create', table: 'raciRoles', record })),
      ...newActivities.map((record): Mutation => ({ op: 'create', table: 'raciActivities', record })),
      ...assignments,
    ],
    { accountId },
  );
}
