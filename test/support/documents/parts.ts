import { strFromU8, unzipSync } from 'fflate';

/** The text parts of a package by path, those of the workbooks behind its charts included; pictures of pixels are left out. */
export const partsOf = (docx: Uint8Array): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(docx)).flatMap(([path, data]): [string, string][] => {
      if (/\.(png|jpe?g)$/.test(path)) return [];
      if (path.endsWith('.xlsx')) return [...partsOf(data)].map(([inner, text]) => [`${path}/${inner}`, text]);
      return [[path, strFromU8(data)]];
    }),
  );
