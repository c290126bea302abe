import { createHash } from 'node:crypto';
import { composeDocument } from '@shared/documents/compose-document';
import type { ComposeOptions } from '@shared/documents/context';
import { documentKinds, kinds } from '@shared/documents/kinds';
import { readTemplate } from '@shared/documents/template/read-template';
import type { DocumentTemplate } from '@shared/model/document-template';
import type { Plan } from '@shared/model/plan';
import { type Picture, type PortfolioSettings, pictureSchema, portfolioSettingsSchema } from '@shared/model/portfolio';
import { layoutDocument } from 'docx/layout';
import { describe, expect, it } from 'vitest';
import { drawPictures } from '../../../src/main/documents/render/draw-pictures';
import { drawPng } from '../../../src/main/documents/render/draw-svg';
import { renderDocument } from '../../../src/main/documents/render/render-document';
import { buildDocx, fontFiles, options, schemaErrors } from '../../support/documents/docx';
import { fullPlan } from '../../support/documents/full-plan';
import { partsOf } from '../../support/documents/parts';
import { poorPlan } from '../../support/documents/plans';
import { templateDocx } from '../../support/documents/template-docx';
import { tempFolder } from '../../support/temp-folder';

function companyTemplate(): DocumentTemplate {
  const read = readTemplate(templateDocx(), 'Maison.docx');
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

/** A template at the far end of what the plan may hold, as somebody could have written it into a package. */
const extreme: DocumentTemplate = {
  name: '<w:p/>&"\u00e9'.repeat(20).slice(0, 200),
  fonts: { headings: '"><evil/>&', body: 'W'.repeat(64) },
  colours: null,
  margins: { side: 40, top: 40, bottom: 40 },
  styles: Object.fromEntries(
    ['normal', 'title', 'heading 1', 'heading 2', 'caption', 'toc 1', 'footer', 'keyfolio cover title', 'keyfolio kpi value'].map(
      (name) => [
        name,
        {
          font: { name: "'&<" },
          size: 72,
          bold: true,
          italic: true,
          caps: true,
          colour: '#ffffff',
          align: 'end',
          before: 72,
          after: 72,
          line: 2,
          rule: { side: 'top', width: 6, colour: 'accent' },
        },
      ],
    ),
  ),
};

const svg = (width: number, height: number, inner = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#123"/>${inner}</svg>`;
const picture = (id: string, kind: string, bytes: Uint8Array | string): Picture =>
  pictureSchema.parse({ id, name: id, data: `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}` });

/** A full plan as a company dresses it. */
function dressed(settings: Partial<PortfolioSettings>, pictures: readonly Picture[] = []) {
  const plan = fullPlan();
  const stored = portfolioSettingsSchema.parse({ id: 'portfolio', companyName: 'Maison & Fils', ...settings });
  return { ...plan, portfolioSettings: [stored], pictures: [...plan.pictures, ...pictures] };
}

const part = (docx: Uint8Array, path: string): string => partsOf(docx).get(path) ?? '';
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const documents = documentKinds.flatMap((kind) => kinds[kind].editions.map((edition) => ({ kind, edition })));

describe('a company’s template', () => {
  const docx = buildDocx(dressed({ documentTemplate: companyTemplate() }));
  const styles = part(docx, 'word/styles.xml');
  const style = (id: string): string => new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';

  it('gives its fonts and colours to the theme, the accent dark enough to be read', () => {
    const theme = part(docx, 'word/theme/theme1.xml');
    expect(theme).toContain('typeface="Georgia"');
    expect(theme).toContain('typeface="Verdana"');
    expect(theme).toContain('7A1F5C');
    expect(theme).not.toContain('F2B705');
  });

  it('gives its looks to our styles, under our own ids, and its margins to the pages', () => {
    expect(style('Heading1')).toContain('w:ascii="Georgia"');
    expect(style('Heading1')).toContain('<w:sz w:val="32"/>');
    expect(style('Heading1')).toContain('<w:caps/>');
    expect(style('KfLead')).toContain('<w:i/>');
    expect(style('KfCoverTitle')).toContain('FFFFFF');
    expect(part(docx, 'word/document.xml')).toContain('w:left="1701"');
  });

  it('gives the same bytes each time', () => {
    expect(digest(buildDocx(dressed({ documentTemplate: companyTemplate() })))).toBe(digest(docx));
  });

  it.each([
    ['a company’s own', companyTemplate()],
    ['an extreme one', extreme],
  ])('leaves a document of one page on one page, whatever it says: %s', (_name, documentTemplate) => {
    const tree = composeDocument(dressed({ documentTemplate }), options({ kind: 'one-page' }));
    const document = renderDocument(tree, drawPictures(tree, fontFiles), { pageNumbers: false });
    expect(layoutDocument(document, { guess: true }).pages).toHaveLength(1);
  });
});

describe('pictures of a company', () => {
  const media = (docx: Uint8Array): string[] => [...partsOf(docx).keys()].filter((path) => path.startsWith('word/media/'));
  /** Width and height of the pictures of a cover, in EMU; the first is our logo. */
  const extents = (docx: Uint8Array) =>
    [...part(docx, 'word/document.xml').matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, cx, cy]) => ({
      cx: Number(cx),
      cy: Number(cy),
    }));

  it.each([
    ['wide', 4000, 50],
    ['tall', 50, 4000],
    ['square', 300, 300],
  ])('a %s logo is there whole, in its own ratio', (_name, width, height) => {
    const docx = buildDocx(dressed({ logoId: 'logo' }, [picture('logo', 'svg+xml', svg(width, height))]));
    const [logo] = extents(docx);
    // As near as whole pixels allow.
    const pixels = (emu: number) => emu / 9525;
    const [wide, high] = [pixels(logo?.cx ?? 0), pixels(logo?.cy ?? 0)];
    expect(Math.min(Math.abs(wide - (high * width) / height), Math.abs(high - (wide * height) / width))).toBeLessThanOrEqual(0.5);
    expect(wide <= 190 && high <= 56).toBe(true);
    expect(part(docx, 'word/document.xml')).toContain('descr="Maison &amp; Fils"');
  });

  it('a cover picture runs from edge to edge of the paper, and its page holds the contents still', () => {
    const plan = dressed({ coverPictureId: 'cover' }, [picture('cover', 'png', drawPng(svg(700, 200), fontFiles, { scale: 1 }))]);
    const docx = buildDocx(plan);
    expect(extents(docx).some(({ cx }) => cx === Math.floor(11_906 / 15) * 9525 || Math.abs(cx - 11_906 * 635) < 9525)).toBe(true);
    const pagesOf = (one: Plan) => {
      // Without pictures: they have pages of their own, and take long to draw.
      const tree = composeDocument(
        { ...one, people: [], placements: [], risks: [], initiatives: [], objectives: [], milestones: [] },
        options(),
      );
      return layoutDocument(renderDocument(tree, drawPictures(tree, fontFiles), { pageNumbers: false }), { guess: true }).pages.length;
    };
    expect(pagesOf(plan)).toBe(pagesOf(fullPlan()));
  }, 60_000);

  it.each([
    ['names a file of this computer', svg(10, 10, '<image href="/etc/hostname" width="9" height="9"/>')],
    ['names an address', svg(10, 10, '<image xlink:href="https://example.org/x.png" width="9" height="9"/>')],
    ['has an entity', `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>${svg(10, 10)}`],
    ['is no drawing', '<svg'],
  ])('a logo that %s is left out, and the document is made', (_name, text) => {
    const bare = media(buildDocx(poorPlan()));
    const plan = {
      ...poorPlan(),
      portfolioSettings: dressed({ logoId: 'logo' }).portfolioSettings,
      pictures: [picture('logo', 'svg+xml', text)],
    };
    expect(media(buildDocx(plan))).toEqual(bare);
  });
});

describe('dressed documents', () => {
  const folder = tempFolder();

  it('are files that the Open XML SDK finds valid, every document in every edition', async () => {
    const pictures = [picture('logo', 'svg+xml', svg(90, 30)), picture('cover', 'png', drawPng(svg(70, 40), fontFiles, { scale: 1 }))];
    const change: Partial<ComposeOptions>[] = documents.map((document, index) => ({
      ...document,
      paper: index % 2 === 0 ? 'a4' : 'letter',
    }));
    const files = [companyTemplate(), extreme].flatMap((documentTemplate) =>
      change.map((one) =>
        buildDocx(dressed({ documentTemplate, logoId: 'logo', coverPictureId: 'cover', accentColour: '#ffff00' }, pictures), one),
      ),
    );
    const where = await folder;
    expect(await Promise.all(files.map((docx, index) => schemaErrors(docx, where, `dressed-${index}.docx`)))).toEqual(files.map(() => []));
  }, 120_000);
});
