import { z } from 'zod';

/**
 * The pages of a document as Word sets them: which paragraphs and tables stand on each, and where. Lengths are CSS pixels
 * from the top left of the page. Blocks are counted over the whole body, the paragraphs of a table of contents one by one.
 */
const blockSchema = z.object({
  index: z.int().min(0),
  /** Its top: of a paragraph's first line, of a table's first row. */
  y: z.number(),
  /** Heights of a paragraph's lines on this page, and how many of its lines stand on the pages before. */
  lines: z.object({ heights: z.array(z.number()), before: z.int().min(0) }).optional(),
  /** A table's rows on this page, repeated heads included. */
  rows: z.array(z.object({ index: z.int().min(0), height: z.number() })).optional(),
});
export type PaperBlock = z.infer<typeof blockSchema>;

export const paperPageSchema = z.object({
  width: z.number(),
  height: z.number(),
  blocks: z.array(blockSchema),
});
export type PaperPage = z.infer<typeof paperPageSchema>;

/** Stand for a page's number and the number of pages, which the document's fields leave to the program that shows it. */
export const pageMarks = { current: '\ue000', total: '\ue001' } as const;
