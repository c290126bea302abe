import type { TableName } from '../model/table-names';
import { catalogues } from './catalogues';
import type { Translate } from './translator';

/** What a field is called in the reader's language; '' for one that has no name of its own (columns of an import). */
export function fieldText(t: Translate, table: TableName, field: string): string {
  const names: Partial<Record<string, Partial<Record<string, string>>>> = catalogues.en.model.field;
  return names[table]?.[field] === undefined ? '' : t(`model:field.${table}.${field}` as 'model:field.accounts.name');
}
