import { recordName } from '@shared/history/record-name';
import { formatDate } from '@shared/i18n/format';
import type { RecordsByTable } from '@shared/model/dependents';
import type { StoredRecord } from '@shared/model/record-changes';
import type { TableName } from '@shared/model/table-names';
import { useMemo } from 'react';
import { useFormat } from '../use-format';

/** One of the records that a field may point at. */
export type Choice = { value: string; label: string };
/** What a field that points into a table can be set to, by name. */
export type RecordChoices = (target: TableName) => readonly Choice[];

/** Everything of a plan that a field may point at. Meetings are told apart by their day. */
export function useRecordChoices(plan: object | undefined): RecordChoices {
  const { locale } = useFormat();
  return useMemo(() => {
    const records = (plan ?? {}) as RecordsByTable;
    const known = new Map<TableName, readonly Choice[]>();
    const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
    const lookup = (table: TableName, id: string) => records[table]?.find((record) => record.id === id);
    const labelOf = (table: TableName, record: StoredRecord) => {
      const name = recordName(table, record, lookup, true);
      return table === 'meetings' && typeof record.date === 'string' ? `${name} · ${formatDate(locale, record.date, 'medium')}` : name;
    };
    return (target) => {
      const choices =
        known.get(target) ??
        (records[target] ?? [])
          .map((record) => ({ value: record.id, label: labelOf(target, record) }))
          .sort((a, b) => collator.compare(a.label, b.label));
      known.set(target, choices);
      return choices;
    };
  }, [plan, locale]);
}
