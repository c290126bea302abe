import { Select, TextInput } from '@mantine/core';
import type { Person } from '@shared/model/person';
import type { Seat } from '@shared/model/seat';
import { managerOf } from '@shared/stakeholder-map/map-model';
import { useState } from 'react';
import type { Stakeholders } from '@/persistence/queries/stakeholders';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';
import { FormerSeatFields, type OutcomeDraft, outcomeOf } from './FormerSeatFields';
import classes from './SeatChangeDialog.module.css';
import { SeatForm } from './SeatForm';
import { moves, type PlaceNewSeat } from './seat-changes';
import { useSeatOptions } from './use-seat-options';

const kinds = ['vacant', 'filled', 'removed'] as const;
const fresh = 'new';

type Props = {
  stakeholders: Stakeholders;
  person: Person;
  seat: Seat | null;
  placeNew: PlaceNewSeat | undefined;
  onClose: (seatId?: string | null) => void;
};

/** Somebody takes another seat: which, when, and what becomes of the one they hold. */
export function MoveForm({ stakeholders, person, seat, placeNew, onClose }: Props) {
  const t = useT();
  const [day, setDay] = useState(today());
  const [to, setTo] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [manager, setManager] = useState(seat === null ? null : (managerOf(stakeholders.lines, seat.id) ?? null));
  const [draft, setDraft] = useState<OutcomeDraft>({ kind: 'vacant', by: null });
  const options = useSeatOptions(stakeholders, seat?.id ?? null);
  const outcome = seat === null ? ({ kind: 'vacant' } as const) : outcomeOf(draft);
  const destination =
    to === null ? null : to !== fresh ? { seatId: to } : title.trim() === '' ? null : { title: title.trim(), managerSeatId: manager };
  const target = stakeholders.seats.find(({ id }) => id === to);
  const displaced = stakeholders.people.find(({ id }) => id === target?.personId);
  return (
    <SeatForm
      title={t('seats:move.title', { name: person.name })}
      action={t('seats:move.action')}
      ready={destination !== null && outcome !== null}
      day={day}
      onDay={setDay}
      onClose={() => onClose()}
      onSave={async () => {
        if (!destination || !outcome) return;
        const seatId = await moves(stakeholders, person, seat?.id ?? null, destination, outcome, day, { t, placeNew });
        if (seatId !== null) onClose(seatId);
      }}
    >
      <Select
        data-autofocus
        searchable
        label={t('seats:move.to')}
        placeholder={t('seats:choose')}
        data={[{ value: fresh, label: t('seats:move.newPosition') }, ...options]}
        value={to}
        onChange={setTo}
      />
      {displaced && <p className={classes.hint}>{t('seats:move.displaced', { name: displaced.name })}</p>}
      {to === fresh && (
        <>
          <TextInput
            autoFocus
            label={t('seats:move.newTitle')}
            maxLength={300}
            dir="auto"
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Select
            searchable
            clearable
            label={t('stakeholders:inspector.manager')}
            placeholder={t('stakeholders:inspector.noManager')}
            data={options}
            value={manager}
            onChange={setManager}
          />
        </>
      )}
      {seat && (
        <FormerSeatFields
          title={seat.title === '' ? t('seats:former') : t('seats:formerNamed', { title: seat.title })}
          people={stakeholders.people.filter(({ id }) => id !== person.id)}
          kinds={kinds}
          value={draft}
          onChange={setDraft}
        />
      )}
    </SeatForm>
  );
}
