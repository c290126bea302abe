import { recordName } from '@shared/history/record-name';
import { dependentsText } from '@shared/i18n/dependents-text';
import type { Translate } from '@shared/i18n/translator';
import { isAccountPlan, planRecords } from '@shared/links/account-records';
import { countMentions } from '@shared/links/mentions';
import type { Mutation } from '@shared/model/changes';
import { dependentsOf, type RecordsByTable } from '@shared/model/dependents';
import type { StoredRecord } from '@shared/model/record-changes';
import type { TableName } from '@shared/model/table-names';
import { type Tables, tableSchemas } from '@shared/model/tables';
import { newId } from '@/persistence/new-id';
import { loadPlan } from '@/persistence/queries/plan';
import { save, saveWithUndo } from './save';

/** Longer names are cut in a label: a need is a sentence. */
const nameLength = 60;

/** What a record is called inside a sentence about a change. */
function nameInLabel(table: TableName, record: StoredRecord): string {
  const name = recordName(table, record, () => undefined).replace(/\s+/g, ' ');
  return name.length > nameLength ? `${name.slice(0, nameLength - 1).trimEnd()}…` : name;
}

const accountOf = (record: StoredRecord) => ({ accountId: typeof record.accountId === 'string' ? record.accountId : null });

/** Changes one field of a record, or with `also` further ones that go with it, as one step of undo. `name`: where it has none of its own. */
export function editRecord<T extends TableName, F extends keyof Tables[T] & string>(
  table: T,
  record: Tables[T],
  field: F,
  value: Tables[T][F],
  also: Partial<Omit<Tables[T], 'id'>> = {},
  name = nameInLabel(table, record as StoredRecord),
) {
  const stored = record as StoredRecord;
  const mutation = { op: 'update', table, id: stored.id, fields: { [field]: value, ...also } } as Mutation;
  return save({ key: 'editField', params: { table, field, name } }, [mutation], accountOf(stored));
}

/** The same fields of several records, as one step of undo. */
export function editRecords<T extends TableName>(table: T, records: readonly Tables[T][], fields: Partial<Omit<Tables[T], 'id'>>) {
  const stored = records as readonly StoredRecord[];
  const [first] = stored;
  if (!first) return null;
  const mutations = stored.map(({ id }) => ({ op: 'update', table, id, fields }) as Mutation);
  const one = stored.length === 1;
  const label = one
    ? ({ key: 'editOne', params: { name: nameInLabel(table, first) } } as const)
    : ({ key: 'editSeveral', params: { table, count: stored.length } } as const);
  return save(label, mutations, accountOf(first));
}

/** A record with the schema's defaults for every field that is not given. It answers the new record's id. */
export async function createRecord<T extends TableName>(
  table: T,
  fields: Partial<Omit<Tables[T], 'id'>>,
  name?: string,
): Promise<string | null> {
  const record = tableSchemas[table].parse({ id: newId(), ...fields }) as StoredRecord;
  const mutation = { op: 'create', table, record } as unknown as Mutation;
  const saved = await save({ key: 'addRecord', params: { name: name ?? nameInLabel(table, record) } }, [mutation], accountOf(record));
  return saved.ok ? record.id : null;
}

/** Deletes records. `plan`: everything around them by table, as a page has loaded it. The toast says what went with them, what was kept without the link and which texts mention them, and takes it back. */
export async function deleteRecords<T extends TableName>(
  table: T,
  records: readonly Tables[T][],
  plan: object,
  t: Translate,
  ownName?: string,
) {
  const stored = records as readonly StoredRecord[];
  const [first] = stored;
  if (!first) return null;
  const one = stored.length === 1;
  const name = ownName ?? nameInLabel(table, first);
  const dependents = one ? dependentsOf(plan as RecordsByTable, table, first.id) : [];
  const gone = dependents.filter(({ outcome }) => outcome === 'goes-too');
  const kept = dependents.filter(({ outcome }) => outcome === 'loses-link');
  const message = [
    one ? t('common:deletedOne', { name }) : t('common:deletedSeveral', { what: t(`records:${table}`, { count: stored.length }) }),
    ...(gone.length > 0 ? [t('common:goneToo', { list: dependentsText(t, gone) })] : []),
    ...(kept.length > 0 ? [t('common:keptWithout', { list: dependentsText(t, kept) })] : []),
    ...(one ? await mentionsText(table, first, t, plan) : []),
  ].join(' ');
  return saveWithUndo(
    message,
    one ? { key: 'deleteRecord', params: { name } } : { key: 'deleteRecords', params: { table, count: stored.length } },
    stored.map(({ id }) => ({ op: 'delete', table, id })),
    accountOf(first),
  );
}

/** Says how many texts of its account mention a record, which keep its name when it goes; nothing where none does. */
export async function mentionsText(table: TableName, record: StoredRecord, t: Translate, around: object = {}): Promise<string[]> {
  const { accountId } = accountOf(record);
  const plan = isAccountPlan(around) ? around : accountId === null ? undefined : await loadPlan(accountId);
  const count = plan ? countMentions(planRecords(plan), table, record.id) : 0;
  return count > 0 ? [t('links:deletedNamed', { count, formatted: String(count) })] : [];
}
