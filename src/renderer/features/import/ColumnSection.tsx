import { Button, TextInput } from '@mantine/core';
import { foldText } from '@shared/fold-text';
import type { ImportSettings } from '@shared/import/plan-import';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Section } from '@/ui/Section';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { ColumnTable } from './ColumnTable';
import { changeSettings } from './import-store';
import type { Preview, TableInfo } from './worker-messages';

type Props = { table: TableInfo; settings: ImportSettings; readings: Preview['readings'] | null };

/** A file with more columns shows those with a field first, and the rest when asked. */
const most = 24;
const worthFiltering = 12;

/** What becomes of the columns, also where there are two hundred of them. */
export function ColumnSection({ table, settings, readings }: Props) {
  const t = useT();
  const { number } = useFormat();
  const [filter, setFilter] = useState('');
  const [all, setAll] = useState(false);
  const { columns } = settings;
  const hasField = (index: number) => typeof columns[index]?.target === 'object';

  const wanted = foldText(filter.trim());
  const found = [...table.header.keys()].filter((index) => foldText(table.header[index] ?? '').includes(wanted));
  const withField = found.filter(hasField);
  const others = found.filter((index) => !hasField(index)).slice(0, Math.max(most - withField.length, 0));
  const shown = all || wanted !== '' || found.length <= most ? found : [...withField, ...others].sort((a, b) => a - b);

  const kept = columns.filter(({ target }) => target === 'custom').length;
  const leftOut = columns.filter(({ target }) => target === 'ignore').length;
  const leaveOut = kept > 0;
  const changing = leaveOut ? kept : leftOut;
  const changeOthers = () =>
    changeSettings({
      columns: columns.map((column) =>
        typeof column.target === 'string' ? { ...column, target: leaveOut ? 'ignore' : 'custom' } : column,
      ),
    });

  return (
    <Section
      title={t('import:columns.section')}
      description={t('import:columns.why')}
      actions={
        <>
          {changing > 1 && (
            <Button size="xs" variant="default" onClick={changeOthers}>
              {t(leaveOut ? 'import:columns.leaveOutOthers' : 'import:columns.keepOthers', {
                count: changing,
                formatted: number(changing),
              })}
            </Button>
          )}
          {table.header.length > worthFiltering && (
            <TextInput
              size="xs"
              type="search"
              aria-label={t('import:columns.filter')}
              placeholder={t('import:columns.filter')}
              leftSection={<IconSearch size={16} aria-hidden />}
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value)}
            />
          )}
        </>
      }
    >
      {shown.length === 0 ? (
        <p>{t('import:columns.noneFound')}</p>
      ) : (
        <ColumnTable table={table} settings={settings} readings={readings} shown={shown} />
      )}
      {shown.length < found.length && (
        <div>
          <Button size="xs" variant="default" onClick={() => setAll(true)}>
            {t('import:columns.showAll', { count: found.length, formatted: number(found.length) })}
          </Button>
        </div>
      )}
    </Section>
  );
}
