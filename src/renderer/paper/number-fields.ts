import { pageMarks } from '@shared/documents/paper';

/** Word works these numbers out when it shows a document; docx-preview leaves their places empty. */

/** A footer with the number of its page. */
export function numberedFooter(footer: HTMLElement, current: number, total: number): HTMLElement {
  const copy = footer.cloneNode(true) as HTMLElement;
  const texts = footer.ownerDocument.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode } = texts;
    const text = currentNode.nodeValue ?? '';
    if (!text.includes(pageMarks.current) && !text.includes(pageMarks.total)) continue;
    currentNode.nodeValue = text.replace(pageMarks.current, String(current)).replace(pageMarks.total, String(total)).trimEnd();
  }
  return copy;
}

/** Captions count per word: Figure 1, Table 1, Figure 2. */
export function numberCaptions(blocks: readonly HTMLElement[]): void {
  const counts = new Map<string, number>();
  for (const caption of blocks.filter((block) => block.matches('p[class*="caption"]'))) {
    // A bookmark that references lead to may stand before the word, without words of its own.
    const word = [...caption.children].find(({ textContent }) => textContent?.trim());
    const name = word?.textContent?.trim() ?? '';
    if (!word || name === '' || /\d/.test(name)) continue;
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    word.textContent = `${name} ${number}`;
  }
}

/** Each line of a table of contents gets the number of the page where its heading stands. */
export function numberContents(pages: readonly HTMLElement[]): void {
  const pageOf = new Map(pages.flatMap((page, index) => [...page.querySelectorAll('[id]')].map(({ id }) => [id, index + 1] as const)));
  for (const link of pages.flatMap((page) => [...page.querySelectorAll<HTMLAnchorElement>('p[class*="toc"] a[href^="#"]')])) {
    const number = pageOf.get(link.getAttribute('href')?.slice(1) ?? '');
    if (number === undefined || /\d\s*$/.test(link.textContent ?? '')) continue;
    const shown = link.ownerDocument.createElement('span');
    shown.textContent = String(number);
    link.append(shown);
  }
}
