import type { Mutation } from '@shared/model/changes';
import type { MapModel } from '@shared/stakeholder-map/map-model';

/** The model after these mutations, as a commit would leave it. */
export function applied(model: MapModel, mutations: readonly Mutation[]): MapModel {
  const apply = <T extends { id: string }>(table: Mutation['table'], records: readonly T[]): T[] => {
    const all = new Map(records.map((record) => [record.id, record]));
    for (const mutation of mutations) {
      if (mutation.table !== table) continue;
      if (mutation.op === 'create') all.set(mutation.record.id, mutation.record as unknown as T);
      else if (mutation.op === 'delete') all.delete(mutation.id);
      else all.set(mutation.id, { ...(all.get(mutation.id) as T), ...mutation.fields });
    }
    return [...all.values()];
  };
  return {
    ...model,
    seats: apply('seats', model.seats),
    people: apply('people', model.people),
    lines: apply('lines', model.lines),
    placements: apply('placements', model.placements),
    groups: apply('mapGroups', model.groups),
    notes: apply('mapNotes', model.notes),
  };
}
