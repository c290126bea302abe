import type { RecordChange } from '@shared/model/changes';
import type { StoredRecord } from '@shared/model/record-changes';

/** What the log can be asked by: the account of each change in the order of the changes (null: none), and the records. Both are indexed. */
export type Touched = {
  /** A record that moves from one account to another adds the one it left at the end. */
  owners: (string | null)[];
  records: string[];
};

/** Stands among the records of a commit, or a slice of one, that touches no account: null is in no index. No id is like it. */
export const ofNoAccount = '@no account';

/** Whose record each is before a commit, by table and id. */
export type Owners = Map<string, string | null>;

const keyOf = ({ table, id }: Pick<RecordChange, 'table' | 'id'>) => `${table} ${id}`;
const ownerIn = (fields: Record<string, unknown> | null | undefined): string | null =>
  typeof fields?.accountId === 'string' ? fields.accountId : null;

/** Whose the records of these writes are before they happen. */
export const ownersBefore = (writes: readonly { before: StoredRecord | undefined; change: RecordChange }[]): Owners =>
  new Map(writes.map(({ before, change }) => [keyOf(change), ownerIn(before)]));

/** Which accounts and records changes touch; `owners` follows them, so that the next commit of a batch can be asked with it. */
export function touchedBy(changes: readonly RecordChange[], owners: Owners): Touched {
  const left: string[] = [];
  const now = changes.map((change) => {
    const { table, id, before, after } = change;
    if (table === 'accounts') return id;
    const key = keyOf(change);
    const was = owners.get(key) ?? ownerIn(before);
    const becomes = after && (!before || Object.hasOwn(after, 'accountId')) ? ownerIn(after) : was;
    owners.set(key, becomes);
    if (was !== null && was !== becomes) left.push(was);
    return becomes;
  });
  const all = [...now, ...left];
  const ids = changes.map(({ id }) => id);
  return { owners: all, records: all.every((owner) => owner === null) ? [...ids, ofNoAccount] : ids };
}
