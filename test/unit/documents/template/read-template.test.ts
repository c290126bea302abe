import { contrastWithWhite } from '@shared/documents/brand';
import { readTemplate } from '@shared/documents/template/read-template';
import { documentTemplateSchema } from '@shared/model/document-template';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { companyStyles, companyTheme, templateDocx } from '../../../support/documents/template-docx';

const read = (bytes: Uint8Array) => readTemplate(bytes, 'Maison.docx');
const codeOf = (bytes: Uint8Array) => {
  const result = read(bytes);
  return result.ok ? null : result.error.code;
};

describe('a template of a company', () => {
  const result = read(templateDocx());
  const template = result.ok ? result.value : null;

  test('gives the fonts and colours of its theme and the margins of its pages', () => {
    expect(template).toMatchObject({
      name: 'Maison.docx',
      fonts: { headings: 'Georgia', body: 'Verdana' },
      colours: { accent1: '#f2b705', accent2: '#7a1f5c', hyperlink: '#0000ee' },
      margins: { side: 30, top: 30, bottom: 25 },
    });
  });

  test('gives the looks of the styles that we have too, by their names, with what they are based on', () => {
    expect(template?.styles.normal).toMatchObject({ font: 'body', size: 10.5, after: 8, line: 1.079 });
    expect(template?.styles['heading 1']).toMatchObject({
      font: { name: 'Georgia' },
      size: 16,
      bold: false,
      caps: true,
      before: 24,
      rule: { side: 'bottom', width: 1.5, colour: '#7a1f5c' },
    });
    expect(template?.styles['heading 2']).toMatchObject({ colour: 'accent', size: null });
    expect(template?.styles['keyfolio lead' as 'normal']).toMatchObject({ italic: true });
    expect(Object.keys(template?.styles ?? {})).not.toContain('maison');
  });

  test('darkens a colour of words that nobody could read on white', () => {
    const colour = template?.styles['heading 1']?.colour ?? '';
    expect(colour).toMatch(/^#/);
    expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(4.5);
  });

  test('takes over nothing of a landscape section, and none of impossible margins', () => {
    const margins = '<w:pgMar w:top="100" w:right="100" w:bottom="100" w:left="9000"/>';
    const turned = `<w:sectPr><w:pgSz w:orient="landscape"/>${margins}</w:sectPr>`;
    const parsed = read(templateDocx({ section: `<w:sectPr>${margins}</w:sectPr>${turned}` }));
    expect(parsed.ok && parsed.value.margins).toEqual({ side: 40, top: 12, bottom: 14 });
    const only = read(templateDocx({ section: turned }));
    expect(only.ok && only.value.margins).toBe(null);
  });

  test('is read from a file that has only a theme, or only styles', () => {
    const themed = read(templateDocx({ styles: '<w:styles xmlns:w="w"/>' }));
    expect(themed).toMatchObject({ ok: true, value: { styles: {}, fonts: { body: 'Verdana' } } });
    const styled = read(templateDocx({ theme: '<a:theme xmlns:a="a"/>' }));
    expect(styled).toMatchObject({ ok: true, value: { fonts: null, colours: null } });
  });
});

describe('what is no template', () => {
  test.each([
    ['a text', strToU8('Dear all'), 'template-not-word'],
    ['nothing', new Uint8Array(), 'template-not-word'],
    ['an old Word file, or one with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'template-old'],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'template-not-word'],
    ['a file cut in its middle', templateDocx().slice(0, 600), 'template-damaged'],
    ['styles that are no XML', templateDocx({ styles: '<w:styles' }), 'template-damaged'],
    ['a document without theme and styles', zipSync({ 'word/document.xml': strToU8('<w:document/>') }), 'template-nothing'],
    ['an entity that grows', templateDocx({ styles: `<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>` }), 'template-damaged'],
    ['elements nested without end', templateDocx({ styles: '<a>'.repeat(200_000) }), 'template-damaged'],
  ])('%s is refused with the reason', (_name, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  test('a part that unpacks to more than any template is refused unread', () => {
    expect(codeOf(templateDocx({ styles: ' '.repeat(20_000_001) }))).toBe('template-too-large');
  });
});

test('whatever the bytes are, the answer is a valid template or a reason', () => {
  const whole = templateDocx();
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '0', '-1', 'NaN', '1e9', '999999', 'accent1', '"><x', '\u0000', '☃'.repeat(90)),
  );
  const values = fc.array(text, { minLength: 1, maxLength: 6 });
  /** Every attribute's value replaced, in turn, by what nobody wrote there. */
  const altered = (part: string, by: readonly string[]): string => {
    let index = 0;
    const escaped = by.map((value) => value.replace(/[<&"]/g, ' '));
    return part.replace(/="[^"]*"/g, () => `="${escaped[index++ % escaped.length]}"`);
  };
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }).map((tail) => new Uint8Array([0x50, 0x4b, ...tail])),
    fc
      .record({ at: fc.nat(whole.length - 1), value: fc.nat(255) })
      .map(({ at, value }) => whole.map((byte, index) => (index === at ? value : byte))),
    fc
      .record({ styles: values, theme: values })
      .map(({ styles, theme }) => templateDocx({ styles: altered(companyStyles, styles), theme: altered(companyTheme, theme) })),
  );
  fc.assert(
    fc.property(bytes, (given) => {
      const result = read(given);
      if (result.ok) expect(documentTemplateSchema.parse(result.value)).toEqual(result.value);
      else expect(result.error.code).toMatch(/^template-/);
    }),
    { numRuns: 300 },
  );
});
