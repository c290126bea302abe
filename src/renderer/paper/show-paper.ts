import type { PaperPage } from '@shared/documents/paper';
import { addFonts } from './fonts';
import { paperCss } from './paper-css';
import { readDocument } from './read-document';
import { setPages } from './set-pages';

/** A document ready to be shown: its style sheet as text, and its pages, which belong to nobody yet. */
export type Paper = { readonly css: string; readonly pages: readonly HTMLElement[] };

/** Reads a document that the document process made, and sets its pages. */
export async function makePaper(bytes: Uint8Array, pages: readonly PaperPage[]): Promise<Paper> {
  const read = await readDocument(bytes);
  return { css: read.css + paperCss, pages: setPages(read, pages) };
}

type Root = DocumentOrShadowRoot & { readonly ownerDocument: Document | null };

/** The style sheets of a document, for one document or shadow tree; made as objects, which the policy of the application allows. */
export function dress(root: Document | ShadowRoot, css: string): void {
  const view = ('defaultView' in root ? root.defaultView : (root as Root).ownerDocument?.defaultView) ?? window;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}

/** Puts the pages into a document of their own. */
export async function showPaper(target: Document, { css, pages }: Paper): Promise<void> {
  dress(target, css);
  const fonts = addFonts(target);
  target.body.replaceChildren(...pages.map((page) => target.importNode(page, true)));
  await fonts;
  await target.fonts.ready;
  liftRules(target);
  keepOnPages(target);
}

/** A line above a paragraph stands above the place that Word gives to its words. */
function liftRules(target: Document): void {
  for (const paragraph of target.querySelectorAll<HTMLElement>('article > div > p')) {
    const { borderTopWidth, paddingTop } = (target.defaultView ?? window).getComputedStyle(paragraph);
    const above = Number.parseFloat(borderTopWidth) + Number.parseFloat(paddingTop);
    if (above > 0) paragraph.style.marginTop = `${-above}px`;
  }
}

/** What a browser sets a little taller than Word is set a little smaller: nothing leaves its page. */
function keepOnPages(target: Document): void {
  for (const sheet of target.querySelectorAll<HTMLElement>('section.docx')) {
    const body = sheet.querySelector<HTMLElement>(':scope > article');
    const footer = sheet.querySelector<HTMLElement>(':scope > footer');
    const last = body?.lastElementChild;
    if (!body || !last) continue;
    const top = sheet.getBoundingClientRect().top;
    const room = (footer?.firstElementChild?.getBoundingClientRect().top ?? sheet.getBoundingClientRect().bottom) - top;
    const taken = last.getBoundingClientRect().bottom - top;
    if (taken > room) body.style.zoom = String(Math.max(0.7, room / taken));
  }
}
