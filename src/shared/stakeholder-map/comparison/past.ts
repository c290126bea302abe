import type { RecordChange } from '../../model/changes';
import { applyToRecord, reverseChanges, type StoredRecord } from '../../model/record-changes';
import type { MapSnapshot } from '../../model/stakeholder-map';
import type { MapModel } from '../map-model';

/** What a map showed at one moment: as a snapshot keeps it. */
export type MapContent = MapSnapshot['content'];

const tables = ['businessUnits', 'people', 'seats', 'lines', 'placements'] as const;

/** A map's content now: all of the account that it may show, and its own placements. */
export const contentOf = ({ businessUnits, people, seats, lines, placements }: Omit<MapModel, 'map'>): MapContent => ({
  businessUnits: [...businessUnits],
  people: [...people],
  seats: [...seats],
  lines: [...lines],
  placements: [...placements],
});

/**
 * What a map showed before these changes: they are taken back one by one.
 * @param now the content after them
 * @param changes in their order, of the whole account: placements on other maps are left out
 */
export function contentBefore(now: MapContent, mapId: string, changes: readonly RecordChange[]): MapContent {
  const records = new Map(tables.map((table) => [table as string, new Map<string, StoredRecord>(now[table].map((one) => [one.id, one]))]));
  for (const change of reverseChanges(changes)) {
    const table = records.get(change.table);
    if (!table) continue;
    const record = applyToRecord(table.get(change.id), change);
    if (record) table.set(change.id, record);
    else table.delete(change.id);
  }
  // Every table's records under its name: what the list of tables says, which the compiler cannot follow.
  const content = Object.fromEntries(tables.map((table) => [table, [...(records.get(table)?.values() ?? [])]])) as unknown as MapContent;
  return { ...content, placements: content.placements.filter((placement) => placement.mapId === mapId) };
}
