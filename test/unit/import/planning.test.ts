import type { Existing } from '@shared/import/existing';
import { issuesCsv } from '@shared/import/issues-csv';
import { keptIssues } from '@shared/import/kept-issues';
import { importKinds } from '@shared/import/kinds';
import { readTable } from '@shared/import/read-table';
import type { ImportIssue } from '@shared/model/import-report';
import { tableSchemas } from '@shared/model/tables';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crmExport, hasCrmExport, noCrmExport, readCrmFile } from '../../support/crm-export';
import { arbitraryFile, importText, nothingYet, planText } from '../../support/import';

const names = (existing: Existing) => existing.accounts.map(({ name }) => name);
const reasons = (plan: ReturnType<typeof planText>) =>
  plan.report.issues.map(({ line, severity, reason }) => `${line} ${severity} ${reason}`);

describe('accounts', () => {
  test('come in with their parents, whichever stands first', () => {
    const { existing, report } = importText('account,subsidiary_of\nAcme France,Acme\nAcme,\n');
    const acme = existing.accounts.find(({ name }) => name === 'Acme');
    expect(existing.accounts.find(({ name }) => name === 'Acme France')?.parentId).toBe(acme?.id);
    expect(report).toMatchObject({ created: 2, updated: 0, unchanged: 0, issues: [] });
  });

  test('that would be their own parents stay without, and it is said', () => {
    const plan = importText('account,subsidiary_of\nA,C\nB,A\nC,B\nD,D\nE,Nobody\n');
    expect(reasons(plan)).toEqual(['4 remark parentCircle', '5 remark parentCircle', '6 remark parentUnknown']);
    expect(plan.existing.accounts.find(({ name }) => name === 'E')?.group).toBe('Nobody');
  });

  test('that name their parent a little differently are linked, and it is said', () => {
    const plan = importText('account,subsidiary_of\nGreen Tech,\nGreen Tech France,GreenTech\n');
    expect(reasons(plan)).toEqual(['3 remark accountAlike']);
    expect(plan.existing.accounts[1]?.parentId).toBe(plan.existing.accounts[0]?.id);
  });

  test('without a name or named twice are rejected with the line of the first', () => {
    const plan = planText('account,sector\nAcme,retail\n,retail\n ACMÉ ,energy\n');
    expect(reasons(plan)).toEqual(['3 rejected noName', '4 rejected repeated']);
    expect(plan.report.issues[1]?.params).toEqual({ name: 'ACMÉ', line: 2 });
  });

  test('known already change only where the file says otherwise; empty cells change nothing', () => {
    const first = importText('account,sector,office_location,Fax\nAcme,retail,France,1\n');
    const second = planText('account,sector,office_location,Fax\nAcme,energy,,1\n', first.existing);
    expect(second.mutations).toEqual([
      { op: 'update', table: 'accounts', id: first.existing.accounts[0]?.id, fields: { industry: 'energy' } },
    ]);
    expect(second.report).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
  });

  test('that differ by a space only are the same, and it is said', () => {
    const first = importText('account\nGreen Tech\n');
    const second = planText('account,sector\nGreenTech,energy\n', first.existing);
    expect(reasons(second)).toEqual(['2 remark accountAlike']);
    expect(second.report).toMatchObject({ created: 0, updated: 1 });
  });
});

describe('opportunities', () => {
  const pipeline = 'opportunity_id,product,account,deal_stage,close_value\n';
  const acme = importText('account\nAcme\n').existing;

  test('without a known account come in, and wait with the name they had', () => {
    const { existing, ...plan } = importText(`${pipeline}1,X,Acme,Won,5\n2,X,,Lost,0\n3,X,Nobody,Engaging,\n`, acme);
    expect(
      existing.opportunities.map(({ accountId, stage, amount, custom }) => [accountId === null, stage, amount?.minor ?? null, custom]),
    ).toEqual([
      [false, 'won', 500, {}],
      [true, 'lost', 0, {}],
      [true, 'engaging', null, { account: 'Nobody' }],
    ]);
    expect(reasons(plan)).toEqual(['2 remark offerUnknown', '3 remark accountMissing', '4 remark accountUnknown']);
  });

  test('begin their history with the stage they come in', () => {
    const { existing } = importText('opportunity_id,deal_stage,engage_date,close_date\n1,Won,2026-01-05,2026-02-01\n', acme);
    expect(existing.opportunities[0]?.stageHistory).toEqual([{ stage: 'won', on: '2026-02-01' }]);
  });

  test('create the accounts they name, when that is chosen', () => {
    const { existing } = importText(`${pipeline}1,X,Acme,Won,5\n3,X,Nobody,Engaging,\n4,X,nobody,Engaging,\n`, acme, {
      createAccounts: true,
    });
    expect(names(existing)).toEqual(['Acme', 'Nobody']);
    expect(existing.opportunities.every(({ accountId }) => accountId !== null)).toBe(true);
  });

  test('have the currency that their row names, and the file’s usual one where it names none', () => {
    const deals = 'opportunity_id,amount,Currency\n1,5,USD\n2,5,\n3,£5,USD\n4,5,EUR\n5,5,EUR\n';
    const { existing, ...again } = importText(deals);
    expect(existing.opportunities.map(({ amount, custom }) => [amount?.currency, custom])).toEqual(
      ['USD', 'USD', 'GBP', 'EUR', 'EUR'].map((currency) => [currency, {}]),
    );
    expect(again.report.issues.filter(({ reason }) => reason !== 'accountMissing')).toEqual([]);
    const accounts = importText('account,revenue,Currency\nAcme,5,USD\n').existing.accounts;
    expect(accounts.map(({ annualRevenue, currency }) => [annualRevenue, currency])).toEqual([[{ minor: 500, currency: 'USD' }, 'USD']]);
  });

  test('of a stage that is not known keep its name; one that has a stage keeps that', () => {
    const first = importText(`${pipeline}1,,Acme,Won,5\n`, acme).existing;
    const plan = importText(`${pipeline}1,,Acme,Frobnicate,5\n2,,Acme,Frobnicate,5\n`, first);
    expect(plan.existing.opportunities.map(({ stage, custom }) => [stage, custom])).toEqual([
      ['won', { deal_stage: 'Frobnicate' }],
      ['prospecting', { deal_stage: 'Frobnicate' }],
    ]);
    expect(plan.report.issues).toMatchObject([
      { line: 2, reason: 'stageUnknown', params: { column: 'deal_stage', value: 'Frobnicate', count: 2 } },
    ]);
  });

  test('make the offers they name, when that is chosen, and say which', () => {
    const { existing, report } = importText(`${pipeline}1,GTX Pro,Acme,Won,5\n2,GTX Pro,Acme,Won,5\n3,GTXPro,Acme,Won,5\n`, acme, {
      createOffers: true,
    });
    expect(existing.offers.map(({ name }) => name)).toEqual(['GTX Pro']);
    expect(existing.opportunities.map(({ offerId }) => offerId)).toEqual(Array(3).fill(existing.offers[0]?.id));
    expect(report.issues.map(({ reason, params }) => [reason, params.count])).toEqual([
      ['offerCreated', 3],
      ['offerAlike', 1],
    ]);
  });

  test('are found again by their reference', () => {
    const first = importText(`${pipeline}1,X,Acme,Engaging,5\n2,X,Acme,Won,7\n`, acme);
    const second = importText(`${pipeline}1,X,Acme,Won,5\n2,X,Acme,Won,7\n`, first.existing);
    expect(second.report).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(second.existing.opportunities).toHaveLength(2);
  });

  test('are linked to offers, also where the name differs by a space, and when the offers come later', () => {
    const offers = importText('product,series\nGTX Pro,GTX\n').existing;
    const linked = importText(`${pipeline}1,GTXPro,,Won,5\n2,GTX Pro,,Won,5\n`, offers);
    expect(linked.existing.opportunities.every(({ offerId }) => offerId === offers.offers[0]?.id)).toBe(true);
    expect(linked.report.issues.find(({ reason }) => reason === 'offerAlike')?.params).toEqual({
      name: 'GTXPro',
      offer: 'GTX Pro',
      count: 1,
    });

    const before = importText(`${pipeline}1,GTXPro,,Won,5\n`).existing;
    const after = importText('product,series\nGTX Pro,GTX\n', before).existing;
    expect(after.opportunities[0]?.offerId).toBe(after.offers[0]?.id);
  });
});

describe('offers', () => {
  test('whose names differ by a plus or a hash are not the same', () => {
    expect(names({ ...nothingYet, accounts: importText('account\nC++\nC#\nC\n').existing.accounts })).toEqual(['C++', 'C#', 'C']);
  });
});

describe('rows with too few cells', () => {
  test('come in, and it is said: one by one when half is missing, else together', () => {
    const plan = planText('account,sector,country,city\nA,x,y\nB,x,y\nC\nCopyright 2026\nD,x,y,z\n');
    expect(plan.report).toMatchObject({ created: 5 });
    expect(plan.report.issues.map(({ line, reason, params }) => [line, reason, params])).toEqual([
      [2, 'tooFewCells', { cells: 3, width: 4, count: 2 }],
      [4, 'tooFewCells', { cells: 1, width: 4, count: 1 }],
      [5, 'tooFewCells', { cells: 1, width: 4, count: 1 }],
    ]);
  });
});

describe('contacts', () => {
  const contacts = 'Full Name,Company,Job Title,Department,Reports To,Support,Email\n';
  const file = `${contacts}Ann Lee,Acme,CEO,Board,,Supporter,ann@acme.test\nBob Roy,Acme,CFO,Finance,Ann Lee,Opponent,\n,Acme,Buyer,Finance,CFO,,\n?,Acme,Legal,Board,ann@acme.test,,\n`;

  test('become people in seats, with units and managers', () => {
    const { existing, report } = importText(file);
    const seat = (title: string) => existing.seats.find((one) => one.title === title);
    const line = (from: string) => existing.lines.find(({ fromSeatId }) => fromSeatId === seat(from)?.id);
    expect(report).toMatchObject({ created: 4, issues: [{ reason: 'accountCreated' }] });
    expect(existing.businessUnits.map(({ name }) => name)).toEqual(['Board', 'Finance']);
    expect([seat('CEO')?.state, seat('Buyer')?.state, seat('Legal')?.state]).toEqual(['filled', 'vacant', 'unknown']);
    expect(line('CFO')?.toSeatId).toBe(seat('CEO')?.id);
    expect(line('Buyer')?.toSeatId).toBe(seat('CFO')?.id);
    expect(line('Legal')?.toSeatId).toBe(seat('CEO')?.id);
    expect(existing.people.map(({ support, assessedOn }) => [support, assessedOn])).toEqual([
      ['supporter', '2026-03-12'],
      ['opponent', '2026-03-12'],
    ]);
  });

  test('keep the day on which they were assessed, when the file has it', () => {
    const dated = (day: string) => `Name,Company,Support,Assessed on\nAnn Lee,Acme,Supporter,${day}\n`;
    const first = importText(dated('2025-11-03')).existing;
    expect(first.people[0]?.assessedOn).toBe('2025-11-03');
    expect(importText(dated('2026-01-19'), first).existing.people[0]?.assessedOn).toBe('2026-01-19');
    expect(importText(dated(''), first).existing.people[0]?.assessedOn).toBe('2025-11-03');
  });

  test('get another manager, and the first line goes', () => {
    const first = importText(file).existing;
    const second = importText(`${contacts}Bob Roy,Acme,,,Legal,,\n`, first);
    expect(second.report).toMatchObject({ created: 0, updated: 1 });
    expect(second.existing.lines.filter(({ fromSeatId }) => fromSeatId === first.seats[1]?.id)).toHaveLength(1);
  });

  test('never report to themselves, in a circle, or to nobody', () => {
    const plan = planText(`${contacts}A,Acme,,,B,,\nB,Acme,,,A,,\nC,Acme,,,C,,\nD,Acme,,,Nobody,,\n`);
    expect(reasons(plan).slice(1)).toEqual(['3 remark managerCircle', '4 remark managerSelf', '5 remark managerUnknown']);
  });

  test('of an unknown account are rejected unless it is to be made', () => {
    expect(reasons(planText(file, nothingYet, { createAccounts: false }))).toEqual(
      [2, 3, 4, 5].map((line) => `${line} rejected contactOfUnknownAccount`),
    );
  });

  test('two of one name with different addresses are two people', () => {
    const { existing } = importText(`${contacts}Ann Lee,Acme,,,,,a@x.test\nAnn Lee,Acme,,,,,b@x.test\n`);
    expect(existing.people).toHaveLength(2);
  });
});

describe('whatever a file holds', () => {
  test('planning does not throw, accounts for every row, and a second time plans nothing', () => {
    fc.assert(
      fc.property(arbitraryFile, fc.constantFrom(...importKinds), fc.boolean(), (file, kind, create) => {
        if (!readTable(file).ok) return;
        const first = importText(file, nothingYet, { kind, createAccounts: create, createOffers: create });
        const { created, updated, unchanged, rowsRead, issues } = first.report;
        const rejected = issues.filter(({ severity }) => severity === 'rejected').length;
        expect(created + updated + unchanged + rejected).toBe(rowsRead);
        for (const mutation of first.mutations) if (mutation.op === 'create') tableSchemas[mutation.table].parse(mutation.record);
        const second = planText(file, first.existing, { kind, createAccounts: create, createOffers: create });
        expect(second.mutations).toEqual([]);
        expect(second.report.created).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});

test('a report keeps its rows whole, unless they are thousands of pages', () => {
  const issue = (cell: string): ImportIssue => ({ line: 2, severity: 'rejected', reason: 'repeated', params: {}, cells: ['Acme', cell] });
  const usual = Array.from({ length: 5_000 }, () => issue('x'.repeat(300)));
  expect(keptIssues(usual)).toEqual(usual);
  const huge = Array.from({ length: 25_000 }, () => issue('x'.repeat(2_000)));
  expect(keptIssues(huge)[0]?.cells).toEqual(['Acme', `${'x'.repeat(39)}…`]);
  expect(JSON.stringify(keptIssues(huge)).length).toBeLessThan(5_000_000);
});

test('the list of rejected rows can be imported again, and holds no formula', () => {
  const plan = planText('account,sector\n,=cmd()\nAcme,retail\n');
  const csv = issuesCsv(plan.report.header, plan.report.issues, {
    line: 'Line',
    reason: 'Reason',
    sentence: () => 'No name',
    delimiter: ',',
  });
  expect(csv).toBe(`\ufeffaccount,sector,Line,Reason\r\n,"'=cmd()",2,No name\r\n`);
  const mended = importText(csv.replace('\n,', '\nGlobex,').slice(1));
  expect(mended.existing.accounts).toMatchObject([{ name: 'Globex', industry: '=cmd()', custom: {} }]);
});

test.each(['+33 1 02 03 04 05', '-1,234.50', '-', '(12)'])('%s is no formula: it stays as it is', (cell) => {
  const issue: ImportIssue = { line: 2, severity: 'rejected', reason: 'noName', params: {}, cells: [cell] };
  const csv = issuesCsv(['phone'], [issue], { line: 'Line', reason: 'Reason', sentence: () => 'x', delimiter: ';' });
  expect(csv).toBe(`\ufeffphone;Line;Reason\r\n${cell};2;x\r\n`);
});

describe('a real CRM export', () => {
  if (!hasCrmExport) console.warn(noCrmExport);

  test.skipIf(!hasCrmExport)(`85 accounts, 7 products and 8,800 opportunities come in from ${crmExport}`, () => {
    const offers = importText(readCrmFile('products.csv'));
    const accounts = importText(readCrmFile('accounts.csv'), offers.existing);
    const deals = importText(readCrmFile('sales_pipeline.csv'), accounts.existing);
    expect([offers, accounts, deals].map(({ report }) => [report.kind, report.created])).toEqual([
      ['offers', 7],
      ['accounts', 85],
      ['opportunities', 8800],
    ]);
    const { issues } = deals.report;
    expect(issues.filter(({ reason }) => reason === 'accountMissing')).toHaveLength(1425);
    expect(issues.filter(({ reason }) => reason === 'offerAlike').map(({ params }) => params)).toEqual([
      { name: 'GTXPro', offer: 'GTX Pro', count: 1480 },
    ]);
    expect(issues).toHaveLength(1426);
    expect(accounts.existing.accounts[0]?.annualRevenue).toEqual({ minor: 110_004_000_000, currency: 'EUR' });
    expect(planText(readCrmFile('sales_pipeline.csv'), deals.existing).mutations).toEqual([]);
  });
});
