import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanFileName } from '../../../src/main/files/file-name';

const clean = (wish: string) => cleanFileName(wish, 'docx', 'Untitled');

describe('a default file name', () => {
  test.each([
    ['Plan de compte Société Générale 2026', 'Plan de compte Société Générale 2026.docx'],
    ['Durand/Fils: « plan » ?', 'Durand Fils « plan ».docx'],
    ['a\\b|c*d<e>f"g', 'a b c d e f g.docx'],
    ['../../etc/passwd', 'etc passwd.docx'],
    ['.hidden', 'hidden.docx'],
    ['--help', 'help.docx'],
    ['ends with a dot.', 'ends with a dot.docx'],
    ['  spaces \t\n here ', 'spaces here.docx'],
    ['CON', '_CON.docx'],
    ['lpt1.backup', '_lpt1.backup.docx'],
    ['Console', 'Console.docx'],
    ['exe\u202ecod', 'exe cod.docx'],
    ['null\0byte', 'null byte.docx'],
    ['', 'Untitled.docx'],
    ['///', 'Untitled.docx'],
    ['e\u0301te\u0301', 'été.docx'],
  ])('"%s" becomes "%s"', (wish, name) => {
    expect(clean(wish)).toBe(name);
  });

  test('a long name is cut between characters, not inside one', () => {
    const name = clean('👩‍👩‍👧'.repeat(60));
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(205);
    expect(name.replaceAll('👩‍👩‍👧', '').replace(/[\u200d👩👧]/gu, '')).toMatch(/^ *\.docx$/);
  });

  test('whatever the wish, the name is one that every system accepts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (wish) => {
        const name = clean(wish);
        expect(name).toMatch(/^[^\s.-].*\.docx$/u);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|[ .]\.docx$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(220);
      }),
    );
  });
});
