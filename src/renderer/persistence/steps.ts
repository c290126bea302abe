import type { RecordChange } from '@shared/model/changes';
import { idsIn, referencesFrom } from '@shared/model/references';
import type { ChangeRow, Database } from './database';
import { partsOf } from './log';
import { keysBefore, latestKeys } from './queries/history-keys';
import type { HistoryScope } from './queries/history-scope';
import { ofNoAccount } from './touched';

/** How many commits are looked at first: what undo takes back is mostly the last one. */
const fewCommits = 8;
/** Rows read at a time. */
const chunk = 32;

/** Stands for a commit that nobody knows any more (`fill.ts`): steps end there. */
const isUnknown = ({ device, changes, parts }: ChangeRow): boolean => device === '' && changes.length === 0 && parts === 0;

/** The sequences of the commits that touch an account or none at all, or with null of all that there should be, the latest first. */
async function* sequences(db: Database, accountId: string | null): AsyncGenerator<number[]> {
  if (accountId === null) {
    const last = (await db.changes.orderBy('seq').last())?.seq ?? 0;
    for (let seq = last; seq > 0; seq -= chunk) yield Array.from({ length: Math.min(chunk, seq) }, (_, n) => seq - n);
    return;
  }
  const scopes: HistoryScope[] = [{ accountId }, { recordIds: [ofNoAccount] }];
  const latest = await Promise.all(scopes.map((scope) => latestKeys(db, scope, fewCommits)));
  const before = Math.max(...latest.map((keys) => keys.before));
  yield inOrder(latest.map(({ seqs }) => seqs.filter((seq) => seq >= before)));
  if (before === 0) return;
  const seqs = inOrder(await Promise.all(scopes.map(async (scope) => (await keysBefore(db, scope, before)).seqs)));
  for (let at = 0; at < seqs.length; at += chunk) yield seqs.slice(at, at + chunk);
}

const inOrder = (lists: readonly number[][]): number[] => [...new Set(lists.flat())].sort((a, b) => b - a);

/** Whether a commit is this account's, or nobody's; a slice of a big one may say less than the whole. */
async function concerns(db: Database, row: ChangeRow, accountId: string): Promise<boolean> {
  if (row.parts === 0) return true;
  const owners = (await partsOf(db, row.seq)).flatMap((part) => part.owners);
  return owners.includes(accountId) || owners.every((owner) => owner === null);
}

/** The same commits, down to where the log does not know what happened. */
async function* latestFirst(db: Database, accountId: string | null): AsyncGenerator<ChangeRow> {
  for await (const seqs of sequences(db, accountId)) {
    for (const row of await db.changes.bulkGet(seqs)) {
      if (!row || isUnknown(row)) return;
      if (accountId === null || (await concerns(db, row, accountId))) yield row;
    }
  }
}

/**
 * The commit that undo takes back: the last one that still stands, of those that touch an account or none (what accounts share) or, with null, of all.
 * Each id's newest row says whether it stands: one that takes it back, or makes it again, comes after it.
 */
export async function nextUndo(db: Database, accountId: string | null): Promise<ChangeRow | undefined> {
  const told = new Map<string, boolean>();
  for await (const row of latestFirst(db, accountId)) {
    const { id, undoes, redoes } = row;
    if (undoes === null && redoes === null) {
      if (told.get(id) ?? true) return row;
    } else if (!told.has(aboutOf(row))) told.set(aboutOf(row), redoes !== null);
  }
  return undefined;
}

/** The row of the undo that redo makes good, of those that touch an account or none or, with null, of all: the last one, unless something new came after it. */
export async function nextRedo(db: Database, accountId: string | null): Promise<ChangeRow | undefined> {
  const redone = new Set<string>();
  for await (const row of latestFirst(db, accountId)) {
    const { undoes, redoes } = row;
    if (redoes !== null) redone.add(redoes);
    else if (undoes === null) return undefined;
    else if (!redone.has(undoes)) return row;
  }
  return undefined;
}

/** The row of a commit, mostly one of the last. */
export const rowOfId = (db: Database, commitId: string): Promise<ChangeRow | undefined> =>
  db.changes
    .orderBy('seq')
    .reverse()
    .filter(({ id }) => id === commitId)
    .first();

/** Whether a commit was not taken back, or made again since. */
export async function stands(db: Database, commitId: string): Promise<boolean> {
  const [undone, redone] = await Promise.all([
    db.changes.where('undoes').equals(commitId).last(),
    db.changes.where('redoes').equals(commitId).last(),
  ]);
  return (undone?.seq ?? 0) <= (redone?.seq ?? 0);
}

/**
 * Whether what a commit touches and points at is as a row of the log left it, and nothing that came since depends on it, but for what was undone again:
 * then the commit can be taken back, or made again, as if it were the last.
 *
 * @param at the row of the commit that is taken back, or of the undo that is made good
 * @param id the commit
 */
export async function untouchedSince(db: Database, at: ChangeRow, id: string, lastSeq: number): Promise<boolean> {
  const later = await db.changes.where('seq').above(at.seq).toArray();
  if (later.length !== lastSeq - at.seq || later.some(isUnknown)) return false;
  const mine = await reachOf(db, at);
  for (const row of leftBy(later.filter((one) => aboutOf(one) !== id))) {
    const theirs = await reachOf(db, row);
    if (meet(mine.touched, theirs.touched) || meet(mine.touched, theirs.named) || meet(mine.named, theirs.touched)) return false;
  }
  return true;
}

/** The commit that a row makes, takes back or makes again. */
const aboutOf = ({ id, undoes, redoes }: ChangeRow): string => undoes ?? redoes ?? id;

/** A row for each commit that stands where it did not before these rows, or the other way round. */
function leftBy(rows: readonly ChangeRow[]): ChangeRow[] {
  const course = new Map<string, { first: ChangeRow; last: ChangeRow }>();
  for (const row of rows) {
    const known = course.get(aboutOf(row));
    if (known) known.last = row;
    else course.set(aboutOf(row), { first: row, last: row });
  }
  return [...course.values()].flatMap(({ first, last }) => {
    const stoodBefore = first.undoes !== null;
    const standsNow = last.undoes === null;
    return stoodBefore === standsNow ? [] : last;
  });
}

/** The accounts and records that a commit touches, and those that what it changed points at, before or after. */
type Reach = { touched: Set<string>; named: Set<string> };

/** A big commit's slices say it. */
async function reachOf(db: Database, row: ChangeRow): Promise<Reach> {
  const slices = row.parts === 0 ? [row] : await partsOf(db, row.seq);
  return {
    touched: new Set(
      slices.flatMap(({ owners, records }) => [...owners.filter((owner) => owner !== null), ...records.filter((id) => id !== ofNoAccount)]),
    ),
    named: new Set(slices.flatMap(({ changes }) => changes.flatMap(namedIn))),
  };
}

const namedIn = ({ table, before, after }: RecordChange): string[] =>
  referencesFrom[table].flatMap(({ field }) => [...idsIn(before?.[field]), ...idsIn(after?.[field])]);

const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const id of one) if (other.has(id)) return true;
  return false;
};
