import { layRaci, type RaciTemplate } from '@shared/domain/raci-template';
import type { Mutation } from '@shared/model/changes';
import type { RaciActivity, RaciAssignment, RaciRole } from '@shared/model/governance';
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

/** Lays a template into an account, as one step of undo. */
export const applyTemplate = (accountId: string, template: RaciTemplate) =>
  save({ key: 'applyRaciTemplate' }, layRaci(accountId, template, newId), { accountId });
