import { referencesFrom } from '../model/references';
import type { RecordDifference, Side } from './difference';
import { recordKey } from './record-key';
import { type Located, referredIds } from './select-account';

/**
 * A deletion must not take along in silence what the other side did meanwhile: a line drawn here to a seat deleted there. Such
 * a deletion is a conflict, which usually keeps the record.
 * @param sides all records of the store and of the package
 */
export function keepWhatHangs(differences: readonly RecordDifference[], sides: Record<Side, readonly Located[]>): RecordDifference[] {
  const kept = new Set<string>();
  hold(differences, 'deleted-there', sides.here, kept);
  hold(differences, 'deleted-here', sides.there, kept);
  return differences.map((difference) => {
    if (!kept.has(recordKey(difference.table, difference.id))) return difference;
    return difference.status.startsWith('deleted-there')
      ? { ...difference, status: 'deleted-there-conflict', usual: 'here' }
      : { ...difference, status: 'deleted-here-conflict', usual: 'there' };
  });
}

/** Marks the deletions of one kind on which a record of the other side hangs that is not deleted too, until no more come. */
function hold(
  differences: readonly RecordDifference[],
  status: 'deleted-there' | 'deleted-here',
  living: readonly Located[],
  kept: Set<string>,
) {
  const deleted = new Map(
    differences.filter((each) => each.status.startsWith(status)).map((each) => [recordKey(each.table, each.id), each] as const),
  );
  const stays = (key: string) => {
    const difference = deleted.get(key);
    const side: Side = status === 'deleted-there' ? 'here' : 'there';
    return !difference || kept.has(key) || (difference.status !== status && difference.usual === side);
  };
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    for (const { table, record } of living) {
      if (!stays(recordKey(table, record.id))) continue;
      for (const { field, target, onDelete } of referencesFrom[table]) {
        if (onDelete !== 'cascade') continue;
        for (const key of referredIds(record, field).map((id) => recordKey(target, id))) if (deleted.has(key)) kept.add(key);
      }
    }
  }
}
