import type { Mutation } from '@shared/model/changes';
import type { MapModel } from '@shared/stakeholder-map/map-model';

/** The records of one table after these mutations, as a commit would leave them. */
export function appliedTo<T extends { id: string }>(table: Mutation['table'], records: readonly T[], mutations: readonly Mutation[]): T[] {
  const all = new Map(records.map((record) => [record.id, record]));
  for (const mutation of mutations) {
    if (mutation.table !== table) continue;
    if (mutation.op === 'create') all.set(mutation.record.id, mutation.record as unknown as T);
    else if (mutation.op === 'delete') all.delete(mutation.id);
    else all.set(mutation.id, { ...(all.get(mutation.id) as T), ...mutation.fields });
  }
  return [...all.values()];
}

/** The model after these mutations. */
export const applied = (model: MapModel, mutations: readonly Mutation[]): MapModel => ({
  ...model,
  seats: appliedTo('seats', model.seats, mutations),
  people: appliedTo('people', model.people, mutations),
  lines: appliedTo('lines', model.lines, mutations),
  placements: appliedTo('placements', model.placements, mutations),
  groups: appliedTo('mapGroups', model.groups, mutations),
  notes: appliedTo('mapNotes', model.notes, mutations),
});
