import type { Mutation } from '@shared/model/changes';
import { undo } from '@/persistence/history';
import { listAccounts } from '@/persistence/queries/accounts';
import { listAllOpportunities } from '@/persistence/queries/opportunities';
import { getSearchState, searchPlans, startSearch, subscribeSearch } from '@/persistence/search/search';
import { type PortfolioSize, portfolio } from '../../test/support/portfolio';
import { openForBench, save } from './store';
import { timed } from './timed';

/** Records of one commit while a portfolio is written: a big one is many small transactions. */
const batch = 1_500;

/** Writes a portfolio of this size, as an import would. */
export async function fillPortfolio(size: PortfolioSize): Promise<void> {
  await openForBench();
  let pending: Mutation[] = [];
  for (const account of portfolio(size)) {
    pending.push(...account);
    if (pending.length < batch) continue;
    await save(pending);
    pending = [];
  }
  await save(pending);
}

/** The first opening of this session: journal and working copy compared, then what the first page reads. */
export async function measureOpening(): Promise<{ store: number; page: number }> {
  const store = await timed(openForBench);
  const page = await timed(() => Promise.all([listAccounts(), listAllOpportunities()]));
  return { store, page: store + page };
}

/** Edits of one field, each followed by its undo. */
export async function measureEdits(rounds: number): Promise<{ commit: number[]; undo: number[] }> {
  await openForBench();
  const times = { commit: [] as number[], undo: [] as number[] };
  for (let round = -5; round < rounds; round += 1) {
    const site = `Site ${round}`;
    const saved = await timed(() => save([{ op: 'update', table: 'accounts', id: `a${(round + 5) % 15}`, fields: { site } }]));
    const undone = await timed(async () => {
      const done = await undo();
      if (!done.ok) throw new Error(done.error.code);
    });
    // The first rounds warm the engine up.
    if (round < 0) continue;
    times.commit.push(saved);
    times.undo.push(undone);
  }
  return times;
}

const questions = [
  'claire',
  'cla',
  "l'équipe",
  'deploiemnt',
  'module analytique 12',
  'contact12@account3',
  'sla report',
  'societe martin',
  'R&D',
  '+33 6 10',
];

/** Reading every plan into the index, and questions as they are typed, from the window and back. */
export async function measureSearch(rounds: number): Promise<{ build: number; search: number[]; worst: number }> {
  await openForBench();
  const build = await timed(async () => {
    startSearch();
    await new Promise<void>((resolve) => {
      const stop = subscribeSearch(() => {
        if (getSearchState() !== 'ready') return;
        stop();
        resolve();
      });
    });
  });
  const search: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    for (const question of questions) {
      const took = await timed(() => searchPlans(question));
      if (round >= 0) search.push(took);
    }
  }
  return { build, search, worst: Math.max(...search) };
}
