import { describeChange, nounOf } from '@shared/history/describe-change';
import { type Lookup, recordName } from '@shared/history/record-name';
import type { Words } from '@shared/history/value-text';
import type { StoredRecord } from '@shared/model/record-changes';
import type { FieldDifference, RecordDifference } from '@shared/package/difference';
import { locate } from '@shared/package/make-content';
import { recordKey } from '@shared/package/record-key';
import type { Comparison } from './package-store';

/** One line of a record that differs: a field, or several that a reader sees as one (a place on the map). */
export type DifferenceLine = {
  fields: readonly FieldDifference[];
  label: string;
  here: string;
  there: string;
};

/** Finds records here first, then in the package. */
export function lookupIn({ content, store }: Comparison): Lookup {
  const found = new Map<string, StoredRecord>();
  for (const { table, record } of [...locate(content.records), ...locate(store.records)]) found.set(recordKey(table, record.id), record);
  return (table, id) => found.get(recordKey(table, id));
}

/** What kind of thing a record is, and what it is called. */
export function nameOf({ table, id, here, there }: RecordDifference, { t, lookup }: Words): { noun: string; name: string } {
  const noun = nounOf(t, table);
  return { noun, name: recordName(table, here ?? there ?? lookup(table, id), lookup) || noun };
}

/** The lines of a record for fields of one status, in words. */
export function linesOf({ table, id, fields }: RecordDifference, status: FieldDifference['status'], words: Words): DifferenceLine[] {
  const wanted = fields.filter((field) => field.status === status);
  const side = (which: 'here' | 'there') => Object.fromEntries(wanted.map(({ field, [which]: { value } }) => [field, value]));
  const { lines } = describeChange({ table, id, before: side('here'), after: side('there') }, words);
  const byField = new Map<string, DifferenceLine>();
  for (const { field, label, before, after } of lines) {
    const earlier = byField.get(field);
    const own = wanted.filter((each) => each.field === field);
    const [here, there] = [before || words.t('history:nothing'), after || words.t('history:nothing')];
    if (earlier)
      byField.set(field, {
        ...earlier,
        label: `${earlier.label}, ${label}`,
        here: `${earlier.here}, ${here}`,
        there: `${earlier.there}, ${there}`,
      });
    // A line that stands for fields of other names (x and y) stands for all that no line names.
    else
      byField.set(field, {
        fields: own.length > 0 ? own : wanted.filter(({ field: name }) => !lines.some((line) => line.field === name)),
        label,
        here,
        there,
      });
  }
  return [...byField.values()];
}
