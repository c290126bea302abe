import classes from './DataTable.module.css';
import type { GroupHead } from './table-groups';
import { useFormat } from './use-format';
import { useT } from './use-t';

/** The heading of a group of rows, and how many there are. */
export function GroupRow({ group, columns }: { group: GroupHead; columns: number }) {
  const t = useT();
  const format = useFormat();
  return (
    <tr className={classes.group}>
      <td colSpan={columns}>
        {group.label}
        <span className={classes.groupCount}>{t('common:group.count', { count: group.count, formatted: format.number(group.count) })}</span>
      </td>
    </tr>
  );
}
