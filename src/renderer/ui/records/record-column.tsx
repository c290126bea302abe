import { fieldText } from '@shared/i18n/field-text';
import type { Translate } from '@shared/i18n/translator';
import { plainText } from '@shared/links/link';
import { type FieldKind, fieldKind } from '@shared/model/field-kind';
import type { Money } from '@shared/model/fields';
import type { TableName } from '@shared/model/table-names';
import type { Tables } from '@shared/model/tables';
import type { ReactNode } from 'react';
import type { CellValue, Column } from '../data-table-model';
import type { CommitAnswer } from '../inline-field';
import { choiceWord } from './choice-word';
import { RecordField } from './RecordField';
import type { RecordChoices } from './record-choices';

type Options<T extends TableName> = {
  width?: number;
  hidden?: boolean;
  from?: number;
  currency?: string;
  /** Draws the value, for example as a mark. */
  draw?: (value: string) => ReactNode;
  remark?: (record: Tables[T]) => string | undefined;
  onCommit?: (record: Tables[T], value: unknown) => CommitAnswer;
};

/** A column of a table of records: one field, edited in its cell, sorted as its kind is and found by its words. */
export function recordColumn<T extends TableName>(
  t: Translate,
  choices: RecordChoices,
  table: T,
  field: keyof Tables[T] & string,
  options: Options<T> = {},
): Column<Tables[T]> {
  const { draw, remark, onCommit, currency, ...column } = options;
  const kind = fieldKind(table, field);
  const numeric = kind.kind === 'number' || kind.kind === 'money';
  return {
    id: field,
    header: fieldText(t, table, field),
    ...(numeric && { align: 'end' as const }),
    ...column,
    value: (record) => sortValue(kind, record[field], choices),
    words: (record) => wordsOf(t, kind, record[field], choices),
    render: (record) => (
      <RecordField
        table={table}
        record={record}
        field={field}
        choices={choices}
        layout="cell"
        remark={remark?.(record)}
        {...(currency && { currency })}
        {...(draw && { children: draw })}
        {...(onCommit && { onCommit: (value: unknown) => onCommit(record, value) })}
      />
    ),
  };
}

function sortValue(kind: FieldKind, value: unknown, choices: RecordChoices): CellValue {
  if (value === null || value === undefined) return null;
  if (kind.kind === 'choice') return kind.values.indexOf(String(value));
  if (kind.kind === 'money') return (value as Money).minor;
  if (kind.kind === 'boolean') return value === true ? 1 : 0;
  if (kind.kind === 'reference' || kind.kind === 'list') return namesOf(kind, value, choices);
  return typeof value === 'number'
    ? value
    : plainText(String(value), (table, id) => choices(table).find((option) => option.value === id)?.label);
}

function wordsOf(t: Translate, kind: FieldKind, value: unknown, choices: RecordChoices): string {
  if (kind.kind === 'choice' && typeof value === 'string') return choiceWord(t, kind.catalogue, value);
  return kind.kind === 'reference' || kind.kind === 'list' ? namesOf(kind, value, choices) : '';
}

function namesOf(kind: FieldKind, value: unknown, choices: RecordChoices): string {
  const each = kind.kind === 'list' ? kind.of : kind;
  const values = Array.isArray(value) ? value : value ? [value] : [];
  if (each.kind !== 'reference') return values.join(', ');
  const options = choices(each.target);
  return values.flatMap((id) => options.find((option) => option.value === id)?.label ?? []).join(', ');
}
