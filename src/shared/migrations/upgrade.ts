import type { ChangeRecord, RecordChange } from '../model/changes';
import type { Contents } from '../model/contents';
import type { StoredRecord } from '../model/record-changes';
import { type StoreVersion, storeVersions, type Upgrade } from './versions';

type Fields = Record<string, unknown>;

/** The upgrades that lead from one version to another, oldest first. A version without an upgrade only added tables. */
const upgradesBetween = (from: number, to: number, versions: readonly StoreVersion[]): Upgrade[] =>
  versions.filter(({ version }) => version > from && version <= to).map(({ upgrade }) => upgrade ?? {});

const latest = (versions: readonly StoreVersion[]): number => versions.at(-1)?.version ?? 0;

function upgradeTable(name: string, upgrade: Upgrade): string | null {
  const renamed = upgrade.tables?.[name];
  return renamed === undefined ? name : renamed;
}

const upgradeFields = (table: string, fields: Fields, whole: boolean, upgrade: Upgrade): Fields =>
  upgrade.fields?.[table]?.(fields, whole) ?? fields;

/** Whole records of every table, from one version to another (the latest). */
export function upgradeContents(contents: Contents, from: number, versions = storeVersions, to = latest(versions)): Contents {
  return upgradesBetween(from, to, versions).reduce<Contents>((tables, upgrade) => {
    const next: Contents = {};
    for (const [name, records] of Object.entries(tables)) {
      const renamed = upgradeTable(name, upgrade);
      if (renamed === null) continue;
      next[renamed] = records.map((record) => ({ ...upgradeFields(name, record, true, upgrade), id: record.id }) as StoredRecord);
    }
    return next;
  }, contents);
}

/** The changes of one commit, from one version to another (the latest). */
export function upgradeChanges(
  changes: readonly RecordChange[],
  from: number,
  versions = storeVersions,
  to = latest(versions),
): RecordChange[] {
  return upgradesBetween(from, to, versions).reduce<RecordChange[]>(
    (current, upgrade) => current.flatMap((change) => upgradeChange(change, upgrade) ?? []),
    [...changes],
  );
}

function upgradeChange({ table, id, before, after }: RecordChange, upgrade: Upgrade): RecordChange | null {
  const renamed = upgradeTable(table, upgrade);
  if (renamed === null) return null;
  const whole = before === null || after === null;
  const side = (fields: Fields | null) => fields && upgradeFields(table, fields, whole, upgrade);
  // A name of this version or of one between: only the last is a table of today, and the cast says no more than that.
  return { table: renamed as RecordChange['table'], id, before: side(before), after: side(after) };
}

/** A commit as the version of this program would have written it. */
export function upgradeChangeRecord(record: ChangeRecord, versions = storeVersions, to = latest(versions)): ChangeRecord {
  if (record.schema >= to) return record;
  return { ...record, schema: to, changes: upgradeChanges(record.changes, record.schema, versions, to) };
}
