import type { Person } from '@shared/model/person';
import type { Seat } from '@shared/model/seat';
import { useState } from 'react';
import type { Stakeholders } from '@/persistence/queries/stakeholders';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';
import { FormerSeatFields, type OutcomeDraft, outcomeOf } from './FormerSeatFields';
import { SeatForm } from './SeatForm';
import { leaves } from './seat-changes';

const kinds = ['vacant', 'kept', 'filled', 'removed'] as const;

type Props = { stakeholders: Stakeholders; person: Person; seat: Seat | null; onClose: () => void };

/** Somebody leaves the customer: when, and what becomes of their seat. They stay in the history. */
export function LeaveForm({ stakeholders, person, seat, onClose }: Props) {
  const t = useT();
  const [day, setDay] = useState(person.leftOn ?? today());
  const [draft, setDraft] = useState<OutcomeDraft>({ kind: 'vacant', by: null });
  const outcome = seat === null ? ({ kind: 'vacant' } as const) : outcomeOf(draft);
  return (
    <SeatForm
      title={t('seats:leave.title', { name: person.name })}
      action={t('seats:leave.action')}
      ready={outcome !== null}
      day={day}
      onDay={setDay}
      onClose={onClose}
      onSave={async () => {
        if (!outcome) return;
        const saved = await leaves(stakeholders, person, seat?.id ?? null, outcome, day, t);
        if (saved.ok) onClose();
      }}
    >
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
