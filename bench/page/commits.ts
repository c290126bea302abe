import { type Account, accountSchema } from '@shared/model/account';
import { Dexie, type EntityTable } from 'dexie';
import { openForBench, save } from './store';
import { timed } from './timed';

/**
 * One commit of the product (checked, in the journal on the disk, in the working copy with its history) and one raw put of the same
 * record with the same durability, one after the other so that both meet the same machine.
 */
export async function measureCommits(rounds: number): Promise<{ commit: number[]; rawPut: number[] }> {
  await openForBench();
  const account = accountSchema.parse({ id: 'bench', name: 'Northwind Components', summary: 'A plan over three years. '.repeat(20) });
  await save([{ op: 'create', table: 'accounts', record: account }]);
  const raw = new Dexie('bench-raw', { chromeTransactionDurability: 'strict' }) as Dexie & { accounts: EntityTable<Account, 'id'> };
  raw.version(1).stores({ accounts: 'id' });
  await raw.open();

  const times = { commit: [] as number[], rawPut: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const site = `Site ${round}`;
    times.commit.push(await timed(() => save([{ op: 'update', table: 'accounts', id: account.id, fields: { site } }])));
    times.rawPut.push(await timed(() => raw.accounts.put({ ...account, site })));
  }
  return times;
}
