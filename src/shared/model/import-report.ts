import { z } from 'zod';
import { choice, idSchema, instantSchema, shortText } from './fields';

/** A row of an import that did not come in, or came in with a remark, kept so that nothing is lost. */
export const importIssueSchema = z.object({
  /** 1-based line in the file, header included. */
  line: z.int(),
  severity: z.enum(['rejected', 'remark']),
  /** Key of the `import` catalogue under `issues`. */
  reason: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  /** The row's cells as read. */
  cells: z.array(z.string()),
});
export type ImportIssue = z.infer<typeof importIssueSchema>;

/** What an import of one file did. */
export const importReportSchema = z.object({
  id: idSchema,
  importedAt: instantSchema,
  fileName: shortText,
  kind: choice('importKind', ['accounts', 'opportunities', 'offers', 'contacts']),
  header: z.array(z.string()),
  rowsRead: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  issues: z.array(importIssueSchema),
});
export type ImportReport = z.infer<typeof importReportSchema>;
