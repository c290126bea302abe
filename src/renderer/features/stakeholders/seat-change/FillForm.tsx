import type { Seat } from '@shared/model/seat';
import { useState } from 'react';
import type { Stakeholders } from '@/persistence/queries/stakeholders';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';
import { type Choice, isChosen, PersonChoice } from './PersonChoice';
import { SeatForm } from './SeatForm';
import { fills } from './seat-changes';

type Props = { stakeholders: Stakeholders; seat: Seat; onClose: () => void };

/** Somebody takes an open seat, with its lines and its places on the maps. */
export function FillForm({ stakeholders, seat, onClose }: Props) {
  const t = useT();
  const [day, setDay] = useState(today());
  const [who, setWho] = useState<Choice>(null);
  return (
    <SeatForm
      title={seat.title === '' ? t('seats:fill.title') : t('seats:fill.titleNamed', { title: seat.title })}
      action={t('seats:fill.action')}
      ready={isChosen(who)}
      day={day}
      onDay={setDay}
      onClose={onClose}
      onSave={async () => {
        if (!isChosen(who)) return;
        const saved = await fills(stakeholders, seat, who, day, t);
        if (saved.ok) onClose();
      }}
    >
      <PersonChoice label={t('seats:who')} people={stakeholders.people} value={who} onChange={setWho} />
    </SeatForm>
  );
}
