import { withPlainAmounts } from '@shared/spreadsheet/sheet';
import { sheetCsv } from '@shared/spreadsheet/sheet-csv';
import { sheetXlsx } from '@shared/spreadsheet/sheet-xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

const money = (minor: number, currency: string) => ({ money: { minor, currency } });
const header = ['Name', 'Revenue', 'NRR', 'Renewal'];
const rows = [
  ['Électricité; "SA"', money(123_450, 'EUR'), { percent: 1.085 }, { date: '2026-03-12' }],
  ['=SUM(A1)', null, 'n/a', null],
] as const;

test('a column in one currency says it in its heading, a column in several beside each amount', () => {
  expect(withPlainAmounts({ name: 'x', header, rows }, 'Currency')).toMatchObject({
    header: ['Name', 'Revenue (EUR)', 'NRR', 'Renewal'],
    rows: [
      ['Électricité; "SA"', 1234.5, { percent: 1.085 }, { date: '2026-03-12' }],
      ['=SUM(A1)', null, 'n/a', null],
    ],
  });
  const mixed = withPlainAmounts({ name: 'x', header: ['A'], rows: [[money(100, 'USD')], [money(500, 'JPY')], [null]] }, 'Currency');
  expect(mixed).toMatchObject({
    header: ['A', 'Currency'],
    rows: [
      [1, 'USD'],
      [500, 'JPY'],
      [null, null],
    ],
  });
});

test('CSV is written as a spreadsheet of the language reads it, and runs nothing', () => {
  const sheet = withPlainAmounts({ name: 'x', header, rows }, 'Devise');
  expect(sheetCsv(sheet, 'fr')).toBe(
    '\ufeffName;Revenue (EUR);NRR;Renewal\r\n"Électricité; ""SA""";1234,5;108,5%;2026-03-12\r\n"\'=SUM(A1)";;n/a;\r\n',
  );
  expect(sheetCsv(sheet, 'en')).toContain('1234.5,108.5%,2026-03-12');
});

test('a workbook holds numbers, days and percentages as such, and text that XML can hold', () => {
  const sheet = {
    name: 'A/B: [accounts] of a very long portfolio',
    header: ['A & B'],
    rows: [['<x>\u0000'], [2.5], [{ date: '2026-03-12' }], [{ percent: 0.5 }]],
  };
  const bytes = sheetXlsx(sheet);
  expect(bytes).toEqual(sheetXlsx(sheet));
  const files = unzipSync(bytes);
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  expect(text('xl/workbook.xml')).toContain('name="A B   accounts  of a very long"');
  const body = text('xl/worksheets/sheet1.xml');
  expect(body).toContain('<t xml:space="preserve">A &amp; B</t>');
  expect(body).toContain('<t xml:space="preserve">&lt;x&gt;</t>');
  expect(body).toContain('<c r="A3" s="0"><v>2.5</v></c>');
  expect(body).toContain('<c r="A4" s="3"><v>46093</v></c>');
  expect(body).toContain('<c r="A5" s="2"><v>0.5</v></c>');
});
