import { type Collection, Dexie } from 'dexie';
import type { ChangePart, ChangeRow, Database } from '../database';
import type { HistoryScope } from './history-scope';

/** The slices of big commits that lie in a scope, by sequence. */
export type PartKeys = ReadonlyMap<number, [number, number][]>;

/** Where a scope's commits are, the latest first: keys only, from the indexes. */
export type HistoryKeys = { seqs: number[]; parts: PartKeys };

type Rows = Collection<ChangeRow, number>;
type Parts = Collection<ChangePart, [number, number]>;

/** One pair of collections per key of the index, each in the order of its commits. */
function collectionsOf(db: Database, { accountId, recordIds }: HistoryScope): [Rows, Parts][] {
  const of = (index: 'owners' | 'records', key: string): [Rows, Parts] => [
    db.changes.where(index).equals(key),
    db.changeParts.where(index).equals(key),
  ];
  if (recordIds) return recordIds.map((id) => of('records', id));
  return accountId ? [of('owners', accountId)] : [[db.changes.toCollection(), db.changeParts.toCollection()]];
}

function keysFrom(whole: readonly number[], sliced: readonly [number, number][], floor = 0): HistoryKeys {
  const parts = new Map<number, Map<number, [number, number]>>();
  for (const key of sliced) parts.set(key[0], (parts.get(key[0]) ?? new Map()).set(key[1], key));
  const seqs = [...new Set([...whole, ...parts.keys()])].filter((seq) => seq >= floor).sort((a, b) => b - a);
  return { seqs, parts: new Map([...parts].map(([seq, keys]) => [seq, [...keys.values()].sort((a, b) => a[1] - b[1])])) };
}

/** All keys of a scope. */
export async function keysOf(db: Database, scope: HistoryScope): Promise<HistoryKeys> {
  const found = await Promise.all(
    collectionsOf(db, scope).map(([rows, parts]) => Dexie.Promise.all([rows.primaryKeys(), parts.primaryKeys()])),
  );
  return keysFrom(
    found.flatMap(([whole]) => whole),
    found.flatMap(([, sliced]) => sliced),
  );
}

/**
 * The keys of the latest `count` commits at least: who opens a history sees its newest page, however long it is. `before`: only a filter that
 * finds too little there asks for those below (`keysBefore`); 0: there are none.
 */
export async function latestKeys(db: Database, scope: HistoryScope, count: number): Promise<HistoryKeys & { before: number }> {
  const wanted = count + 1;
  const newest = await Promise.all(
    collectionsOf(db, scope).map(([rows, parts]) =>
      Dexie.Promise.all([rows.reverse().limit(wanted).primaryKeys(), parts.reverse().limit(wanted).primaryKeys()]),
    ),
  );
  // Below the oldest key of a list that was cut there may be more; of a big commit, more slices at that key itself.
  const floors = newest.map(([whole, sliced]) =>
    Math.max(whole.length < wanted ? 0 : (whole.at(-1) ?? 0), sliced.length < wanted ? 0 : (sliced.at(-1)?.[0] ?? 0) + 1),
  );
  const before = Math.max(0, ...floors);
  const [whole, sliced] = [newest.flatMap(([keys]) => keys), newest.flatMap(([, keys]) => keys)];
  return { ...keysFrom(whole, sliced, before), before };
}

/** The keys of all commits before a sequence. */
export async function keysBefore(db: Database, scope: HistoryScope, seq: number): Promise<HistoryKeys> {
  const { seqs, parts } = await keysOf(db, scope);
  return { seqs: seqs.filter((one) => one < seq), parts };
}
