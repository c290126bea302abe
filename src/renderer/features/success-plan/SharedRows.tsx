import { ActionIcon } from '@mantine/core';
import { fieldText } from '@shared/i18n/field-text';
import type { TableName } from '@shared/model/table-names';
import type { Tables } from '@shared/model/tables';
import { IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { RecordField } from '@/ui/records/RecordField';
import type { RecordChoices } from '@/ui/records/record-choices';
import { ShowAll, useShowAll } from '@/ui/ShowAll';
import { useT } from '@/ui/use-t';
import classes from './SuccessPlan.module.css';

type Width = 'narrow' | 'short' | 'usual' | 'wide' | 'share';
type Column<T extends TableName> = { field: keyof Tables[T] & string; width?: Width };

type SharedRowsProps<T extends TableName> = {
  /** Of the list, for those who do not see it. */
  label: string;
  table: T;
  rows: readonly Tables[T][];
  choices: RecordChoices;
  /** What it is called: the first column, with what belongs below it. */
  name: keyof Tables[T] & string;
  below?: (row: Tables[T]) => ReactNode;
  columns: readonly Column<T>[];
  /** Takes it out of what the client reads; absent: it is always there. */
  onKeep?: (row: Tables[T]) => unknown;
};

/** More rows than that are shown when they are asked for. */
const mostShown = 100;

/** What both sides read of one kind, in columns, each field edited where it stands. */
export function SharedRows<T extends TableName>({ label, table, rows, choices, name, below, columns, onKeep }: SharedRowsProps<T>) {
  const t = useT();
  const { visible, rest } = useShowAll(rows, mostShown);
  if (rows.length === 0) return null;
  const id = (row: Tables[T]) => (row as { id: string }).id;
  return (
    <div>
      {/* Each field carries its name for those who do not see the columns. */}
      <div className={classes.head} aria-hidden>
        <span className={classes.name}>{fieldText(t, table, name)}</span>
        {columns.map(({ field, width = 'usual' }) => (
          <span key={field} className={classes.cell} data-width={width}>
            {fieldText(t, table, field)}
          </span>
        ))}
        {onKeep && <span className={classes.keep} />}
      </div>
      <ul className={classes.list} aria-label={label}>
        {visible.map((row) => {
          const keep = t('success:keep', { name: String(row[name]) });
          return (
            <li key={id(row)} className={classes.row}>
              <div className={classes.name}>
                <RecordField table={table} record={row} field={name} choices={choices} layout="cell" />
                {below?.(row)}
              </div>
              {columns.map(({ field, width = 'usual' }) => (
                <div key={field} className={classes.cell} data-width={width}>
                  <RecordField table={table} record={row} field={field} choices={choices} layout="cell" />
                </div>
              ))}
              {onKeep && (
                <ActionIcon
                  className={classes.keep ?? ''}
                  aria-label={keep}
                  title={keep}
                  data-card={id(row)}
                  data-place="shared"
                  onClick={() => void onKeep(row)}
                >
                  <IconEyeOff size={16} aria-hidden />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </ul>
      <ShowAll {...rest} />
    </div>
  );
}
