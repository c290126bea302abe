import { Button } from '@mantine/core';
import { recordName } from '@shared/history/record-name';
import type { StoredRecord } from '@shared/model/record-changes';
import type { TableName } from '@shared/model/table-names';
import type { Tables } from '@shared/model/tables';
import { IconHistory, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { deleteRecords } from '@/stores/records';
import { FieldGroup } from '../FieldGroup';
import { historyPath } from '../history-path';
import { Inspector } from '../Inspector';
import { useT } from '../use-t';
import { Backlinks } from './Backlinks';
import { RecordField } from './RecordField';
import classes from './RecordInspector.module.css';
import type { RecordChoices } from './record-choices';

/** A named group of a record's fields, in the order they are asked in. */
export type FieldGroupSpec<T extends TableName> = { title: string; fields: readonly (keyof Tables[T] & string)[] };

type RecordInspectorProps<T extends TableName> = {
  table: T;
  record: Tables[T];
  groups: readonly FieldGroupSpec<T>[];
  choices: RecordChoices;
  /** Everything around it, so that deleting it can say what goes too. */
  plan: object;
  currency?: string;
  /** What it is called, where it has no name of its own. */
  name?: string;
  onClose: () => void;
  /** What the page adds above the fields. */
  children?: ReactNode;
  /** Fields that are written together with others. */
  commits?: { readonly [F in keyof Tables[T] & string]?: (value: unknown) => unknown };
  actions?: ReactNode;
};

/** Everything about one record of a plan, edited in place; its history and its deletion at the foot. */
export function RecordInspector<T extends TableName>(props: RecordInspectorProps<T>) {
  const { table, record, groups, choices, plan, currency, name, onClose, children, commits = {}, actions } = props;
  const t = useT();
  const stored = record as StoredRecord;
  const accountId = typeof stored.accountId === 'string' ? stored.accountId : null;
  return (
    <Inspector title={name ?? recordName(table, stored, () => undefined)} subject={stored.id} onClose={onClose}>
      {children}
      {groups.map(({ title, fields }) => (
        <FieldGroup key={title} title={title}>
          {fields.map((field) => {
            const onCommit = (commits as Partial<Record<string, (value: unknown) => unknown>>)[field];
            return (
              <RecordField
                // Another record is another field: what is being typed belongs to the one it was typed for.
                key={`${stored.id} ${field}`}
                table={table}
                record={record}
                field={field}
                choices={choices}
                name={name}
                {...(currency && { currency })}
                {...(onCommit && { onCommit })}
              />
            );
          })}
        </FieldGroup>
      ))}
      <Backlinks key={stored.id} table={table} id={stored.id} accountId={accountId} plan={plan} />
      <div className={classes.foot}>
        {actions}
        <Button
          size="xs"
          variant="subtle"
          component={Link}
          to={historyPath(accountId, [stored.id])}
          leftSection={<IconHistory size={16} aria-hidden />}
        >
          {t('history:open')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => {
            void deleteRecords(table, [record], plan, t, name);
            onClose();
          }}
        >
          {t('common:delete')}
        </Button>
      </div>
    </Inspector>
  );
}
