import { validateRaci } from '@shared/domain/raci';
import type { RaciActivity, RaciAssignment, RaciRole } from '@shared/model/governance';
import { raciDuties } from '@shared/model/governance';
import { type KeyboardEvent, useRef } from 'react';
import { KeyCell, KeyGrid } from '@/ui/KeyGrid';
import { OpenButton } from '@/ui/OpenButton';
import { StatusMark } from '@/ui/StatusMark';
import { useGridCursor } from '@/ui/use-grid-cursor';
import { useT } from '@/ui/use-t';
import classes from './RaciMatrix.module.css';
import { clearDuties, type Duty, type RaciPlace, raciPlaceName, toggleDuty } from './raci-changes';

type RaciMatrixProps = {
  /** Id of the element that the letters count in. */
  area: string;
  activities: readonly RaciActivity[];
  roles: readonly RaciRole[];
  assignments: readonly RaciAssignment[];
  /** Who holds a role, if anybody. */
  holderOf: (role: RaciRole) => string;
  currentId: string | null;
  onOpen: (record: RaciActivity | RaciRole) => void;
};

const letterOf = (duty: Duty): string => duty.charAt(0).toUpperCase();
const dutyOf = (key: string): Duty | undefined => raciDuties.find((duty) => letterOf(duty) === key.toUpperCase());

/** Activities against roles: R, A, C and I are typed, and each activity says at once what it lacks. */
export function RaciMatrix({ area, activities, roles, assignments, holderOf, currentId, onOpen }: RaciMatrixProps) {
  const t = useT();
  const table = useRef<HTMLTableElement>(null);
  const cursor = useGridCursor(table, activities.length, roles.length);
  const issues = validateRaci(
    activities.map(({ id }) => id),
    assignments,
  );

  const onKey = (event: KeyboardEvent, place: RaciPlace): boolean => {
    const duty = dutyOf(event.key);
    if (event.key === 'Delete' || event.key === 'Backspace') void clearDuties(place);
    else if (event.key === 'Enter') onOpen(place.activity);
    else if (duty) void toggleDuty(place, duty);
    else return false;
    return true;
  };

  return (
    <KeyGrid area={area} label={t('raci:title')} table={table}>
      <thead>
        <tr>
          <th scope="col" className={classes.corner}>
            {t('model:field.raciActivities.name')}
          </th>
          {roles.map((role) => (
            <th key={role.id} scope="col" className={classes.role}>
              <OpenButton wrap aria-current={role.id === currentId || undefined} onClick={() => onOpen(role)}>
                {role.name}
              </OpenButton>
              <span className={classes.holder}>{holderOf(role) || t('raci:nobody')}</span>
            </th>
          ))}
          <th scope="col" className={classes.check}>
            {t('raci:check')}
          </th>
        </tr>
      </thead>
      <tbody>
        {activities.map((activity, row) => {
          const own = issues.filter(({ activityId }) => activityId === activity.id);
          return (
            <tr key={activity.id}>
              <th scope="row">
                <OpenButton wrap aria-current={activity.id === currentId || undefined} onClick={() => onOpen(activity)}>
                  {activity.name}
                </OpenButton>
              </th>
              {roles.map((role, column) => {
                const held = assignments.filter(({ activityId, roleId }) => activityId === activity.id && roleId === role.id);
                const place = { activity, role, held };
                const duties = raciDuties.filter((duty) => held.some((assignment) => assignment.duty === duty));
                const words = duties.length > 0 ? duties.map((duty) => t(`model:raciDuty.${duty}`)).join(', ') : t('raci:none');
                return (
                  <KeyCell
                    key={role.id}
                    cursor={cursor}
                    place={{ row, column }}
                    label={`${raciPlaceName(place)}: ${words}`}
                    className={classes.cell}
                    onKey={(event) => onKey(event, place)}
                  >
                    {duties.map((duty) => (
                      <span key={duty} className={classes.letter} data-duty={duty} title={t(`model:raciDuty.${duty}`)}>
                        {letterOf(duty)}
                      </span>
                    ))}
                  </KeyCell>
                );
              })}
              <td className={classes.check}>
                {own.length === 0 ? (
                  <StatusMark tone="good">{t('raci:complete')}</StatusMark>
                ) : (
                  own.map(({ problem, severity }) => (
                    <StatusMark key={problem} tone={severity === 'error' ? 'bad' : 'warn'}>
                      {t(`raci:problem.${problem}`)}
                    </StatusMark>
                  ))
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </KeyGrid>
  );
}
