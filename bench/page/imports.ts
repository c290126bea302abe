import type { Existing } from '@shared/import/existing';
import { guessSettings } from '@shared/import/guess-settings';
import { type ImportPlan, planImport } from '@shared/import/plan-import';
import { readTable } from '@shared/import/read-table';
import Papa from 'papaparse';
import { save } from './store';
import { timed } from './timed';

const rowCount = 8_800;
const nothingYet: Existing = { accounts: [], offers: [], opportunities: [], people: [], seats: [], businessUnits: [], lines: [] };

/** A pipeline as a CRM exports it: eight columns, 85 accounts, one row in six without one, half of the deals still open. */
function pipeline(round: number): string {
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const account = index % 6 === 5 ? '' : `Account ${index % 85}`;
    const open = index % 2 === 0;
    const end = open ? ',' : `2017-03-${String((index % 28) + 1).padStart(2, '0')},${1000 + index}`;
    return `R${round}D${index},Sales Agent ${index % 35},Product ${index % 7},${account},${open ? 'Engaging' : 'Won'},2016-10-20,${end}`;
  });
  return ['opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value', ...rows].join('\n');
}

/** From the file's text to the mutations of one commit, exactly as the import's worker does it. */
function planText(text: string): ImportPlan {
  const table = readTable(text);
  if (!table.ok) throw new Error(table.error.code);
  const { header, rows } = table.value;
  const settings = { ...guessSettings(table.value, 'EUR'), createAccounts: true };
  return planImport({ header, rows, settings, existing: nothingYet, newId: () => crypto.randomUUID(), today: '2026-03-12' });
}

/** Reading and planning 8,800 opportunities, then saving them as one step, and papaparse reading the same text. */
export async function measureImports(rounds: number): Promise<{ plan: number[]; whole: number[]; parse: number[] }> {
  const times = { plan: [] as number[], whole: [] as number[], parse: [] as number[] };
  // The first round warms both up and is not counted.
  for (let round = -1; round < rounds; round += 1) {
    const text = pipeline(round);
    let plan: ImportPlan | undefined;
    const parsed = await timed(() => Papa.parse(text, { header: true }));
    const planned = await timed(() => {
      plan = planText(text);
    });
    const saved = await timed(() => save(plan?.mutations ?? []));
    if (round < 0) continue;
    times.parse.push(parsed);
    times.plan.push(planned);
    times.whole.push(planned + saved);
  }
  return times;
}
