import { type PortfolioRecords, portfolioTables } from '@shared/domain/plan/portfolio-figures';
import { getStatus, whenWhole } from '../status';
import { openDb } from '../store';

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** What the figures of the whole portfolio are computed from, read at one moment; the accounts by name. */
export async function loadPortfolioRecords(): Promise<PortfolioRecords> {
  if (getStatus().applying) await whenWhole();
  const db = openDb();
  return db.transaction('r', [...portfolioTables], async () => {
    const lists = await Promise.all(portfolioTables.map((table) => db.table(table).toArray()));
    // Every table's records under its name: what the list of tables says, which the compiler cannot follow.
    const records = Object.fromEntries(portfolioTables.map((table, index) => [table, lists[index]])) as unknown as PortfolioRecords;
    return { ...records, accounts: [...records.accounts].sort((a, b) => collator.compare(a.name, b.name)) };
  });
}
