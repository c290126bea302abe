import { ActionIcon, Menu } from '@mantine/core';
import { type SheetCell, withPlainAmounts } from '@shared/spreadsheet/sheet';
import { IconDownload } from '@tabler/icons-react';
import { keyfolio } from '@/platform/bridge';
import type { Column } from './data-table-model';
import { showError, toast } from './toast';
import { useFormat } from './use-format';
import { useT } from './use-t';

type ExportTableProps<Row> = {
  /** Of the file and of the sheet. */
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
};

/** Where a column says nothing else: its words, since a code or a place in an order means nothing to a reader, else its value. */
const cellOf = <Row,>(column: Column<Row>, row: Row): SheetCell =>
  column.exported ? column.exported(row) : column.words?.(row) || (column.value?.(row) ?? null);

/** Saves what a table shows, in its order and with its columns, as a file for a spreadsheet. */
export function ExportTable<Row>({ name, columns, rows }: ExportTableProps<Row>) {
  const t = useT();
  const { locale } = useFormat();
  const run = async (format: 'csv' | 'xlsx') => {
    const told = columns.filter((column) => column.exported ?? column.value);
    const sheet = withPlainAmounts(
      { name, header: told.map(({ header }) => header), rows: rows.map((row) => told.map((column) => cellOf(column, row))) },
      t('common:exportTable.currency'),
    );
    const suggestedName = name.slice(0, 200);
    // What writes files is loaded when one is written.
    const [{ sheetCsv }, { sheetXlsx }] = await Promise.all([
      import('@shared/spreadsheet/sheet-csv'),
      import('@shared/spreadsheet/sheet-xlsx'),
    ]);
    const saved =
      format === 'csv'
        ? await keyfolio.invoke['files:saveText']({ suggestedName, text: sheetCsv(sheet, locale), format })
        : await keyfolio.invoke['files:saveWorkbook']({ suggestedName, bytes: sheetXlsx(sheet) });
    if (!saved.ok) return showError(saved.error);
    if (saved.value.status === 'cancelled') return undefined;
    const { token, name: fileName } = saved.value.file;
    return toast({
      message: t('common:exportTable.done', { name: fileName }),
      tone: 'good',
      actions: [{ label: t('common:showInFolder'), run: () => keyfolio.invoke['files:showInFolder']({ token }) }],
    });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('common:exportTable.label')} title={t('common:exportTable.label')}>
          <IconDownload size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void run('csv')}>{t('common:exportTable.csv')}</Menu.Item>
        <Menu.Item onClick={() => void run('xlsx')}>{t('common:exportTable.xlsx')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
