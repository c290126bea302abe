import type { AgendaItem } from '@shared/domain/agenda';
import { addDays, addMonths } from '@shared/domain/calendar';
import { planRitual } from '@shared/domain/rituals';
import type { Mutation } from '@shared/model/changes';
import type { CalendarDate } from '@shared/model/fields';
import { type Ritual, type RitualDate, ritualDateSchema } from '@shared/model/governance';
import { newId } from '@/persistence/new-id';
import { save } from '@/stores/save';
import { today } from '@/ui/today';

/** Whether an entry can be put on another day: what has happened stays where it was. */
export const canMove = ({ state }: AgendaItem): boolean => state === 'planned';

const fieldsFor = {
  // A date moved by hand stays where it was put: planning anew leaves it alone.
  ritualDates: (date: CalendarDate) => ({ date, fixed: true }),
  meetings: (date: CalendarDate) => ({ date }),
  reviews: (plannedOn: CalendarDate) => ({ plannedOn }),
  sponsorPairs: (nextContactOn: CalendarDate) => ({ nextContactOn }),
  milestones: (dueOn: CalendarDate) => ({ dueOn }),
} as const;

export const moveItem = ({ table, id, accountId }: AgendaItem, date: CalendarDate, name: string) =>
  save({ key: 'moveInTime', params: { name } }, [{ op: 'update', table, id, fields: fieldsFor[table](date) } as Mutation], { accountId });

/** The year that planning covers: from today, or from the first day of a ritual that begins later. */
const yearFrom = ({ startsOn }: Ritual): [CalendarDate, CalendarDate] => {
  const from = startsOn !== null && startsOn > today() ? startsOn : today();
  return [from, addDays(addMonths(from, 12), -1)];
};

/** What planning the next twelve months would change. */
export const yearPlan = (ritual: Ritual, dates: readonly RitualDate[]) => planRitual(ritual, dates, ...yearFrom(ritual));

/** Plans the next twelve months of a ritual, as one step of undo. */
export function planYear(ritual: Ritual, dates: readonly RitualDate[]) {
  const { add, remove } = yearPlan(ritual, dates);
  const { id: ritualId, accountId, name } = ritual;
  return save(
    { key: 'planRitual', params: { name } },
    [
      ...remove.map(({ id }): Mutation => ({ op: 'delete', table: 'ritualDates', id })),
      ...add.map(
        (date): Mutation => ({
          op: 'create',
          table: 'ritualDates',
          record: ritualDateSchema.parse({ id: newId(), accountId, ritualId, date }),
        }),
      ),
    ],
    { accountId },
  );
}
