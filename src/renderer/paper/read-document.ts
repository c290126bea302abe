import { parseAsync, renderDocument } from 'docx-preview';
import { nodeMaker } from './make-node';
import { inLinesOfTheFont, wordCss } from './word-css';

/** A document read as the browser shows it: its style sheet, and what it holds. */
export type ReadDocument = {
  readonly css: string;
  /** Paragraphs and tables of the body, in order; each in the `section` whose margins and footer are its page's. */
  readonly blocks: readonly HTMLElement[];
};

/** Paragraphs and tables, also those that a table of contents holds. */
const blocksIn = (parent: Element): HTMLElement[] =>
  [...parent.children].flatMap((child) => (child.matches('p, table') ? [child as HTMLElement] : blocksIn(child)));

/** Headings are paragraphs to docx-preview: said to be headings they are the outline of a PDF, and what a screen reader jumps along. */
function markHeadings(frame: HTMLElement): void {
  for (const level of [1, 2]) {
    for (const heading of frame.querySelectorAll(`p[class*="heading${level}"]`)) {
      heading.setAttribute('role', 'heading');
      heading.setAttribute('aria-level', String(level));
    }
  }
}

/** A picture is called what its caption says; one without a caption adds nothing to the words beside it. */
function namePictures(blocks: readonly HTMLElement[]): void {
  for (const [index, block] of blocks.entries()) {
    const below = blocks[index + 1];
    const caption = below?.matches('p[class*="caption"]') ? (below.textContent ?? '').trim() : '';
    for (const picture of block.querySelectorAll('img')) picture.alt = caption;
  }
}

export async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  const inert = document.implementation.createHTMLDocument('');
  const options = {
    inWrapper: false,
    useBase64URL: true,
    ignoreFonts: true,
    renderAltChunks: false,
    renderFootnotes: false,
    renderEndnotes: false,
    h: nodeMaker(inert),
  };
  const nodes = await renderDocument(await parseAsync(bytes, options), options);
  const holder = inert.createElement('div');
  holder.append(...nodes);
  const frames = [...holder.querySelectorAll<HTMLElement>('section')];
  const styles = [...holder.querySelectorAll('style')];
  for (const styled of frames.flatMap((frame) => [...frame.querySelectorAll<HTMLElement>('[style*="line-height"]')])) {
    styled.style.cssText = inLinesOfTheFont(styled.style.cssText);
  }
  for (const { style } of frames.flatMap((frame) => [...frame.querySelectorAll<HTMLElement>('p[style*="text-indent: -"]')])) {
    style.setProperty('--hanging', style.textIndent.slice(1));
    style.paddingInlineStart = style.marginInlineStart;
    style.marginInlineStart = '0';
  }
  for (const frame of frames) markHeadings(frame);
  const blocks = frames.flatMap((frame) => [...frame.querySelectorAll(':scope > article')].flatMap(blocksIn));
  namePictures(blocks);
  return { css: styles.map((style) => wordCss(style.textContent ?? '')).join('\n'), blocks };
}
