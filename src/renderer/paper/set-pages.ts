import type { PaperBlock, PaperPage } from '@shared/documents/paper';
import { numberCaptions, numberContents, numberedFooter } from './number-fields';
import type { ReadDocument } from './read-document';

/** Word counts the line below a row as part of it, a browser does not. */
const rule = 0.7;
const pixelsPerPoint = 96 / 72;
const px = (value: number): string => `${Math.round(value * 1000) / 1000}px`;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A paragraph, or the lines of it that stand on this page. */
function paragraphOn(block: HTMLElement, { heights, before }: NonNullable<PaperBlock['lines']>): HTMLElement {
  const paragraph = block.cloneNode(true) as HTMLElement;
  const height = sum(heights);
  const line = height / heights.length;
  // A picture makes its own line.
  if (!paragraph.querySelector('img')) paragraph.style.lineHeight = px(line);
  paragraph.style.marginTop = '0';
  paragraph.style.marginBottom = '0';
  paragraph.style.minHeight = px(height);
  if (before === 0) return paragraph;
  const rest = block.ownerDocument.createElement('div');
  rest.style.overflow = 'hidden';
  paragraph.style.marginTop = px(-before * line);
  rest.append(paragraph);
  return rest;
}

/** A table, or the rows of it that stand on this page, its head repeated. */
function tableOn(block: HTMLElement, rows: NonNullable<PaperBlock['rows']>, pageWidth: number, side: string): HTMLElement {
  const table = block.cloneNode(true) as HTMLTableElement;
  const all = [...table.rows];
  const kept = rows.flatMap(({ index, height }) => {
    const row = all[index];
    if (!row) return [];
    row.style.height = px(Math.max(0, height - rule));
    return [row];
  });
  for (const row of all) if (!kept.includes(row)) row.remove();
  table.style.marginTop = '0';
  // From edge to edge of the paper: docx-preview knows no indent of a table.
  if (Number.parseFloat(table.style.width) * pixelsPerPoint > pageWidth - 2) table.style.marginInlineStart = `-${side}`;
  return table;
}

const heightOf = ({ lines, rows }: PaperBlock): number => sum(lines?.heights ?? (rows ?? []).map(({ height }) => height));

/** Blocks one below the other, as far apart as Word sets them: what the browser sets taller pushes the rest down, and hides nothing. */
function bodyOf(page: PaperPage, blocks: ReadDocument['blocks'], side: string): HTMLElement {
  const inert = blocks[0]?.ownerDocument ?? document;
  const body = inert.createElement('article');
  let below = 0;
  for (const block of page.blocks) {
    const source = blocks[block.index];
    if (!source) continue;
    const set = block.rows ? tableOn(source, block.rows, page.width, side) : block.lines ? paragraphOn(source, block.lines) : null;
    if (!set) continue;
    const place = inert.createElement('div');
    place.style.paddingTop = px(Math.max(0, block.y - below));
    place.append(set);
    body.append(place);
    below = Math.max(below, block.y + heightOf(block));
  }
  return body;
}

/** The pages of a document as elements, each of its own size, to be adopted by the document that shows them. */
export function setPages({ blocks }: ReadDocument, pages: readonly PaperPage[]): HTMLElement[] {
  const inert = document.implementation.createHTMLDocument('');
  numberCaptions(blocks);
  const made = pages.map((page, index) => {
    const frame = blocks[page.blocks[0]?.index ?? 0]?.closest('section');
    const footer = frame?.querySelector<HTMLElement>(':scope > footer');
    const sheet = (frame?.cloneNode(false) ?? inert.createElement('section')) as HTMLElement;
    sheet.style.width = px(page.width);
    sheet.style.height = px(page.height);
    sheet.style.minHeight = '0';
    sheet.style.paddingTop = '0';
    sheet.dataset.turned = String(page.width > page.height);
    sheet.append(bodyOf(page, blocks, sheet.style.paddingLeft));
    if (footer) sheet.append(numberedFooter(footer, index + 1, pages.length));
    return sheet;
  });
  numberContents(made);
  return made;
}
