import { strFromU8, unzipSync } from 'fflate';

/** The text parts of a package by path; pictures of pixels are left out. */
export const partsOf = (docx: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(docx)).flatMap(([path, data]) => (path.endsWith('.png') ? [] : [[path, strFromU8(data)] as const])));
