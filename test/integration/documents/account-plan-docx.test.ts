import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeDocument } from '@shared/documents/compose-document';
import type { ComposeOptions } from '@shared/documents/context';
import { documentKinds, kinds } from '@shared/documents/kinds';
import type { Plan } from '@shared/model/plan';
import { layoutDocument } from 'docx/layout';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPictures } from '../../../src/main/documents/render/draw-pictures';
import { renderDocument } from '../../../src/main/documents/render/render-document';
import { arbitraryPlan } from '../../support/documents/arbitrary-plan';
import { buildDocx, fontFiles, options, schemaErrors } from '../../support/documents/docx';
import { fullPlan } from '../../support/documents/full-plan';
import { markedPlan } from '../../support/documents/marked-plan';
import { partsOf } from '../../support/documents/parts';
import { poorPlan, richPlan } from '../../support/documents/plans';

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const part = (docx: Uint8Array, path: string): string => partsOf(docx).get(path) ?? '';
const count = (xml: string, pattern: RegExp) => xml.match(pattern)?.length ?? 0;

describe('the account plan as a Word package', () => {
  const rich = buildDocx(richPlan());
  const body = part(rich, 'word/document.xml');

  it('has real headings, captions with numbers and a contents list that is filled in, with nothing to update on opening', () => {
    expect(count(body, /<w:pStyle w:val="Heading1"\/>/g)).toBe(8);
    expect(count(body, /SEQ Table/g)).toBe(4);
    expect(body).toContain('TOC \\h \\o &quot;1-1&quot;');
    expect(body).not.toContain('w:dirty="true"');
    expect(part(rich, 'word/settings.xml')).not.toContain('w:updateFields');
    const pages = [...body.matchAll(/<w:pStyle w:val="TOC1"\/>.*?<\/w:p>/gs)].map(([entry]) =>
      Number([...entry.matchAll(/<w:t[^>]*>(\d+)<\/w:t>/g)].at(-1)?.[1]),
    );
    expect(pages).toHaveLength(8);
    expect(pages[0]).toBe(2);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
  });

  it('repeats the header row of every table and splits no row', () => {
    expect(count(body, /<w:tblHeader\/>/g)).toBe(4);
    expect(count(body, /<w:cantSplit\/>/g)).toBe(count(body, /<w:tr[ >]/g));
  });

  it('draws the map whole on a landscape page: vector without text, pixels for the rest, and words for those who see neither', () => {
    expect(count(body, /w:orient="landscape"/g)).toBe(1);
    const paths = [...partsOf(rich).keys()];
    const svg = paths.find((path) => path.endsWith('.svg'));
    expect(part(rich, svg ?? '')).toContain('<path');
    expect(part(rich, svg ?? '')).not.toContain('<text');
    expect(part(rich, 'word/_rels/document.xml.rels')).toMatch(/media\/[^"]+\.png/);
    expect(body).toMatch(/<wp:docPr [^>]*descr="[^"]{20,}"/);
    const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(body) ?? [];
    expect(Number(cx)).toBeLessThanOrEqual((16_838 - 2 * 567) * 635);
    expect(Number(cy)).toBeLessThanOrEqual((11_906 - 680 - 907) * 635);
  });

  it('sets lineRule wherever it sets a line height', () => {
    for (const xml of [body, part(rich, 'word/styles.xml')]) {
      for (const [spacing] of xml.matchAll(/<w:spacing [^>]*w:line="[^>]*>/g)) expect(spacing).toContain('w:lineRule="auto"');
    }
  });

  it('carries its title, author, dates and language', () => {
    const core = part(rich, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Account plan: Northwind Components</dc:title>');
    expect(core).toContain('<dc:creator>Nadia Roux</dc:creator>');
    expect(core).toContain('2026-03-12T09:30:00Z</dcterms:created>');
    expect(part(rich, 'word/styles.xml')).toContain('w:val="en-GB"');
    expect(part(buildDocx(richPlan(), { locale: 'fr' }), 'word/styles.xml')).toContain('w:val="fr-FR"');
  });

  it('fits the paper asked for', () => {
    expect(body).toContain('w:w="11906" w:h="16838"');
    expect(part(buildDocx(poorPlan(), { paper: 'letter' }), 'word/document.xml')).toContain('w:w="12240" w:h="15840"');
  });

  it('has the same bytes for the same plan and clock, whatever was exported before', () => {
    const first = digest(rich);
    buildDocx(poorPlan());
    expect(digest(buildDocx(richPlan()))).toBe(first);
  });
});

const documents = documentKinds.flatMap((kind) => kinds[kind].editions.map((edition) => ({ kind, edition })));

describe('any plan', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keyfolio-docx-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is a file that the Open XML SDK finds valid, every document in every edition', async () => {
    const hostile = fc.sample(arbitraryPlan(), { numRuns: 3, seed: 20260312 });
    const full = fullPlan();
    const files = [
      ...documents.map(({ kind, edition }, index) =>
        buildDocx(full, { kind, edition, locale: index % 2 === 0 ? 'en' : 'fr', paper: index % 3 === 0 ? 'letter' : 'a4' }),
      ),
      buildDocx(poorPlan(), { locale: 'fr' }),
      buildDocx(poorPlan(), { edition: 'client' }),
      ...hostile.flatMap((plan) => [buildDocx(plan), buildDocx(plan, { edition: 'client', locale: 'fr' })]),
    ];
    expect(await Promise.all(files.map((docx, index) => schemaErrors(docx, folder, `${index}.docx`)))).toEqual(files.map(() => []));
  }, 120_000);

  it('never lets a character into the package that XML cannot hold', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        for (const [path, xml] of partsOf(buildDocx(plan))) {
          // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
          expect(xml, path).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        }
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('leaks nothing internal into a client edition: no part of the package holds the mark', () => {
    const mark = 'SECRET-7f3a';
    const clients = documents.filter(({ edition }) => edition === 'client');
    fc.assert(
      fc.property(
        arbitraryPlan(mark),
        fc.constantFrom('en' as const, 'fr' as const),
        fc.constantFrom(...clients),
        (plan, locale, document) => {
          for (const [path, content] of partsOf(buildDocx(plan, { ...document, locale }))) expect(content.includes(mark), path).toBe(false);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  it.each(documents.filter(({ edition }) => edition === 'client'))(
    'leaks nothing of a full plan: $kind, with the data behind its charts',
    ({ kind }) => {
      const mark = 'SECRET-7f3a';
      const parts = partsOf(buildDocx(markedPlan(mark), { kind, edition: 'client', mapId: 'm1' }));
      for (const [path, content] of parts) expect(content.includes(mark), path).toBe(false);
    },
  );
});

describe('charts', () => {
  const docx = buildDocx(fullPlan(), { kind: 'qbr', locale: 'fr' });
  const parts = partsOf(docx);

  it('are charts of Word with their data, in the language of the document', () => {
    const charts = [...parts].filter(([path]) => /^word\/charts\/chart\d+\.xml$/.test(path));
    expect(charts.length).toBeGreaterThanOrEqual(4);
    expect(charts.some(([, xml]) => xml.includes('<c:barChart>'))).toBe(true);
    expect(charts.some(([, xml]) => xml.includes('<c:lineChart>'))).toBe(true);
    for (const [, xml] of charts) expect(xml).not.toContain('lang="en-US"');
    const sheets = [...parts].filter(([path]) => path.includes('.xlsx/xl/worksheets/'));
    const workbooks = [...parts].filter(([path]) => path.includes('.xlsx/'));
    expect(sheets).toHaveLength(charts.length);
    expect(workbooks.map(([, xml]) => xml).join('')).toContain('T4 2025');
  });

  it('are the same bytes each time', () => {
    expect(digest(buildDocx(fullPlan(), { kind: 'qbr', locale: 'fr' }))).toBe(digest(docx));
  });
});

describe('the one-page plan', () => {
  const pagesOf = (plan: Plan, change: Partial<ComposeOptions>): number => {
    const tree = composeDocument(plan, options({ kind: 'one-page', ...change }));
    return layoutDocument(renderDocument(tree, drawPictures(tree, fontFiles), { pageNumbers: false }), { guess: true }).pages.length;
  };

  it('is one page, whatever the plan holds, in every edition, language and paper', () => {
    const any = fc.record({
      plan: fc.oneof(arbitraryPlan(), fc.constant(fullPlan()), fc.constant(poorPlan({ name: 'W'.repeat(300) }))),
      edition: fc.constantFrom('internal' as const, 'client' as const),
      locale: fc.constantFrom('en' as const, 'fr' as const),
      paper: fc.constantFrom('a4' as const, 'letter' as const),
    });
    fc.assert(
      fc.property(any, ({ plan, ...change }) => {
        expect(pagesOf(plan, change)).toBe(1);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
