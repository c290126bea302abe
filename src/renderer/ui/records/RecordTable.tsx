import { Button } from '@mantine/core';
import type { TableName } from '@shared/model/table-names';
import type { Tables } from '@shared/model/tables';
import { IconTrash } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { deleteRecords } from '@/stores/records';
import { DataTable } from '../DataTable';
import { useT } from '../use-t';

type RecordTableProps<T extends TableName> = Omit<ComponentProps<typeof DataTable<Tables[T]>>, 'rowId' | 'bulkActions'> & { table: T };

const idOf = (record: object) => (record as { id: string }).id;

/** The records of a table of the plan as rows; the selected ones are deleted together. */
export function RecordTable<T extends TableName>({ table, ...props }: RecordTableProps<T>) {
  const t = useT();
  return (
    <DataTable<Tables[T]>
      {...props}
      rowId={idOf}
      bulkActions={(selected, clear) => (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => {
            void deleteRecords(table, selected, {}, t);
            clear();
          }}
        >
          {t('common:delete')}
        </Button>
      )}
    />
  );
}
