import { readWorkbook } from '@shared/spreadsheet/read-workbook';
import { sheetXlsx } from '@shared/spreadsheet/sheet-xlsx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';

const rowsOf = (bytes: Uint8Array) => {
  const read = readWorkbook(bytes, 'a.xlsx');
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};

test('gives back any texts that a workbook was written with', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .filter((one) => one === one.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '') && !one.includes('_x000D_'));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }), (rows) => {
      const read = rowsOf(sheetXlsx({ name: 'Answers', header: ['Name', 'Comment'], rows }));
      expect(read[0]).toEqual(['Name', 'Comment']);
      expect(rows.map((_, index) => [read[index + 1]?.[0] ?? '', read[index + 1]?.[1] ?? ''])).toEqual(rows);
    }),
  );
});

test('reads days as days and numbers as numbers', () => {
  const read = rowsOf(
    sheetXlsx({
      name: 'A',
      header: ['Date', 'Score'],
      rows: [
        [{ date: '2026-03-12' }, 9],
        [null, 7.5],
      ],
    }),
  );
  expect(read).toEqual([
    ['Date', 'Score'],
    ['2026-03-12', '9'],
    ['', '7.5'],
  ]);
});

test('reads what Excel writes: shared strings in runs, formulas, the sheet that the workbook names first, rows left out', () => {
  const bytes = zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="A" sheetId="7" r:id="rId3"/><sheet name="B" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Target="worksheets/sheet9.xml"/></Relationships>',
    ),
    'xl/styles.xml': strToU8(
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]d\\-mmm"/><numFmt numFmtId="165" formatCode="0.0&quot;d&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    ),
    'xl/sharedStrings.xml': strToU8(
      '<sst><si><t>Tom &amp; Jo</t></si><si><r><t>one </t></r><r><t>two</t></r><rPh><t>x</t></rPh></si></sst>',
    ),
    'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row r="1"><c t="s"><v>0</v></c></row></sheetData></worksheet>'),
    'xl/worksheets/sheet9.xml': strToU8(
      '<worksheet><sheetData><row r="2"><c r="B2" t="s"><v>1</v></c><c r="C2" s="1"><v>0.5</v></c><c r="D2" s="1"><v>3</v></c><c r="E2" s="2"><v>4</v></c><c r="F2" t="str"><f>A1</f><v>sum</v></c><c r="G2"/></row></sheetData></worksheet>',
    ),
  });
  expect(rowsOf(bytes)).toEqual([[], ['', 'one two', '0.5', '1904-01-04', '4', 'sum', '']]);
});

test('what is no workbook is refused by name, whatever its bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(readWorkbook(bytes, 'a.xlsx').ok).toBe(false);
    }),
  );
  expect(readWorkbook(zipSync({ 'word/document.xml': strToU8('<x/>') }), 'a.docx')).toMatchObject({ error: { code: 'import-binary' } });
});
