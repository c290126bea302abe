import type { PaperPage } from '@shared/documents/paper';
import { makePaper, showPaper } from './show-paper';

/** What the main process gives to the page it prints: the bytes of the document in base 64. */
type Given = { title: string; document: string; pages: readonly PaperPage[]; language: string };

/** Sizes of the sheets, by how they are turned. */
function sheetRules(pages: readonly PaperPage[]): string {
  const upright = pages.find(({ width, height }) => width <= height);
  const turned = pages.find(({ width, height }) => width > height);
  const rule = (name: string, page: PaperPage | undefined) =>
    page ? `@page ${name} { size: ${page.width}px ${page.height}px; margin: 0; }` : '';
  return [
    rule('upright', upright),
    rule('turned', turned),
    '@page { margin: 0; }',
    'section.docx { page: upright; break-after: page; }',
    'section.docx[data-turned="true"] { page: turned; }',
    'section.docx:last-child { break-after: auto; }',
  ].join('\n');
}

async function show({ title, document: base64, pages, language }: Given): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const paper = await makePaper(bytes, pages);
  document.documentElement.lang = language;
  document.title = title;
  await showPaper(document, { ...paper, css: paper.css + sheetRules(pages) });
  // A hair less than the sheet: what is rounded up must not open another page.
  for (const sheet of document.querySelectorAll<HTMLElement>('section.docx')) {
    sheet.style.height = `${Number.parseFloat(sheet.style.height) - 1}px`;
  }
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
}

Object.assign(window, { keyfolioPaper: show });
