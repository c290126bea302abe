import { languageOf, readBlock, readFigure } from '@shared/kpis/read-figures';
import { blockOf } from '@shared/pasted-block';
import { describe, expect, test } from 'vitest';

const en = { locale: 'en', currency: 'EUR' } as const;
const fr = { locale: 'fr', currency: 'EUR' } as const;
const percent = { unit: 'percent' } as const;
const number = { unit: 'number' } as const;
const amount = { unit: 'amount' } as const;
const figureOf = (text: string, kpi: Parameters<typeof readFigure>[1], options: typeof en | typeof fr) => {
  const read = readFigure(text, kpi, options);
  return read.ok ? read.value : read.error.code;
};

describe('one figure', () => {
  test.each([
    ['62 %', percent, fr, { value: 62, currency: null }],
    ['62%', percent, en, { value: 62, currency: null }],
    ['1\u202f234,5', number, fr, { value: 1234.5, currency: null }],
    ['1,234.5', number, en, { value: 1234.5, currency: null }],
    ['-30', { unit: 'score' }, en, { value: -30, currency: null }],
    ['(12)', number, en, { value: -12, currency: null }],
    ['0', number, en, { value: 0, currency: null }],
    ['900%', percent, en, { value: 900, currency: null }],
    ['1 250 000 €', amount, fr, { value: 125_000_000, currency: 'EUR' }],
    ['$1.2m', amount, en, { value: 120_000_000, currency: 'USD' }],
  ] as const)('%s', (text, kpi, options, expected) => {
    expect(figureOf(text, kpi, options)).toEqual(expected);
  });

  test.each(['', '  ', 'n/a', 'N/A', '–', '#DIV/0!', '#N/A', 's.o.'])('“%s” is no figure, which is not 0', (text) => {
    expect(figureOf(text, number, en)).toBeNull();
  });

  test.each(['Q1 2026', 'about 12', '12 apples', '1.2.3'])('“%s” cannot be read, and it is said', (text) => {
    expect(figureOf(text, number, en)).toBe('figure-unreadable');
  });
});

describe('the language of a block', () => {
  test.each([
    [['1,5', '1,234'], 'en', 'fr'],
    [['12.75', '1.234'], 'fr', 'en'],
    [['1.234,50', '9'], 'en', 'fr'],
    [['1,234', '2,500'], 'fr', 'fr'],
    [['1,234', '2,500'], 'en', 'en'],
    [['62', '80'], 'fr', 'fr'],
    [['1,5', '1.5'], 'en', 'en'],
  ] as const)('%j under %s is %s', (cells, locale, expected) => {
    expect(languageOf(cells, locale)).toBe(expected);
  });
});

describe('a block of cells', () => {
  const grid = { kpis: [percent, number, amount], columns: 4 };
  const first = { row: 0, column: 0 };

  test('is read as a spreadsheet copies it, with its last line ended', () => {
    expect(blockOf('1\t2\r\n3\t"a\nb"\r\n')).toEqual([
      ['1', '2'],
      ['3', 'a\nb'],
    ]);
  });

  test('goes from the cell on, each figure in the unit of its row', () => {
    const read = readBlock('62,5 %\t\r\n1\u202f200\t1,5\r\n', { row: 0, column: 2 }, grid, en);
    expect(read).toEqual({
      ok: true,
      value: [
        { row: 0, column: 2, figure: { value: 62.5, currency: null } },
        { row: 0, column: 3, figure: null },
        { row: 1, column: 2, figure: { value: 1200, currency: null } },
        { row: 1, column: 3, figure: { value: 1.5, currency: null } },
      ],
    });
  });

  test.each([
    ['1\t2\t3\t4\t5', first, { code: 'paste-too-wide', params: { count: 5, left: 4 } }],
    ['1\t2', { row: 0, column: 3 }, { code: 'paste-too-wide', params: { count: 2, left: 1 } }],
    ['1\n2\n3', { row: 1, column: 0 }, { code: 'paste-too-tall', params: { count: 3, left: 2 } }],
    ['62\t64\nAdoption\t3', first, { code: 'paste-unreadable', params: { text: 'Adoption', row: 2, column: 1 } }],
  ])('%j is refused as a whole, with the place', (text, at, error) => {
    expect(readBlock(text, at, grid, en)).toEqual({ ok: false, error });
  });
});
