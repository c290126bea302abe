import type { Page } from '@playwright/test';
import type { KeyfolioBridge } from '@shared/ipc/bridge';
import { changeRecordSchema } from '@shared/model/changes';
import type { Plan } from '@shared/model/plan';
import type { TableName } from '@shared/model/table-names';

const isTable = (value: readonly { id: string }[] | null): value is readonly { id: string }[] => value !== null;

/** The plan as the first record of an empty journal: the window replays it into its store when it starts again. */
export async function seedPlan(page: Page, plan: Plan): Promise<void> {
  const { account, parent, ...tables } = plan;
  const records: [TableName, readonly { id: string }[]][] = [['accounts', parent ? [parent, account] : [account]]];
  for (const [table, rows] of Object.entries(tables) as [keyof typeof tables, readonly { id: string }[] | null][]) {
    if (isTable(rows)) records.push([table, rows]);
  }
  const record = changeRecordSchema.parse({
    seq: 1,
    id: 'seed',
    at: '2026-03-01T08:00:00.000Z',
    device: 'test',
    label: { key: 'seed' },
    accountId: null,
    changes: records.flatMap(([table, rows]) => rows.map(({ id, ...after }) => ({ table, id, before: null, after: { id, ...after } }))),
  });
  const reply = await page.evaluate(
    (text) => (window as Window & { keyfolio?: KeyfolioBridge }).keyfolio?.invoke['journal:append'](text),
    JSON.stringify(record),
  );
  if (!reply?.ok) throw new Error(`The journal refused the seed: ${JSON.stringify(reply)}`);
  await page.reload();
}
