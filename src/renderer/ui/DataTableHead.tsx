import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import classes from './DataTable.module.css';
import type { TableModel } from './data-table-model';
import { useT } from './use-t';

type DataTableHeadProps<Row> = { model: TableModel<Row>; selectable: boolean };

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

export function DataTableHead<Row>({ model, selectable }: DataTableHeadProps<Row>) {
  const t = useT();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selectable && (
          <th scope="col" className={classes.check}>
            <Checkbox
              aria-label={t('common:selectAll')}
              checked={model.allSelected}
              indeterminate={model.selected.length > 0 && !model.allSelected}
              onChange={model.toggleAll}
            />
          </th>
        )}
        {model.visible.map(({ id, spec, sorted }) => (
          <th key={id} scope="col" data-align={spec.align} aria-sort={sorted ? ariaSort[sorted] : undefined}>
            {spec.value ? (
              <button type="button" className={classes.sort} onClick={(event) => model.toggleSort(id, event)}>
                <span className={classes.headText}>{spec.header}</span>
                {sorted === 'asc' && <IconArrowUp size={14} aria-hidden />}
                {sorted === 'desc' && <IconArrowDown size={14} aria-hidden />}
              </button>
            ) : (
              <span className={`${classes.sort} ${classes.unsorted}`}>
                <span className={classes.headText}>{spec.header}</span>
              </span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
