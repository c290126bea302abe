import { guessSettings } from '@shared/import/guess-settings';
import { type ImportKind, importKinds } from '@shared/import/kinds';
import { planImport } from '@shared/import/plan-import';
import { readTable } from '@shared/import/read-table';
import type { ChangeLabel } from '@shared/model/changes';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { commit } from '@/persistence/commit';
import { undo } from '@/persistence/history';
import { newId } from '@/persistence/new-id';
import { loadExisting } from '@/persistence/queries/import-existing';
import { listUnassignedOpportunities } from '@/persistence/queries/opportunities';
import { closeStore, openDb } from '@/persistence/store';
import { crmExport, hasCrmExport, noCrmExport, readCrmFile } from '../../support/crm-export';
import { arbitraryFile } from '../../support/import';
import { memoryJournal } from '../../support/memory-journal';
import { dumpStore, failingDisk, freshIndexedDb, openTestStore } from '../../support/store';

const label: ChangeLabel = { key: 'importOpportunities', params: { count: 1 } };

/** Imports a text into the open store, as the page does it. */
async function importInto(text: string, change: { kind?: ImportKind; create?: boolean } = {}) {
  const table = readTable(text);
  if (!table.ok) throw new Error(table.error.code);
  const { header, rows } = table.value;
  const { create = false } = change;
  const settings = { ...guessSettings(table.value, 'EUR', change.kind), createAccounts: create, createOffers: create };
  const { mutations, report } = planImport({ header, rows, settings, existing: await loadExisting(), newId, today: '2026-03-12' });
  if (mutations.length === 0) return { report, saved: null };
  const record = { id: newId(), importedAt: '2026-03-12T08:00:00.000Z', fileName: 'file.csv', ...report };
  return { report, saved: await commit(label, [...mutations, { op: 'create', table: 'importReports', record }]) };
}

/** As the public export: accounts in part unknown, every sixth row without one. */
const pipeline = (count: number) =>
  [
    'opportunity_id,product,account,deal_stage,close_date,close_value',
    ...Array.from(
      { length: count },
      (_, index) => `D${index},GTXPro,${index % 6 === 5 ? '' : `Account ${index % 9}`},Won,2026-03-12,${index}`,
    ),
  ].join('\n');
const accounts = ['account,sector', ...Array.from({ length: 9 }, (_, index) => `Account ${index},retail`)].join('\n');

afterEach(closeStore);

describe('an import', () => {
  it('is one commit and one line of the journal, and one undo takes all of it back', async () => {
    const journal = memoryJournal();
    await openTestStore({ journal });
    await importInto(accounts);
    const before = await dumpStore();
    const { saved } = await importInto(pipeline(1_000));
    expect(saved?.ok).toBe(true);
    expect(journal.records.map(({ changes }) => changes.length)).toEqual([10, 1_001]);
    expect(await openDb().opportunities.count()).toBe(1_000);
    expect(await listUnassignedOpportunities()).toHaveLength(166);
    expect((await undo()).ok).toBe(true);
    expect(await dumpStore()).toEqual(before);
  });

  it('of the same file again commits nothing', async () => {
    const journal = memoryJournal();
    await openTestStore({ journal });
    await importInto(pipeline(300), { create: true });
    const { report, saved } = await importInto(pipeline(300), { create: true });
    expect(saved).toBeNull();
    expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 300 });
    expect(journal.records).toHaveLength(1);
  });

  it('that is cut in the middle is whole after the next start', async () => {
    const [journal, dexie, disk] = [memoryJournal(), freshIndexedDb(), failingDisk()];
    await openTestStore({ journal, dexie: { ...dexie, addons: [disk.addon] } });
    disk.writesLeft = 8;
    await importInto(pipeline(1_000));
    disk.writesLeft = Number.POSITIVE_INFINITY;
    expect(await openDb().opportunities.count()).toBeLessThan(1_000);
    await closeStore();
    await openTestStore({ journal, dexie });
    expect(await openDb().opportunities.count()).toBe(1_000);
    await undo();
    expect(await dumpStore()).toEqual({});
  });

  it('that the journal refuses leaves nothing', async () => {
    const journal = memoryJournal();
    await openTestStore({ journal });
    journal.fault = 'full';
    expect((await importInto(pipeline(300))).saved).toMatchObject({ ok: false, error: { code: 'journal-write' } });
    expect(await dumpStore()).toEqual({});
  });

  it('is taken by the store whatever the files hold, and undone file by file', async () => {
    const file = fc.tuple(arbitraryFile, fc.constantFrom(...importKinds), fc.boolean());
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), async (files) => {
        await openTestStore();
        const states: unknown[] = [];
        for (const [text, kind, create] of files) {
          if (!readTable(text).ok) continue;
          const before = await dumpStore();
          const { saved } = await importInto(text, { kind, create });
          if (saved === null) continue;
          expect(saved).toMatchObject({ ok: true });
          states.push(before);
        }
        for (const before of states.reverse()) {
          await undo();
          expect(await dumpStore()).toEqual(before);
        }
        await closeStore();
      }),
      { numRuns: 60 },
    );
  });
});

describe('the public CRM export', () => {
  if (!hasCrmExport) console.warn(noCrmExport);

  it.skipIf(!hasCrmExport)(`comes in whole from ${crmExport}, and goes again`, async () => {
    const journal = memoryJournal();
    await openTestStore({ journal });
    const reports = [];
    for (const name of ['products.csv', 'accounts.csv', 'sales_pipeline.csv'] as const)
      reports.push((await importInto(readCrmFile(name))).report);
    expect(reports.map(({ kind, created, issues }) => [kind, created, issues.length])).toEqual([
      ['offers', 7, 0],
      ['accounts', 85, 0],
      ['opportunities', 8_800, 1_426],
    ]);
    const { opportunities } = await loadExisting();
    expect(opportunities.every(({ offerId }) => offerId !== null)).toBe(true);
    // An open deal without a value is not worth nothing: its value is not known.
    const open = opportunities.filter(({ stage }) => stage === 'prospecting' || stage === 'engaging');
    expect([open.length, open.every(({ amount }) => amount === null)]).toEqual([2_089, true]);
    expect(opportunities.filter(({ stage, amount }) => stage === 'lost' && amount?.minor === 0)).toHaveLength(2_473);
    expect(await listUnassignedOpportunities()).toHaveLength(1_425);
    for (const _ of reports) await undo();
    expect(await dumpStore()).toEqual({});
    expect(journal.records).toHaveLength(6);
  });
});
