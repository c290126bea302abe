import { fail, ok, type Result } from '../result';
import type { Contents } from './contents';
import { referencesFrom } from './references';
import { tableNames } from './table-names';
import { tableSchemas } from './tables';

/**
 * Contents that come from a file, as the store may take them: every record is what its schema says, no id comes twice, and
 * every reference leads somewhere. Fails with `backup-damaged`: a backup that is not so was not written by Keyfolio.
 */
export function checkContents(contents: Contents, name: string): Result<Contents> {
  const checked: Contents = {};
  const ids = new Map<string, Set<string>>();
  for (const table of tableNames) {
    const seen = new Set<string>();
    const records: Contents[string] = [];
    for (const record of contents[table] ?? []) {
      const parsed = tableSchemas[table].safeParse(record);
      if (!parsed.success || seen.has(record.id)) return fail('backup-damaged', { name }, `${table} ${record.id}`);
      seen.add(record.id);
      records.push(parsed.data);
    }
    ids.set(table, seen);
    if (records.length > 0) checked[table] = records;
  }
  for (const table of tableNames) {
    for (const record of checked[table] ?? []) {
      for (const { field, target } of referencesFrom[table]) {
        const id = record[field];
        if (typeof id === 'string' && !ids.get(target)?.has(id)) {
          return fail('backup-damaged', { name }, `${table} ${record.id} ${field} ${id}`);
        }
      }
    }
  }
  return ok(checked);
}
