import type { HistoryQuestion } from '@/persistence/queries/history';
import { readHistory } from '@/persistence/queries/history';
import { openForBench, save } from './store';
import { timed } from './timed';

const account = 'a0';
const person = `${account}-p0`;

/** Small edits of one account, one after the other, as a KAM makes them over the years: mostly of the account, now and then of a person. */
export async function fillHistory(commits: number): Promise<void> {
  await openForBench();
  for (let index = 0; index < commits; index += 1) {
    const text = `Edit ${index}`;
    if (index % 10 === 0) await save([{ op: 'update', table: 'people', id: person, fields: { location: text } }]);
    else await save([{ op: 'update', table: 'accounts', id: account, fields: { site: text } }]);
  }
}

const question: HistoryQuestion = { period: {}, admits: () => true, limit: 100 };

/** What the history page reads at first: of an account, of one person, and for words that no commit says. */
export async function measureHistory(rounds: number): Promise<Record<'account' | 'record' | 'nothing', number[]>> {
  await openForBench();
  const times = { account: [] as number[], record: [] as number[], nothing: [] as number[] };
  // The first rounds warm the engine up.
  for (let round = -2; round < rounds; round += 1) {
    const ofAccount = await timed(() => readHistory({ ...question, accountId: account }));
    const ofRecord = await timed(() => readHistory({ ...question, recordIds: [person] }));
    const nothing = await timed(() => readHistory({ ...question, accountId: account, keeps: { words: true, test: () => false } }));
    if (round < 0) continue;
    times.account.push(ofAccount);
    times.record.push(ofRecord);
    times.nothing.push(nothing);
  }
  return times;
}
