import { fieldText } from '@shared/i18n/field-text';
import { isLinkable } from '@shared/links/link-targets';
import { type FieldKind, fieldKind } from '@shared/model/field-kind';
import type { Money } from '@shared/model/fields';
import type { TableName } from '@shared/model/table-names';
import type { Tables } from '@shared/model/tables';
import type { ReactNode } from 'react';
import { editRecord } from '@/stores/records';
import { InlineCheck } from '../InlineCheck';
import { InlineDate } from '../InlineDate';
import type { InlineLayout } from '../InlineFrame';
import { InlineList } from '../InlineList';
import { InlineLongText } from '../InlineLongText';
import { InlineMoney } from '../InlineMoney';
import { InlineNumber } from '../InlineNumber';
import { InlineSelect } from '../InlineSelect';
import { InlineTags } from '../InlineTags';
import { InlineText } from '../InlineText';
import { InlineTime } from '../InlineTime';
import type { CommitAnswer } from '../inline-field';
import { useT } from '../use-t';
import { choiceWord } from './choice-word';
import type { RecordChoices } from './record-choices';

type FieldOf<T extends TableName> = keyof Tables[T] & string;

type RecordFieldProps<T extends TableName> = {
  table: T;
  record: Tables[T];
  field: FieldOf<T>;
  choices: RecordChoices;
  layout?: InlineLayout;
  /** For an amount typed without one. */
  currency?: string;
  /** Instead of the field's name in the model. */
  label?: string;
  remark?: string | undefined;
  /** What the record is called in the label of a change, where it has no name of its own. */
  name?: string | undefined;
  /** Instead of writing the one field, where others go with it. */
  onCommit?: (value: unknown) => CommitAnswer;
  /** Draws the value, for example as a mark. */
  children?: (value: string) => ReactNode;
};

/** A long text gets lines of its own; a name stays on one. */
const longText = 1_000;

/** One field of a record, edited in place by the control that its schema asks for. */
export function RecordField<T extends TableName>(props: RecordFieldProps<T>) {
  const { table, record, field, choices, layout, currency = 'EUR', remark, children } = props;
  const t = useT();
  const kind = fieldKind(table, field);
  const commit = props.onCommit ?? ((value: unknown) => editRecord(table, record, field, value as Tables[T][FieldOf<T>], {}, props.name));
  const common = { label: props.label ?? fieldText(t, table, field), layout: layout ?? layoutOf(kind), remark, onCommit: commit };
  const value: unknown = record[field];

  if (kind.kind === 'text')
    return kind.max === null || kind.max > longText ? (
      <InlineLongText
        {...common}
        value={String(value)}
        maxLength={kind.max ?? longText}
        linksOf={isLinkable(table, field) ? accountOf(table, record) : undefined}
      />
    ) : (
      <InlineText {...common} value={String(value ?? '')} required={kind.required} maxLength={kind.max} />
    );
  if (kind.kind === 'number')
    return (
      <InlineNumber
        {...common}
        align={common.layout === 'cell' ? 'end' : 'start'}
        value={value as number | null}
        integer={kind.integer}
        {...(kind.min !== null && { min: kind.min })}
        {...(kind.max !== null && { max: kind.max })}
      />
    );
  if (kind.kind === 'time') return <InlineTime {...common} value={value as string | null} />;
  if (kind.kind === 'date') return <InlineDate {...common} value={value as string | null} />;
  if (kind.kind === 'money')
    return <InlineMoney {...common} align={common.layout === 'cell' ? 'end' : 'start'} value={value as Money | null} currency={currency} />;
  if (kind.kind === 'boolean') return <InlineCheck {...common} value={value === true} />;
  if (kind.kind === 'choice' || kind.kind === 'reference') {
    const options =
      kind.kind === 'choice'
        ? kind.values.map((each) => ({ value: each, label: choiceWord(t, kind.catalogue, each) }))
        : choices(kind.target);
    return (
      <InlineSelect<string, string | null>
        {...common}
        value={value as string | null}
        options={options}
        {...(kind.nullable && { none: t('common:none') })}
        {...(children && { children })}
      />
    );
  }
  if (kind.kind === 'list' && kind.of.kind === 'reference')
    return <InlineList {...common} value={value as string[]} options={choices(kind.of.target)} />;
  if (kind.kind === 'list' && kind.of.kind === 'text') return <InlineTags {...common} value={value as string[]} />;
  // What no control can edit (a history, columns of an import) is shown where its page draws it.
  return null;
}

/** Whose records a text of this one can name: what all accounts share names nothing of one of them. */
const accountOf = (table: TableName, record: object): string | null => {
  const { id, accountId } = record as { id: string; accountId?: string | null };
  return table === 'accounts' ? id : (accountId ?? null);
};

const layoutOf = (kind: FieldKind): InlineLayout =>
  kind.kind === 'text' && (kind.max === null || kind.max > longText) ? 'stacked' : 'row';
