import type { MatrixColumn } from '@shared/stakeholder-map/team-coverage/matrix';
import type { ReactNode } from 'react';
import { useMap } from '../map-context';
import classes from './Coverage.module.css';
import { columnName } from './coverage-changes';
import { addColumn, headRow, nameColumn, standingColumn } from './matrix-cells';

type Props = {
  columns: readonly MatrixColumn[];
  /** The column that Tab reaches, when it is in the head. */
  tabColumn: string | null;
  onMember: (memberId: string) => void;
  add: ReactNode;
};

/** Who of us there is, as what, and how many they know; one more is added at the end. */
export function MatrixHead({ columns, tabColumn, onMember, add }: Props) {
  const { t } = useMap();
  const roleOf = ({ left, role, member }: MatrixColumn) => {
    if (!member) return t('coverage:asCompany');
    if (left) return t('coverage:left');
    return role ? t(`model:accountRole.${role}`) : t('coverage:noRole');
  };
  const plain = (column: string, text: string, className?: string) => (
    <th scope="col" className={className} tabIndex={tabColumn === column ? 0 : -1} data-row={headRow} data-column={column}>
      <span className={classes.headName}>{text}</span>
    </th>
  );
  return (
    <thead>
      <tr>
        {plain(nameColumn, t('stakeholders:list.name'), classes.name)}
        {plain(standingColumn, t('coverage:standing'))}
        {columns.map((column) => {
          const counts = [
            t('coverage:knows', { count: column.known }),
            column.gaps > 0 && t('coverage:gaps', { count: column.gaps }),
          ].filter(Boolean);
          const words = (
            <>
              <span className={classes.headName}>
                <bdi>{columnName(column, t)}</bdi>
              </span>
              <span className={classes.headDetail}>{roleOf(column)}</span>
              <span className={classes.headDetail}>{counts.join(' · ')}</span>
            </>
          );
          const { member } = column;
          const stop = { tabIndex: tabColumn === column.id ? 0 : -1, 'data-row': headRow, 'data-column': column.id };
          return member ? (
            <th scope="col" key={column.id} data-left={column.left || undefined}>
              <button
                type="button"
                className={classes.headButton}
                title={[member.name, roleOf(column)].join('\n')}
                {...stop}
                onClick={() => onMember(member.id)}
              >
                {words}
              </button>
            </th>
          ) : (
            <th scope="col" key={column.id} {...stop}>
              {words}
            </th>
          );
        })}
        <th scope="col" className={classes.addCell} data-column={addColumn}>
          {add}
        </th>
      </tr>
    </thead>
  );
}
