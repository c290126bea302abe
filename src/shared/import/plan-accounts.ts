import type { Account } from '../model/account';
import type { Formats } from './cells';
import type { Existing } from './existing';
import { NameIndex } from './names';
import type { ReadRow } from './read-row';
import { type ImportWork, textOf, without } from './work';

/** Accounts by name: a new name is a new account, a known one gets what differs. Empty cells change nothing. */
export function planAccounts(work: ImportWork, rows: readonly ReadRow[], existing: Existing, formats: Formats): void {
  const index = new NameIndex(existing.accounts);
  const lineOf = new Map<string, number>();
  const parents: { account: Account; read: ReadRow; changed: boolean; fresh: boolean }[] = [];

  for (const read of rows) {
    const { row, values, custom } = read;
    const name = textOf(values, 'name');
    if (name === '') {
      work.reject(row, 'noName');
      continue;
    }
    const match = index.find(name);
    const first = match && lineOf.get(match.record.id);
    if (match && first !== undefined) {
      work.reject(row, 'repeated', { name, line: first });
      continue;
    }
    const fields = without(values, 'parent');
    if (!match) {
      const account = work.create('accounts', { currency: formats.currency, ...fields, custom });
      index.add(account);
      lineOf.set(account.id, row.line);
      parents.push({ account, read, changed: false, fresh: true });
      continue;
    }
    const account = match.record;
    if (match.sure === 'alike') work.remark(row, 'accountAlike', { name, account: account.name, count: 1 });
    lineOf.set(account.id, row.line);
    const changed = work.update('accounts', account, { ...without(fields, 'name'), custom: { ...account.custom, ...custom } });
    parents.push({ account, read, changed, fresh: false });
  }
  linkParents(work, index, existing.accounts, parents);
}

/** Parents once every account is known: a subsidiary may stand before its parent in the file. */
function linkParents(
  work: ImportWork,
  index: NameIndex<Account>,
  existing: readonly Account[],
  rows: readonly { account: Account; read: ReadRow; changed: boolean; fresh: boolean }[],
): void {
  const parentOf = new Map(existing.map(({ id, parentId }) => [id, parentId]));
  const leadsTo = (from: string, to: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | null | undefined = from; at && !seen.has(at); at = parentOf.get(at)) {
      if (at === to) return true;
      seen.add(at);
    }
    return false;
  };
  for (const { account, read, changed, fresh } of rows) {
    const name = textOf(read.values, 'parent');
    const match = name === '' ? undefined : index.find(name);
    const parent = match?.record;
    if (match?.sure === 'alike') work.remark(read.row, 'accountAlike', { name, account: match.record.name, count: 1 });
    let linked = false;
    if (name !== '' && !parent) {
      work.remark(read.row, 'parentUnknown', { name });
      linked = work.update('accounts', account, { group: name });
    } else if (parent && leadsTo(parent.id, account.id)) work.remark(read.row, 'parentCircle', { name });
    else if (parent) {
      parentOf.set(account.id, parent.id);
      linked = work.update('accounts', account, { parentId: parent.id });
    }
    work.settle(read.row, fresh ? 'created' : changed || linked ? 'updated' : 'unchanged');
  }
}
