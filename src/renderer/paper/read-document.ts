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
  return {
    css: styles.map((style) => wordCss(style.textContent ?? '')).join('\n'),
    blocks: frames.flatMap((frame) => [...frame.querySelectorAll(':scope > article')].flatMap(blocksIn)),
  };
}
