import { recordName } from '../history/record-name';
import type { RecordsByTable } from '../model/dependents';
import type { StoredRecord } from '../model/record-changes';
import type { TableName } from '../model/table-names';
import { draftOf } from './draft';
import { mapTexts, type NameOf, plainText } from './link';

/** What the records of a plan are called. Each table is looked through once. */
export function namesIn(records: RecordsByTable): NameOf {
  const known = new Map<TableName, ReadonlyMap<string, StoredRecord>>();
  const lookup = (table: TableName, id: string) => {
    const byId = known.get(table) ?? new Map((records[table] ?? []).map((record) => [record.id, record]));
    known.set(table, byId);
    return byId.get(id);
  };
  return (table, id) => {
    const record = lookup(table, id);
    return record && recordName(table, record, lookup);
  };
}

/** A plan whose texts are plain words, with every record they name called as it is today: what our own documents are made of. */
export function plainPlan<P extends object>(plan: P): P {
  const nameOf = namesIn(plan as RecordsByTable);
  const { meetings } = plan as { readonly meetings?: readonly { readonly minutes: string }[] };
  // Lines of minutes are read: who acts and what a line is about stands after its mark.
  const marked = meetings && { meetings: meetings.map((one) => ({ ...one, minutes: draftOf(one.minutes, nameOf).text })) };
  return mapTexts({ ...plan, ...marked }, (text) => plainText(text, nameOf));
}
