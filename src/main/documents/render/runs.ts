import type { DocTree, Inline } from '@shared/documents/doc-tree';
import { type IRunOptions, type ParagraphChild, SimpleField, TextRun } from 'docx';
import { toneColour } from './theme';

/** What XML 1.0 cannot hold: control characters but tab and line ends, half surrogate pairs, U+FFFE and U+FFFF. */
const notXml =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u;

/** Text that every XML reader takes, on one line. */
export const xmlText = (text: string): string => text.replace(notXml, '').replace(/[\t\r\n\u2028\u2029]+/g, ' ');

/** No language has such a word: it may break anywhere, or laying it out takes seconds and it runs off a narrow cell. */
const endless = /\S{200,}/gu;
const breakable = (text: string): string => text.replace(endless, (word) => word.replace(/.{40}/gu, '$&\u200b'));

/** The bookmark round a caption's word and number. Word hides what begins with a line from its list of bookmarks. */
export const captionAnchor = (to: 'table' | 'figure', number: number): string => `_Ref_${to}_${number}`;

/** The runs of a paragraph; a run in a right-to-left script says so, or Word sets its words in the wrong order. */
export const runsOf = (content: readonly Inline[], extra: IRunOptions = {}, words: Partial<DocTree['words']> = {}): ParagraphChild[] =>
  content.map((inline) => {
    if (inline.kind === 'break') return new TextRun({ break: 1 });
    if (inline.kind === 'reference')
      return new SimpleField(`REF ${captionAnchor(inline.to, inline.number)} \\h`, `${words[inline.to] ?? ''} ${inline.number}`);
    const text = breakable(xmlText(inline.text));
    return new TextRun({
      ...extra,
      text,
      ...(inline.strong && { bold: true }),
      ...(inline.tone && { color: toneColour[inline.tone] }),
      ...(rightToLeft.test(text) && { rightToLeft: true }),
    });
  });
