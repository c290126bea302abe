import type { StoredRecord } from '../model/record-changes';
import { accountTables, idsIn, references, referencesFrom } from '../model/references';
import type { TableName } from '../model/table-names';
import { recordKey } from './record-key';

/** A record and its table. */
export type Located = { table: TableName; record: StoredRecord };

/** Ids that a record names in one of its references. */
export const referredIds = (record: StoredRecord, field: string): readonly string[] => idsIn(record[field]);

/**
 * What one account needs to be whole elsewhere: everything that lives and dies with it, what else names it, and the records of
 * the portfolio that these point to (offers). Other accounts stay out.
 * @returns keys of records (`recordKey`)
 */
export function selectAccount(all: readonly Located[], accountId: string): Set<string> {
  const byKey = new Map(all.map((located) => [recordKey(located.table, located.record.id), located]));
  const chosen = new Set<string>([recordKey('accounts', accountId)]);
  takeOwned(all, chosen, accountId);
  takeNeeded(byKey, chosen);
  return chosen;
}

/** Downwards: what a chosen record owns, until nothing more comes. */
function takeOwned(all: readonly Located[], chosen: Set<string>, accountId: string): void {
  const referring = references.filter(({ table, target }) => target !== 'accounts' || table !== 'accounts');
  for (let before = -1; before !== chosen.size; ) {
    before = chosen.size;
    for (const { table, record } of all) {
      const owned = referring.some(
        (reference) =>
          reference.table === table &&
          referredIds(record, reference.field).some((id) =>
            reference.onDelete === 'cascade'
              ? chosen.has(recordKey(reference.target, id))
              : reference.target === 'accounts' && id === accountId,
          ),
      );
      if (owned) chosen.add(recordKey(table, record.id));
    }
  }
}

/** Upwards: what chosen records point to in the tables that all accounts share. */
function takeNeeded(byKey: ReadonlyMap<string, Located>, chosen: Set<string>): void {
  const waiting = [...chosen];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const located = byKey.get(key);
    if (!located) continue;
    for (const { field, target } of referencesFrom[located.table]) {
      if (target === 'accounts') continue;
      for (const needed of referredIds(located.record, field).map((id) => recordKey(target, id))) {
        const found = byKey.get(needed);
        if (!found || chosen.has(needed) || (accountTables.has(target) && found.record.accountId !== null)) continue;
        chosen.add(needed);
        waiting.push(needed);
      }
    }
  }
}
