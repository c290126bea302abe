import type { Locale } from '@shared/preferences';
import { type Document, Packer } from 'docx';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { languageTag } from './styles';
import { fonts } from './theme';

/** Zip entries carry a time of their own; MS-DOS knows none before 1980. */
const zipTime = new Date(1980, 0, 1);

/**
 * What differs between two runs of docx: relationships named at random (21 characters of nanoid, in lower case), and
 * bookmarks and drawings numbered on from the document before.
 */
const unsteady = [
  // `rIdKf1`, because docx numbers other relationships `rId1`.
  { pattern: /\brId([a-z0-9_-]{21})(?![a-z0-9_-])/g, prefix: 'rIdKf' },
  { pattern: /\b_Toc(\d+)\b/g, prefix: '_Toc' },
  { pattern: /(?<=<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)/g, prefix: '' },
  { pattern: /(?<=<wp:docPr\b[^>]*?\bid=")(\d+)/g, prefix: '' },
] as const;

type Parts = Map<string, string | Uint8Array>;

/** Gives those ids the order in which they appear, so that the same document has the same bytes. */
function steadyIds(parts: Parts): Parts {
  const replacements = unsteady.map((kind) => ({ ...kind, numbers: new Map<string, number>() }));
  const steady = (xml: string) =>
    replacements.reduce(
      (text, { pattern, prefix, numbers }) =>
        text.replace(pattern, (_match, id: string) => {
          const number = numbers.get(id) ?? numbers.size + 1;
          numbers.set(id, number);
          return `${prefix}${number}`;
        }),
      xml,
    );
  return new Map([...parts].map(([path, data]) => [path, typeof data === 'string' ? steady(data) : data]));
}

/** Names the twin, for a reader that has it and not the font; a template's fonts have none that we know. */
const fontTable = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  `<w:font w:name="${fonts.name}"><w:altName w:val="${fonts.twin}"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>`,
  '</w:fonts>',
].join('');

const datesIn = (xml: string, createdAt: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${createdAt.replace(/\.\d+Z$/, 'Z')}`);

/** The workbook behind a chart, zipped at no particular time. */
const steadyWorkbook = (workbook: Uint8Array): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(unzipSync(workbook)).map(([path, data]) => [path, [data, { mtime: zipTime }]])), {
    mtime: zipTime,
  });

/** Charts speak English to the spelling checker and to a screen reader unless told otherwise. */
const chartIn = (xml: string, locale: Locale): string => xml.replaceAll('lang="en-US"', `lang="${languageTag[locale]}"`);

/** The document as the bytes of a .docx: same document, language and instant, same bytes. */
export function packDocument(document: Document, createdAt: string, locale: Locale): Uint8Array {
  // biome-ignore lint/complexity/useLiteralKeys: the compiler is private to docx; its files are needed before they are zipped
  const parts: Parts = Packer['compiler'].compile(document);
  const files: Zippable = {};
  for (const [path, data] of steadyIds(parts)) {
    files[path] = [ownPart(path, data, createdAt, locale), { mtime: zipTime }];
  }
  return zipSync(files, { mtime: zipTime });
}

/** A part as we want it; docx writes most of them so already. */
function ownPart(path: string, data: string | Uint8Array, createdAt: string, locale: Locale): Uint8Array {
  if (typeof data !== 'string') return path.endsWith('.xlsx') ? steadyWorkbook(new Uint8Array(data)) : data;
  if (path === 'word/fontTable.xml') return strToU8(fontTable);
  if (path === 'docProps/core.xml') return strToU8(datesIn(data, createdAt));
  return strToU8(/^word\/charts\/chart\d+\.xml$/.test(path) ? chartIn(data, locale) : data);
}
