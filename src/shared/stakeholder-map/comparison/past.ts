import type { RecordChange } from '../../model/changes';
import { applyToRecord, reverseChanges, type StoredRecord } from '../../model/record-changes';
import type { MapSnapshot } from '../../model/stakeholder-map';
import type { TableName } from '../../model/table-names';
import type { MapModel } from '../map-model';

/** What a map showed at one moment: as a snapshot keeps it. */
export type MapContent = MapSnapshot['content'];

/** The tables that a map's content is from, by what the content calls them. */
const tables = {
  businessUnits: 'businessUnits',
  people: 'people',
  seats: 'seats',
  lines: 'lines',
  placements: 'placements',
  groups: 'mapGroups',
  notes: 'mapNotes',
} as const satisfies Record<keyof MapContent, TableName>;
const names = Object.keys(tables) as (keyof MapContent)[];

/** A map's content now: all of the account that it may show, and its own placements, groups and notes. */
export const contentOf = ({ businessUnits, people, seats, lines, placements, groups, notes }: Omit<MapModel, 'map'>): MapContent => ({
  businessUnits: [...businessUnits],
  people: [...people],
  seats: [...seats],
  lines: [...lines],
  placements: [...placements],
  groups: [...groups],
  notes: [...notes],
});

/**
 * What a map showed before these changes: they are taken back one by one.
 * @param now the content after them
 * @param changes in their order, of the whole account: what stands on other maps is left out
 */
export function contentBefore(now: MapContent, mapId: string, changes: readonly RecordChange[]): MapContent {
  const records = new Map<string, Map<string, StoredRecord>>(
    names.map((name) => [tables[name], new Map<string, StoredRecord>(now[name].map((one) => [one.id, one]))]),
  );
  for (const change of reverseChanges(changes)) {
    const table = records.get(change.table);
    if (!table) continue;
    const record = applyToRecord(table.get(change.id), change);
    if (record) table.set(change.id, record);
    else table.delete(change.id);
  }
  // Every table's records under its name: what the list of tables says, which the compiler cannot follow.
  const content = Object.fromEntries(
    names.map((name) => [name, [...(records.get(tables[name])?.values() ?? [])]]),
  ) as unknown as MapContent;
  const own = <T extends { mapId: string }>(all: readonly T[]): T[] => all.filter((one) => one.mapId === mapId);
  return { ...content, placements: own(content.placements), groups: own(content.groups), notes: own(content.notes) };
}
