import { Select } from '@mantine/core';
import type { Column } from '@shared/import/columns';
import { specOf } from '@shared/import/formats';
import { fieldsOf } from '@shared/import/kinds';
import type { ImportSettings } from '@shared/import/plan-import';
import { useT } from '@/ui/use-t';
import classes from './ColumnTable.module.css';
import { changeSettings } from './import-store';
import { useValueText } from './use-value-text';
import type { Preview, TableInfo } from './worker-messages';

type Props = {
  table: TableInfo;
  settings: ImportSettings;
  readings: Preview['readings'] | null /** Places of the columns to show. */;
  shown: readonly number[];
};

const targetValue = ({ target }: Column) => (typeof target === 'string' ? target : `field:${target.field}`);
const scales = ['1', '1000', '1000000'] as const;

/** Columns of the file: what each holds, what it becomes, and how its first cells read then. */
export function ColumnTable({ table, settings, readings, shown }: Props) {
  const t = useT();
  const valueText = useValueText();
  const { kind, columns } = settings;
  const options = [
    {
      group: t('import:columns.fields'),
      items: fieldsOf(kind).map(({ field, label }) => ({ value: `field:${field}`, label: t(label as 'model:field.accounts.name') })),
    },
    {
      group: t('import:columns.otherwise'),
      items: [
        { value: 'custom', label: t('import:columns.custom') },
        { value: 'ignore', label: t('import:columns.ignore') },
      ],
    },
  ];
  const change = (index: number, made: Partial<Column>) =>
    changeSettings({ columns: columns.map((column, at) => (at === index ? { ...column, ...made } : column)) });

  /** A field has one column: choosing it here keeps the other column under its own name. */
  const choose = (index: number, value: string) => {
    const target: Column['target'] = value === 'custom' || value === 'ignore' ? value : { field: value.slice('field:'.length) };
    changeSettings({
      columns: columns.map((column, at) => {
        if (at === index) return { target, scale: 1 };
        return typeof target !== 'string' && targetValue(column) === value ? { target: 'custom', scale: 1 } : column;
      }),
    });
  };

  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('import:columns.column')}</th>
          <th scope="col">{t('import:columns.inFile')}</th>
          <th scope="col">{t('import:columns.becomes')}</th>
          <th scope="col">{t('import:columns.readAs')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((index) => {
          const name = table.header[index];
          const column = columns[index];
          if (name === undefined || !column) return null;
          const spec = specOf(kind, column);
          const samples = table.samples[index]?.join(' · ');
          const read =
            column.target === 'ignore'
              ? t('import:columns.leftOut')
              : readings?.[index]?.map((value) => valueText(value, spec) || t('import:columns.unreadable')).join(' · ');
          return (
            <tr key={name} data-ignored={column.target === 'ignore' || undefined}>
              <th scope="row" title={name}>
                <span className={classes.name}>{name}</span>
              </th>
              <td className={classes.sample} title={samples}>
                {samples}
              </td>
              <td>
                <div className={classes.target}>
                  <Select
                    aria-label={t('import:columns.becomesOf', { name })}
                    data={options}
                    value={targetValue(column)}
                    onChange={(value) => value && choose(index, value)}
                    searchable
                  />
                  {spec?.type === 'money' && (
                    <Select
                      aria-label={t('import:columns.unitOf', { name })}
                      data={scales.map((scale) => ({ value: scale, label: t(`import:scale.${scale}`) }))}
                      value={String(column.scale)}
                      onChange={(scale) => scale && change(index, { scale: Number(scale) as Column['scale'] })}
                    />
                  )}
                </div>
              </td>
              <td className={classes.sample} title={read}>
                {read}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
