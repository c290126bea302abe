import { fieldKind } from '@shared/model/field-kind';
import type { Plan } from '@shared/model/plan';
import type { StoredRecord } from '@shared/model/record-changes';
import type { TableName } from '@shared/model/table-names';
import { type Tables, tableSchemas } from '@shared/model/tables';
import { RecordInspector } from '@/ui/records/RecordInspector';
import type { RecordChoices } from '@/ui/records/record-choices';
import { useT } from '@/ui/use-t';

type Props = { table: TableName; record: StoredRecord; plan: Plan | null; choices: RecordChoices; onClose: () => void };

/** Belong to the record rather than say something about it, or are shown better where they are worked on. */
const silent: ReadonlySet<string> = new Set(['id', 'accountId', 'order', 'photoId', 'logoId', 'minutes', 'talkingPoints']);

/** The fields of a table that can be read and edited one by one. */
const fieldsOf = (table: TableName): string[] =>
  Object.keys(tableSchemas[table].shape).filter((field) => {
    const kind = fieldKind(table, field);
    const inner = kind.kind === 'list' ? kind.of.kind : kind.kind;
    return !silent.has(field) && !['other', 'columns', 'instant'].includes(inner);
  });

/** A record that no page has an inspector for: its fields in the order of the model. */
export function AnyRecord({ table, record, plan, choices, onClose }: Props) {
  const t = useT();
  return (
    <RecordInspector<TableName>
      table={table}
      record={record as unknown as Tables[TableName]}
      plan={plan ?? {}}
      choices={choices}
      groups={[{ title: t('links:details'), fields: fieldsOf(table) as never[] }]}
      onClose={onClose}
    />
  );
}
