import { Button } from '@mantine/core';
import { IconHistory, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Stakeholders } from '@/persistence/queries/stakeholders';
import { historyPath } from '@/ui/history-path';
import { Inspector } from '@/ui/Inspector';
import { Backlinks } from '@/ui/records/Backlinks';
import { useT } from '@/ui/use-t';
import { PersonFields } from './PersonFields';
import { SeatFields } from './SeatFields';
import classes from './StakeholderInspector.module.css';
import { SeatChangeActions } from './seat-change/SeatChangeActions';
import { SeatHistory } from './seat-change/SeatHistory';
import { removeStakeholders } from './stakeholder-changes';
import { nameOfRow, type StakeholderRow } from './stakeholder-row';

type Props = {
  row: StakeholderRow;
  stakeholders: Stakeholders;
  onClose: () => void;
  /** What can be done with it on this page, before deleting. */
  actions?: ReactNode;
  /** The seat's lines, where the page draws them. */
  lines?: ReactNode;
};

/** Everything about one stakeholder, edited in place: the seat, who holds it, and what we believe of them. */
export function StakeholderInspector({ row, stakeholders, onClose, actions, lines }: Props) {
  const t = useT();
  const { person, seat } = row;
  return (
    <Inspector title={nameOfRow(row, t('stakeholders:card.vacant'))} subject={row.id} onClose={onClose}>
      {seat && <SeatFields key={seat.id} row={row} seat={seat} stakeholders={stakeholders} />}
      {lines}
      {person && <PersonFields key={person.id} person={person} stakeholders={stakeholders} />}
      <SeatHistory row={row} stakeholders={stakeholders} />
      {person && <Backlinks key={`${person.id} links`} table="people" id={person.id} accountId={person.accountId} plan={stakeholders} />}
      <div className={classes.foot}>
        <SeatChangeActions row={row} />
        {actions}
        <Button
          size="xs"
          variant="subtle"
          component={Link}
          to={historyPath((person ?? seat)?.accountId ?? null, [person?.id, seat?.id])}
          leftSection={<IconHistory size={16} aria-hidden />}
        >
          {t('history:open')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => {
            void removeStakeholders([row], t);
            onClose();
          }}
        >
          {t(person ? 'stakeholders:inspector.deletePerson' : 'stakeholders:inspector.deleteSeat')}
        </Button>
      </div>
    </Inspector>
  );
}
