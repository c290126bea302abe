import { detectDelimiter } from '@shared/import/delimiter';
import { natureOf } from '@shared/import/encoding';
import { readTable } from '@shared/import/read-table';
import { maxRows, type Row, RowReader } from '@shared/import/row-reader';
import fc from 'fast-check';
import { unparse } from 'papaparse';
import { describe, expect, test } from 'vitest';

const latin = (text: string) => Uint8Array.from([...text].map((sign) => sign.codePointAt(0) ?? 0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  [...text].forEach((sign, index) => {
    view.setUint16(index * 2, sign.charCodeAt(0), littleEndian);
  });
  return new Uint8Array(view.buffer);
};

describe('what a file is', () => {
  const french = 'Société;Activité\nÉlectricité générale;énergie\nCafé Crème & Fils;négoce\n';
  test.each([
    ['UTF-8', utf8(french), 'utf-8'],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${french}`), 'utf-8'],
    ['plain ASCII', utf8('account,sector\nAcme,retail\n'), 'utf-8'],
    ['Windows-1252', latin(french), 'windows-1252'],
    ['UTF-16 with a mark', utf16(`\ufeff${french}`, true), 'utf-16le'],
    ['UTF-16 without a mark', utf16(french, true), 'utf-16le'],
    ['big-endian UTF-16 without a mark', utf16(french, false), 'utf-16be'],
  ])('%s is told', (_, bytes, encoding) => {
    expect(natureOf(bytes, true)).toEqual({ nature: 'text', encoding });
  });

  test('a character that the end of the piece cuts is no reason to doubt UTF-8', () => {
    expect(natureOf(utf8('a,é').slice(0, 3), false)).toEqual({ nature: 'text', encoding: 'utf-8' });
  });

  test('a workbook, old or new, is told from text', () => {
    expect(natureOf(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 20, 0), false).nature).toBe('workbook');
    expect(natureOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), false).nature).toBe('workbook');
  });

  test('a picture is no text', () => {
    expect(natureOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), true).nature).toBe('binary');
  });

  test('no bytes make it throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, whole) => natureOf(bytes, whole).nature.length > 0));
  });
});

describe('delimiter', () => {
  test.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b;c\n1,5;2;3\n', ';'],
    ['a\tb\n1,2\t3\n', '\t'],
    ['a|b|c\n1|2|3\n', '|'],
    ['"a, the first";b\n"x, y, z";2\n', ';'],
    ['one column\nvalue\n', ','],
    ['account\nAcme, Inc.\nGlobex, Ltd.\n', ';'],
    ['sep=;\na,b;c,d\n1,2;3,4\n', ';'],
    ['\ufeffSEP=|\na,b|c\n', '|'],
  ])('%j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});

const cellsOf = (rows: readonly Row[]) => rows.map(({ cells }) => cells);

describe('rows', () => {
  test('cells with delimiters, quotes and line ends inside come out as they went in, wherever the pieces end', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '😀', '1'), maxLength: 8 });
    const table = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), fc.integer({ min: 1, max: 9 }), (rows, newline, size) => {
        const text = unparse(rows, { newline });
        const reader = new RowReader(',');
        const read: Row[] = [];
        for (let at = 0; at < text.length; at += size) {
          const piece = reader.feed(text.slice(at, at + size));
          if (piece.ok) read.push(...piece.value);
        }
        const rest = reader.end();
        if (rest.ok) read.push(...rest.value);
        expect(cellsOf(read)).toEqual(rows);
      }),
    );
  });

  test('blank lines are passed over and counted', () => {
    const table = readTable('a,b\n\n1,2\n,\n3,4');
    expect(table.ok && table.value.rows).toEqual([
      { line: 3, cells: ['1', '2'] },
      { line: 5, cells: ['3', '4'] },
    ]);
  });

  test('the line by which a file tells Excel its delimiter is no header', () => {
    const table = readTable('sep=;\r\naccount;sector\r\nAcme;retail\r\n');
    expect(table.ok && table.value).toMatchObject({ header: ['account', 'sector'], rows: [{ line: 3, cells: ['Acme', 'retail'] }] });
  });

  test.each([
    ['', 'import-empty'],
    ['\n\n', 'import-empty'],
    ['account,sector\n', 'import-no-rows'],
    ['a,b\n1,"never closed\n2,3\n', 'import-open-quote'],
    [`${'c,'.repeat(1001)}c\n1\n`, 'import-too-many-columns'],
    [`a\n${'1\n'.repeat(maxRows + 1)}`, 'import-too-many-rows'],
  ])('refused: %.20j', (text, code) => {
    expect(readTable(text)).toMatchObject({ ok: false, error: { code } });
  });

  test('an open quote is refused long before the whole of a large file is held', () => {
    const reader = new RowReader(',');
    const outcomes = Array.from({ length: 4 }, (_, index) => reader.feed(`${index === 0 ? 'a,b\n"' : ''}${'x,y\n'.repeat(250_000)}`).ok);
    expect(outcomes).toContain(false);
  });

  test('headers that come again are numbered, blank ones get their place', () => {
    const table = readTable('Notes,,Notes,Notes (2),Notes\n1,2,3,4,5\n');
    expect(table.ok && table.value.header).toEqual(['Notes', '#2', 'Notes (3)', 'Notes (2)', 'Notes (4)']);
    expect(table.ok && table.value.repeated).toEqual(['Notes']);
  });
});
