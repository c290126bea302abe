import { commitsWithin, type Period } from '@shared/history/net-changes';
import type { Lookup } from '@shared/history/record-name';
import type { ChangeRecord, RecordChange } from '@shared/model/changes';
import type { ChangePart, ChangeRow, Database } from '../database';
import { recordOf, sliceSize } from '../log';
import { openDb, thisDevice } from '../store';
import type { Touched } from '../touched';
import { type HistoryKeys, keysBefore, keysOf, latestKeys, type PartKeys } from './history-keys';
import { readNames } from './history-names';
import type { HistoryScope } from './history-scope';

/** A commit as the history shows it. */
export type HistoryCommit = Omit<ChangeRecord, 'changes' | 'undoes' | 'redoes' | 'schema'> & {
  /** Its changes within the scope; of a big commit null until they are asked for (`readCommitChanges`). */
  changes: RecordChange[] | null;
  /** How many changes it has within the scope. */
  count: number;
  /** When it was taken back, when it was. */
  undoneAt: string | null;
  /** Made on this computer. */
  mine: boolean;
};

export type HistoryQuestion = HistoryScope & {
  period: Period;
  /** Looks at the commit before its changes are read. */
  admits: (commit: HistoryCommit) => boolean;
  /** Looks at its changes: asked for big commits too then. With `words`, their names are known. */
  keeps?: { words: boolean; test: (commit: HistoryCommit, names: Lookup) => boolean } | undefined;
  /** Stop after this many. */
  limit: number;
};

/** Commits read at a time: a page of the list first, then more at once, since a filter that finds little reads far back. */
const firstChunk = 100;
const nextChunks = 500;

export type HistoryPage = { commits: HistoryCommit[]; names: Lookup; more: boolean };

/** The history from the latest commit on. Undo and redo are no commits of their own in it: they mark the one they took. */
export async function readHistory(question: HistoryQuestion): Promise<HistoryPage> {
  const db = openDb();
  const kept: HistoryCommit[] = [];
  const names: Lookup[] = [];
  const { from, to } = question.period;

  /** Answers whether there may be more to find further back. */
  async function readAmong({ seqs, parts }: HistoryKeys): Promise<boolean> {
    for (let at = 0, size = firstChunk; at < seqs.length; at += size, size = nextChunks) {
      const rows = (await db.changes.bulkGet(seqs.slice(at, at + size))).filter((row) => row !== undefined);
      const inPeriod = rows.filter((row) => !isStep(row) && (from === undefined || row.at >= from) && (to === undefined || row.at <= to));
      const found = await readChunk(db, inPeriod, parts, question);
      kept.push(...found.commits);
      names.push(found.names);
      const isBefore = from !== undefined && rows.length > 0 && rows.every((row) => row.at < from);
      if (isBefore || kept.length > question.limit) return false;
    }
    return true;
  }

  const latest = await latestKeys(db, question, firstChunk);
  if ((await readAmong(latest)) && latest.before > 0) await readAmong(await keysBefore(db, question, latest.before));
  return {
    commits: kept.slice(0, question.limit),
    names: (table, id) => names.reduce<ReturnType<Lookup>>((known, lookup) => known ?? lookup(table, id), undefined),
    more: kept.length > question.limit,
  };
}

const isStep = ({ undoes, redoes }: ChangeRow): boolean => undoes !== null || redoes !== null;

const noNames: Lookup = () => undefined;

async function readChunk(db: Database, rows: ChangeRow[], slices: PartKeys, question: HistoryQuestion) {
  const undone = await undoneAmong(db, rows);
  const { keeps } = question;
  let commits = await Promise.all(
    rows.map(async (row) => {
      const commit = await shown(db, row, slices, undone.get(row.id) ?? null, question);
      return keeps && commit.changes === null && question.admits(commit)
        ? { ...commit, ...(await wholeChanges(db, row.seq, slices, question)) }
        : commit;
    }),
  );
  commits = commits.filter(question.admits);
  if (keeps && !keeps.words) commits = commits.filter((commit) => keeps.test(commit, noNames));
  const names = await readNames(
    commits.flatMap(({ changes }) => changes ?? []),
    commits.flatMap(({ accountId }) => (accountId ? [{ table: 'accounts', id: accountId }] : [])),
  );
  if (keeps?.words) commits = commits.filter((commit) => keeps.test(commit, names));
  return { commits, names };
}

async function shown(db: Database, row: ChangeRow, slices: PartKeys, undoneAt: string | null, scope: HistoryScope): Promise<HistoryCommit> {
  const { seq, id, at, device, label, accountId, parts } = row;
  const changes = parts > 0 ? null : changesIn(row, scope);
  const count = changes?.length ?? (await countOfBig(db, row, slices, scope));
  return { seq, id, at, device, label, accountId, changes, count, undoneAt, mine: device === thisDevice() };
}

/** Every slice of a big commit is full but its last; which of its changes are an account's, only the slices know. */
async function countOfBig(db: Database, { seq, parts }: ChangeRow, slices: PartKeys, scope: HistoryScope): Promise<number> {
  if (scope.accountId || scope.recordIds) return (await wholeChanges(db, seq, slices, scope)).count;
  const last = await db.changeParts.get([seq, parts - 1]);
  return (parts - 1) * sliceSize + (last?.changes.length ?? 0);
}

/** The changes of a row that lie in the scope. */
function changesIn({ changes, owners }: Touched & { changes: RecordChange[] }, { accountId, recordIds }: HistoryScope): RecordChange[] {
  if (recordIds) return changes.filter(({ id }) => recordIds.includes(id));
  if (!accountId) return changes;
  const leaves = ({ before }: RecordChange) => before?.accountId === accountId;
  return changes.filter((change, index) => owners[index] === accountId || leaves(change));
}

async function wholeChanges(db: Database, seq: number, slices: PartKeys, scope: HistoryScope) {
  const parts = await db.changeParts.bulkGet(slices.get(seq) ?? []);
  const changes = parts.flatMap((part: ChangePart | undefined) => (part ? changesIn(part, scope) : []));
  return { changes, count: changes.length };
}

/** Which of these commits are taken back now, and since when: an undo that no redo followed. */
async function undoneAmong(db: Database, rows: readonly ChangeRow[]): Promise<Map<string, string>> {
  const ids = rows.map(({ id }) => id);
  const [undos, redos] = await Promise.all([
    db.changes.where('undoes').anyOf(ids).toArray(),
    db.changes.where('redoes').anyOf(ids).toArray(),
  ]);
  const undone = new Map<string, string>();
  for (const { undoes, redoes, at } of [...undos, ...redos].sort((a, b) => a.seq - b.seq)) {
    if (undoes) undone.set(undoes, at);
    else if (redoes) undone.delete(redoes);
  }
  return undone;
}

/** The changes of one commit within the scope, in the order they were written; of a big one the first `limit`, slice by slice. */
export async function readCommitChanges(seq: number, scope: HistoryScope, limit = Number.POSITIVE_INFINITY): Promise<RecordChange[]> {
  const db = openDb();
  const row = await db.changes.get(seq);
  if (!row) return [];
  if (row.parts === 0) return changesIn(row, scope);
  const changes: RecordChange[] = [];
  for (const key of (await keysOf(db, scope)).parts.get(seq) ?? []) {
    const part = await db.changeParts.get(key);
    if (part) changes.push(...changesIn(part, scope));
    if (changes.length >= limit) break;
  }
  return changes.slice(0, limit);
}

/** Everything that one commit changed, whatever the scope. */
export async function readWholeCommit(seq: number): Promise<RecordChange[]> {
  const db = openDb();
  const row = await db.changes.get(seq);
  return row ? (await recordOf(db, row)).changes : [];
}

type PeriodCommit = Pick<ChangeRecord, 'at' | 'label' | 'changes'>;

/** The commits of a period in their order, undo and redo included: what `changesBetween` adds up. */
export async function readPeriod(scope: HistoryScope, period: Period): Promise<PeriodCommit[]> {
  const db = openDb();
  const keys = await keysOf(db, scope);
  const found: PeriodCommit[] = [];
  for (let at = 0; at < keys.seqs.length; at += nextChunks) {
    const rows = (await db.changes.bulkGet(keys.seqs.slice(at, at + nextChunks))).filter((row) => row !== undefined);
    for (const row of rows) {
      found.push({
        at: row.at,
        label: row.label,
        changes: row.parts > 0 ? (await wholeChanges(db, row.seq, keys.parts, scope)).changes : changesIn(row, scope),
      });
    }
    const { from } = period;
    if (from !== undefined && rows.length > 0 && rows.every((row) => row.at < from)) break;
  }
  return commitsWithin(found.reverse(), period);
}
