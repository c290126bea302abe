import { Button } from '@mantine/core';
import type { Seat } from '@shared/model/seat';
import { useMemo, useState } from 'react';
import type { Stakeholders } from '@/persistence/queries/stakeholders';
import { FieldGroup } from '@/ui/FieldGroup';
import { InlineSelect } from '@/ui/InlineSelect';
import { InlineText } from '@/ui/InlineText';
import { useT } from '@/ui/use-t';
import { changeManager } from './line-changes';
import classes from './StakeholderInspector.module.css';
import { changeHolder, changeSeat, changeTitle, changeUnit } from './stakeholder-changes';
import { nameOfRow, type StakeholderRow, stakeholderRows } from './stakeholder-row';
import { UnitField } from './UnitField';
import { UnitsDialog } from './UnitsDialog';

const openStates = ['vacant', 'unknown'] as const;
type OpenState = (typeof openStates)[number];

/** The position: its title, unit, manager, and who holds it. */
export function SeatFields({ row, seat, stakeholders }: { row: StakeholderRow; seat: Seat; stakeholders: Stakeholders }) {
  const t = useT();
  const [units, setUnits] = useState(false);
  const unnamed = t('stakeholders:card.vacant');
  const name = nameOfRow(row, unnamed);
  const others = useMemo(
    () =>
      stakeholderRows(stakeholders)
        .flatMap((other) => (other.seat && other.seat.id !== seat.id ? [{ value: other.seat.id, label: nameOfRow(other, unnamed) }] : []))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [stakeholders, seat.id, unnamed],
  );
  const people = stakeholders.people.map((person) => ({ value: person.id, label: person.name }));
  const manager = stakeholders.lines.find((line) => line.kind === 'reports-to' && line.fromSeatId === seat.id)?.toSeatId ?? null;
  return (
    <FieldGroup title={t('stakeholders:inspector.seat')}>
      <InlineText layout="row" label={t('stakeholders:inspector.title')} value={seat.title} onCommit={(title) => changeTitle(row, title)} />
      <UnitField
        layout="row"
        label={t('stakeholders:inspector.unit')}
        value={row.unit}
        units={stakeholders.businessUnits}
        onCommit={(unit) => changeUnit(stakeholders.businessUnits, seat, name, unit)}
      />
      <Button className={classes.units} variant="subtle" size="compact-xs" onClick={() => setUnits(true)}>
        {t('stakeholders:units.manage')}
      </Button>
      {units && <UnitsDialog accountId={seat.accountId} onClose={() => setUnits(false)} />}
      <InlineSelect<string, string | null>
        layout="row"
        label={t('stakeholders:inspector.manager')}
        value={manager}
        options={others}
        none={t('stakeholders:inspector.noManager')}
        onCommit={(seatId) => changeManager(stakeholders, seat, seatId)}
      />
      <InlineSelect<string, string | null>
        layout="row"
        label={t('stakeholders:inspector.heldBy')}
        value={seat.personId}
        options={people}
        none={t('stakeholders:inspector.nobody')}
        onCommit={(personId) => changeHolder(seat, name, personId)}
      />
      {seat.personId === null && (
        <InlineSelect<OpenState, OpenState>
          layout="row"
          label={t('stakeholders:inspector.seatState')}
          value={seat.state === 'unknown' ? 'unknown' : 'vacant'}
          options={openStates.map((state) => ({ value: state, label: t(`model:seatState.${state}`) }))}
          onCommit={(state) => changeSeat(seat, name, 'state', state)}
        />
      )}
    </FieldGroup>
  );
}
