import type { Existing } from '@shared/import/existing';
import { openDb } from '../store';

/** Everything that the rows of an import may mean, read at one moment. */
export function loadExisting(): Promise<Existing> {
  const { accounts, offers, opportunities, people, seats, businessUnits, lines } = openDb();
  const tables = [accounts, offers, opportunities, people, seats, businessUnits, lines];
  return openDb().transaction('r', tables, async () => {
    const [a, o, d, p, s, u, l] = await Promise.all([
      accounts.toArray(),
      offers.toArray(),
      opportunities.toArray(),
      people.toArray(),
      seats.toArray(),
      businessUnits.toArray(),
      lines.toArray(),
    ]);
    return { accounts: a, offers: o, opportunities: d, people: p, seats: s, businessUnits: u, lines: l };
  });
}
