import { type AgendaItem, agendaItems } from '@shared/domain/agenda';
import type { Account } from '@shared/model/account';
import type { CalendarDate } from '@shared/model/fields';
import type { TableName } from '@shared/model/table-names';
import type { Tables } from '@shared/model/tables';
import { openDb } from '../store';

export type Agenda = { items: AgendaItem[]; accounts: Account[]; nameOf: (id: string) => string };

/** Everything that has a day, of one account or of all (null), with the names of who takes part. */
export async function loadAgenda(accountId: string | null, today: CalendarDate): Promise<Agenda> {
  const db = openDb();
  const tables = [
    db.rituals,
    db.ritualDates,
    db.meetings,
    db.reviews,
    db.sponsorPairs,
    db.milestones,
    db.coverages,
    db.accounts,
    db.teamMembers,
    db.people,
  ];
  return db.transaction('r', tables, async () => {
    const of = <T extends TableName>(name: T) => {
      const table = db.table<Tables[T], string>(name);
      return accountId === null ? table.toArray() : table.where({ accountId }).toArray();
    };
    const [rituals, ritualDates, meetings, reviews, sponsorPairs, milestones, coverages, accounts, teamMembers] = await Promise.all([
      of('rituals'),
      of('ritualDates'),
      of('meetings'),
      of('reviews'),
      of('sponsorPairs'),
      of('milestones'),
      of('coverages'),
      db.accounts.toArray(),
      db.teamMembers.toArray(),
    ]);
    const named = [...rituals, ...meetings, ...reviews].flatMap(({ personIds }) => personIds);
    const found = await db.people.bulkGet([...new Set([...named, ...sponsorPairs.map(({ personId }) => personId)])]);
    const people = found.filter((person) => person !== undefined);
    const records = { rituals, ritualDates, meetings, reviews, sponsorPairs, milestones, coverages, teamMembers, people };
    const items = agendaItems(records, today);
    const names = new Map([...teamMembers, ...people].map(({ id, name }) => [id, name]));
    return { items, accounts, nameOf: (id) => names.get(id) ?? '' };
  });
}

/** How many commits have touched each record: it rises with every change, undo and redo included. */
export async function countChanges(ids: readonly string[]): Promise<Map<string, number>> {
  const db = openDb();
  const counted = [...new Set(ids)].map(async (id) => {
    const counts = await Promise.all([db.changes, db.changeParts].map((table) => table.where('records').equals(id).count()));
    return [id, counts.reduce((sum, count) => sum + count, 0)] as const;
  });
  return new Map(await Promise.all(counted));
}
