import type { Drawing } from './drawing';

/** No side of a picture is larger, in pixels: beyond it programs refuse the file, and the memory is not there. */
export const largestSide = 12_000;

/** How many times its own size a drawing is pictured. */
export const pictureScales = [1, 2, 3, 4] as const;
export type PictureScale = (typeof pictureScales)[number];

type Size = Pick<Drawing, 'width' | 'height'>;

/** The size of a drawing as a picture, in pixels. */
export const pixelsOf = ({ width, height }: Size, scale: number): Size => ({
  width: Math.round(width * scale),
  height: Math.round(height * scale),
});

/** Whether a drawing can be pictured at a scale without losing anything. */
export function canPicture(drawing: Size, scale: number): boolean {
  const { width, height } = pixelsOf(drawing, scale);
  return Math.max(width, height) <= largestSide;
}

/** The sheets that a drawing is printed on, landscape; in CSS pixels (96 to the inch), inside margins of 10 mm and under a heading. */
export const sheets = { a4: { width: 1047, height: 680 }, a3: { width: 1512, height: 1010 } } as const;
export type Sheet = keyof typeof sheets;

/** What names are written in on a card of the middle size, in CSS pixels. */
const nameSize = 13;
const pointsPerPixel = 0.75;
/** Smaller print than this, in points, is hard to read. */
export const smallestPrint = 5;

/** How high names are when a drawing fills a sheet, in points; never larger than twice life. */
export function printedNames({ width, height }: Size, sheet: Sheet): number {
  const scale = Math.min(sheets[sheet].width / width, sheets[sheet].height / height, 2);
  return Math.round(nameSize * scale * pointsPerPixel * 10) / 10;
}
