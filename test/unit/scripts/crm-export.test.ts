import { readFileSync } from 'node:fs';
import { createTranslator } from '@shared/i18n/translator';
import type { Existing } from '@shared/import/existing';
import { guessSettings } from '@shared/import/guess-settings';
import { type ImportPlan, planImport } from '@shared/import/plan-import';
import { readTable } from '@shared/import/read-table';
import type { Mutation } from '@shared/model/changes';
import { locales } from '@shared/preferences';
import { createdIn } from '@shared/sample/created-in';
import { planSample } from '@shared/sample/plan-sample';
import { describe, expect, test } from 'vitest';
import { crmExport } from '../../../scripts/demo/crm-export.mjs';
import { sampleSource } from '../../support/sample-files';
import { tempFolder } from '../../support/temp-folder';

const folder = await tempFolder();
const today = '2026-10-01';

const existingAfter = (mutations: readonly Mutation[]): Existing => ({
  accounts: createdIn(mutations, 'accounts'),
  offers: createdIn(mutations, 'offers'),
  opportunities: createdIn(mutations, 'opportunities'),
  people: createdIn(mutations, 'people'),
  seats: createdIn(mutations, 'seats'),
  businessUnits: createdIn(mutations, 'businessUnits'),
  lines: createdIn(mutations, 'lines'),
});

describe.each([...locales])('what a CRM exports of the sample in %s', (locale) => {
  let last = 0;
  const newId = () => {
    last += 1;
    return `id-${last}`;
  };
  const mutations: Mutation[] = [];
  const plans = crmExport(folder, new Date(`${today}T12:00:00`), locale).map(({ path }): ImportPlan => {
    const table = readTable(readFileSync(path, 'utf8'));
    if (!table.ok) throw new Error(table.error.code);
    const { header, rows } = table.value;
    const settings = guessSettings(table.value, 'USD');
    const plan = planImport({ header, rows, settings, existing: existingAfter(mutations), newId, today });
    mutations.push(...plan.mutations);
    return plan;
  });
  const cards = { t: createTranslator(locale), date: (day: string) => day, showPolitics: true };
  const sample = planSample(sampleSource(), { locale, cards, newId, today }).mutations;

  test('is recognised, file by file, without being told anything, and comes in whole', () => {
    expect(plans.map(({ report }) => report.kind)).toEqual(['accounts', 'offers', 'opportunities', 'contacts']);
    expect(plans.map(({ report }) => report.issues)).toEqual([[], [], [], []]);
    const count = (table: 'accounts' | 'offers' | 'opportunities' | 'seats') => createdIn(sample, table).length;
    expect(plans.map(({ report }) => report.created)).toEqual([count('accounts'), count('offers'), count('opportunities'), count('seats')]);
  });

  test('tells of the same accounts, deals and people as the sample', () => {
    const accounts = (from: readonly Mutation[]) =>
      createdIn(from, 'accounts').map(({ name, annualRevenue, renewalDate, tier, status, summary }) => ({
        name,
        annualRevenue,
        renewalDate,
        tier,
        status,
        summary,
      }));
    const deals = (from: readonly Mutation[]) =>
      createdIn(from, 'opportunities').map(({ externalId, name, kind, stage, amount, probability, openedOn, closeDate }) => ({
        externalId,
        name,
        kind,
        stage,
        amount,
        probability,
        openedOn,
        closeDate,
      }));
    const people = (from: readonly Mutation[]) =>
      createdIn(from, 'people').map(({ name, buyingRole, influence, support, relationship, assessedOn, personalWins }) => ({
        name,
        buyingRole,
        influence,
        support,
        relationship,
        assessedOn,
        personalWins,
      }));
    const managers = (from: readonly Mutation[]) => createdIn(from, 'lines').filter(({ kind }) => kind === 'reports-to').length;
    expect(accounts(mutations)).toEqual(accounts(sample));
    expect(deals(mutations)).toEqual(deals(sample));
    expect(people(mutations)).toEqual(people(sample));
    expect(managers(mutations)).toBe(managers(sample));
  });

  test('has one column that the model has no field for, which is kept', () => {
    expect(createdIn(mutations, 'accounts').map(({ custom }) => Object.keys(custom).length)).toEqual(
      createdIn(sample, 'accounts').map(() => 1),
    );
  });
});

test.each(['2028-02-29', '2026-07-01', '2031-09-30'])('has nothing that was closed or believed after %s', (day) => {
  const files = crmExport(folder, new Date(`${day}T12:00:00`));
  const rows = (kind: string) => {
    const table = readTable(readFileSync(files.find((file) => file.kind === kind)?.path ?? '', 'utf8'));
    return table.ok ? table.value.rows.map(({ cells }) => cells) : [];
  };
  const closed = rows('opportunities').filter(([, , , , stage]) => stage === 'Won' || stage === 'Lost');
  expect(closed.map((cells) => cells[8] ?? '').filter((on) => on === '' || on > day)).toEqual([]);
  expect(rows('contacts').filter((cells) => (cells[15] ?? '') > day)).toEqual([]);
});
