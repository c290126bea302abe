import type { StoredRecord } from '../model/record-changes';
import { type Reference, referencesFrom } from '../model/references';
import type { RecordDifference } from './difference';
import type { PackageRecords } from './format';
import { locate } from './make-content';
import { recordKey } from './record-key';
import { referredIds } from './select-account';

/** A difference and the record it comes to; undefined: absent. */
export type Planned = { difference: RecordDifference; after: StoredRecord | undefined };

/**
 * Lets nothing point at nothing: choices made one by one may delete what another record needs. An optional reference stays
 * what it was here or becomes empty; a record whose owner will not be there stays out.
 */
export function settleReferences(wanted: readonly Planned[], store: PackageRecords): { planned: Planned[]; leftOut: number } {
  const present = new Map(locate(store).map(({ table, record }) => [recordKey(table, record.id), record] as const));
  for (const { difference, after } of wanted) {
    const key = recordKey(difference.table, difference.id);
    if (after) present.set(key, after);
    else present.delete(key);
  }
  dropOrphans(present, store, wanted);
  let leftOut = 0;
  const planned = wanted.map(({ difference, after }): Planned => {
    const { table, id, here } = difference;
    if (!after) return { difference, after };
    // Left out; what is here already goes with its owner, the commit sees to that.
    if (!present.has(recordKey(table, id))) {
      if (!here) leftOut += 1;
      return { difference, after: here ?? undefined };
    }
    return { difference, after: withoutDangling(table, after, here, present) };
  });
  return { planned, leftOut };
}

const dangles = (record: StoredRecord, { field, target }: Reference, present: ReadonlyMap<string, unknown>): boolean =>
  referredIds(record, field).some((id) => !present.has(recordKey(target, id)));

/** What belongs to an absent record is absent too, until nothing more goes. */
function dropOrphans(present: Map<string, StoredRecord>, store: PackageRecords, wanted: readonly Planned[]): void {
  const all = [...locate(store), ...wanted.flatMap(({ difference: { table }, after }) => (after ? [{ table, record: after }] : []))];
  for (let before = -1; before !== present.size; ) {
    before = present.size;
    for (const { table, record } of all) {
      const key = recordKey(table, record.id);
      const now = present.get(key);
      if (!now) continue;
      if (referencesFrom[table].some((reference) => reference.onDelete === 'cascade' && dangles(now, reference, present)))
        present.delete(key);
    }
  }
}

function withoutDangling(
  table: RecordDifference['table'],
  after: StoredRecord,
  here: StoredRecord | null,
  present: ReadonlyMap<string, unknown>,
): StoredRecord {
  let settled = after;
  for (const reference of referencesFrom[table]) {
    const { field, onDelete, whenCleared } = reference;
    if (onDelete === 'cascade' || !dangles(settled, reference, present)) continue;
    if (here && !dangles(here, reference, present)) settled = { ...settled, [field]: here[field] };
    else settled = { ...settled, [field]: cleared(settled[field], reference, present), ...(settled[field] !== null && whenCleared) };
  }
  return settled;
}

const cleared = (value: unknown, { target }: Reference, present: ReadonlyMap<string, unknown>): unknown =>
  Array.isArray(value) ? value.filter((id) => present.has(recordKey(target, String(id)))) : null;
