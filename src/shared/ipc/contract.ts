import { z } from 'zod';
import { backupFailureSchema, backupListSchema, backupSchema, snapshotInfoSchema } from '../backups';
import { documentFormats } from '../documents/document-choice';
import { documentKinds, kinds, sectionIds } from '../documents/kinds';
import { paperPageSchema } from '../documents/paper';
import { changeRecordSchema } from '../model/changes';
import { contentsSchema } from '../model/contents';
import { planSchema } from '../model/plan';
import { locales, preferencesChangeSchema, preferencesSchema } from '../preferences';
import type { Channel, EventName } from './channels';

/** Opaque name of a file that the main process granted; the window never sees a path. */
const fileTokenSchema = z.uuid();
const savedFileSchema = z.object({ token: fileTokenSchema, name: z.string() });
export type SavedFile = z.infer<typeof savedFileSchema>;

/** The user may close the save dialog, or cancel while the file is made: neither is an error. */
const saveOutcomeSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('saved'), file: savedFileSchema }),
  z.object({ status: z.literal('cancelled') }),
]);

const exportItemSchema = z
  .object({
    kind: z.enum(documentKinds),
    edition: z.enum(['internal', 'client']),
    language: z.enum(locales),
    /** The review or the meeting it is about; null: the next one. */
    subjectId: z.string().max(64).nullable(),
    /** The sections wanted, in their order; null: all. */
    sections: z.array(z.enum(sectionIds)).max(sectionIds.length).nullable(),
  })
  .refine(({ kind, edition }) => kinds[kind].editions.includes(edition), 'no such edition of this document');

const exportRequestSchema = z.object({
  /** Chosen by the window, so that it can follow the progress and cancel. */
  jobId: z.uuid(),
  /** One: where to save it is asked. Several: the folder they go to is. */
  items: z
    .array(exportItemSchema)
    .min(1)
    .max(documentKinds.length * 4),
  paper: z.enum(['a4', 'letter']),
  format: z.enum(documentFormats),
  /** The map to draw; null: the account's first, when there is one. */
  mapId: z.string().nullable(),
  sayGaps: z.boolean(),
  plan: planSchema,
});
/** Files made, in the order of the items. */
const exportOutcomeSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('saved'), files: z.array(savedFileSchema) }),
  z.object({ status: z.literal('cancelled') }),
]);
export type ExportRequest = z.infer<typeof exportRequestSchema>;

/** One document to look at, as it would be exported now. */
const previewRequestSchema = exportRequestSchema.omit({ items: true, format: true }).extend({ item: exportItemSchema });
const paperSheetsSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('made'), bytes: z.instanceof(Uint8Array), pages: z.array(paperPageSchema) }),
  z.object({ status: z.literal('cancelled') }),
]);
export type PreviewRequest = z.infer<typeof previewRequestSchema>;

const pictureSchema = z.object({
  jobId: z.uuid(),
  svg: z.string().max(20_000_000),
  format: z.enum(['svg', 'png']),
  scale: z.number().min(1).max(4),
});
const paperSchema = z.enum(['a4', 'a3']);

const nothing = z.void();

/**
 * A change record as the JSON text of one line. Text, because the preload copies objects field by field: an import of
 * 8,800 rows held the window for 160 ms so, and holds it for 30 ms as one string.
 */
const changeRecordTextSchema = z
  .string()
  .max(400_000_000)
  .transform((json, context) => {
    const record = json.includes('\n') ? undefined : changeRecordSchema.safeParse(parseJson(json));
    if (record?.success) return { seq: record.data.seq, json };
    const where = record?.error.issues[0];
    context.addIssue({ code: 'custom', message: 'no change record', path: where ? [...where.path] : [] });
    return z.NEVER;
  });
export type ChangeRecordText = z.output<typeof changeRecordTextSchema>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Text, for the same reason as a change record. */
const contentsTextSchema = z.string().max(400_000_000);
const snapshotTextSchema = z.object({ info: snapshotInfoSchema, contents: contentsTextSchema });

/** Contents of the working copy, parsed, with the commit they end at. */
const keptContentsSchema = z.object({
  seq: z.int().min(0),
  lastId: z.string().max(64).nullable(),
  contents: contentsTextSchema.transform((json, context) => {
    const contents = contentsSchema.safeParse(parseJson(json));
    if (contents.success) return contents.data;
    context.addIssue({ code: 'custom', message: 'no contents' });
    return z.NEVER;
  }),
});
const backupIdSchema = z.object({ id: z.string().min(1).max(300) });

/**
 * Every channel's arguments and result. The main process parses the arguments and answers
 * `Result<result, AppError>`; a handler for every key or it does not compile.
 */
export const contract = {
  'preferences:read': { args: nothing, result: preferencesSchema },
  'preferences:write': { args: preferencesChangeSchema, result: preferencesSchema },
  /** Appends one change record and answers once it is on the disk (fdatasync). Fails with `journal-sequence` when `seq` is not the next. */
  'journal:append': { args: changeRecordTextSchema, result: z.object({ seq: z.int() }) },
  /**
   * Change records after `afterSeq` as the JSON text of an array, in order, at most `limit` or a few megabytes at a time;
   * `more` tells whether to ask again. Each was parsed when it was appended, and its checksum has been checked.
   */
  'journal:read': {
    args: z.object({ afterSeq: z.int().min(0), limit: z.int().min(1).max(10_000) }),
    result: z.object({ records: z.string(), more: z.boolean() }),
  },
  /**
   * The last whole record's sequence (0: empty) and id, the sequences before the first record of each file, how many bytes of a
   * torn tail were cut at start, and the last commit that a backup of this installation holds.
   */
  'journal:status': {
    args: nothing,
    result: z.object({
      lastSeq: z.int(),
      lastId: z.string().nullable(),
      bases: z.array(z.int()),
      cutBytes: z.int(),
      backedUp: z.int(),
    }),
  },
  /** Everything at a point of the journal, its records as the JSON text of contents of this version; null: there is none yet. */
  'journal:snapshot': { args: nothing, result: snapshotTextSchema.nullable() },
  /** Puts the journal aside and starts it after these contents, which the working copy holds and the journal does not know. */
  'journal:startFrom': { args: keptContentsSchema, result: nothing },
  'backups:list': { args: nothing, result: backupListSchema },
  /** Writes one now. `schema`: the version to write it in, before an upgrade. */
  'backups:write': {
    args: z.object({ reason: z.enum(['asked', 'upgrade']), schema: z.int().min(1).optional() }),
    result: backupSchema.nullable(),
  },
  /** Keeps what the working copy holds before it is given up. */
  'backups:keep': { args: keptContentsSchema, result: backupSchema },
  'backups:read': { args: backupIdSchema, result: snapshotTextSchema },
  'backups:chooseFolder': { args: nothing, result: backupListSchema },
  'backups:useDefaultFolder': { args: nothing, result: backupListSchema },
  'backups:showFolder': { args: nothing, result: nothing },
  /** Moves the database out of the way that the browser can neither open nor delete; what was there is kept. */
  'recovery:setAside': { args: nothing, result: nothing },
  /** Starts the journal from a backup; what was there is put aside. The working copy must be thrown away after it. */
  'recovery:restore': { args: backupIdSchema, result: nothing },
  /** The user goes on with less than a backup holds. */
  'recovery:accept': { args: nothing, result: nothing },
  'recovery:showFolder': { args: nothing, result: nothing },
  'recovery:quit': { args: nothing, result: nothing },
  'documents:export': { args: exportRequestSchema, result: exportOutcomeSchema },
  /** The document as bytes with its pages; no file is written. */
  'documents:preview': { args: previewRequestSchema, result: paperSheetsSchema },
  'documents:exportPicture': { args: pictureSchema.extend({ suggestedName: z.string().max(200) }), result: saveOutcomeSchema },
  /** Puts the picture, or the text of the SVG, on the clipboard. */
  'documents:copyPicture': { args: pictureSchema, result: z.object({ status: z.enum(['copied', 'cancelled']) }) },
  /** Writes what the window prints now as one landscape page of PDF. */
  'documents:savePage': { args: z.object({ paper: paperSchema, suggestedName: z.string().max(200) }), result: saveOutcomeSchema },
  /** The system's print dialog for the same page. */
  'documents:printPage': { args: z.object({ paper: paperSchema }), result: z.object({ status: z.enum(['printed', 'cancelled']) }) },
  'documents:cancel': { args: z.object({ jobId: z.uuid() }), result: nothing },
  'files:saveText': {
    args: z.object({ suggestedName: z.string().max(200), text: z.string().max(100_000_000), format: z.enum(['csv', 'txt', 'ics', 'eml']) }),
    result: saveOutcomeSchema,
  },
  /** Asks where, then writes the bytes of an Excel workbook. */
  'files:saveWorkbook': {
    args: z.object({ suggestedName: z.string().max(200), bytes: z.instanceof(Uint8Array) }),
    result: saveOutcomeSchema,
  },
  /** Puts text on the clipboard, which the window itself may neither read nor write. */
  'files:copyText': { args: z.object({ text: z.string().max(2_000_000) }), result: nothing },
  'files:open': { args: z.object({ token: fileTokenSchema }), result: nothing },
  'files:showInFolder': { args: z.object({ token: fileTokenSchema }), result: nothing },
  /** Asks where, then writes the bytes of a package as a whole. */
  'packages:save': {
    args: z.object({ suggestedName: z.string().max(400), bytes: z.instanceof(Uint8Array) }),
    result: saveOutcomeSchema,
  },
  /** The system's dialog for a package to open. */
  'packages:choose': {
    args: nothing,
    result: z.discriminatedUnion('status', [
      z.object({ status: z.literal('chosen'), file: savedFileSchema }),
      z.object({ status: z.literal('cancelled') }),
    ]),
  },
  /** Packages that the system gave the application to open (a double click) since this was last asked. */
  'packages:given': { args: nothing, result: z.array(savedFileSchema) },
  /** The bytes of a package that was chosen or given; nothing of it has been checked. */
  'packages:read': { args: z.object({ token: fileTokenSchema }), result: z.instanceof(Uint8Array) },
  /** The whole screen for a presentation, and back to how the window was. */
  'window:fillScreen': { args: z.object({ fill: z.boolean() }), result: nothing },
  'shell:openExternal': { args: z.object({ url: z.string().max(2000) }), result: nothing },
  /** Which commands of the native menu can run now, and the labels of undo and redo. */
  'menu:setState': {
    args: z.object({
      disabled: z.array(z.string().max(100)).max(200),
      undoLabel: z.string().max(300).nullable(),
      redoLabel: z.string().max(300).nullable(),
    }),
    result: nothing,
  },
  'log:write': { args: z.object({ level: z.enum(['error', 'warn', 'info']), message: z.string().max(20_000) }), result: nothing },
} as const satisfies Record<Channel, { args: z.ZodType; result: z.ZodType }>;

export type Contract = typeof contract;
/** What a handler receives: the parsed arguments. */
export type Args<C extends Channel> = z.output<Contract[C]['args']>;
/** What the window sends. */
export type Sent<C extends Channel> = z.input<Contract[C]['args']>;
export type Reply<C extends Channel> = z.infer<Contract[C]['result']>;

/** Payload of each message from the main process. */
export const eventContract = {
  'menu:command': z.object({ id: z.string() }),
  'documents:progress': z.object({
    jobId: z.string(),
    step: z.enum(['composing', 'drawing', 'packing', 'printing', 'writing']),
    fraction: z.number().min(0).max(1),
    /** Which of how many. */
    index: z.int(),
    of: z.int(),
  }),
  'preferences:changed': preferencesSchema,
  /** The user closes the window: it finishes what is being typed, then calls `window.close()`. */
  'window:closing': z.object({}),
  /** The system gave the application packages to open: ask `packages:given`. */
  'packages:arrived': z.object({}),
  /** A backup that was due could not be written. */
  'backups:failed': backupFailureSchema,
} as const satisfies Record<EventName, z.ZodType>;
export type EventPayload<E extends EventName> = z.infer<(typeof eventContract)[E]>;
