import { z } from 'zod';
import { idSchema, instantSchema, shortText } from '../model/fields';
import type { StoredRecord } from '../model/record-changes';
import type { RecordTimes } from '../model/record-times';
import { type TableName, tableNames } from '../model/table-names';

/** The extension of a package, and the name that its manifest bears. */
export const packageExtension = 'keyfolio';

/** Version of the package's own layout. What its records look like is `schemaVersion`, that of the store. */
export const packageVersion = 1;

/** What a package may weigh, packed and unpacked: a portfolio of 15 full accounts unpacks to about 20 MB. */
export const limits = { fileBytes: 100_000_000, entries: 300, entryBytes: 200_000_000, totalBytes: 300_000_000, depth: 32 };

export const manifestEntry = 'manifest.json';
export const timesEntry = 'times.json';
export const tableEntry = (table: string): string => `tables/${table}.json`;

/** A record of another account that a record of the package points to: only its name travels. */
const outsideSchema = z.strictObject({ table: z.enum(tableNames), id: idSchema, name: shortText });

const scopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('account'), accountId: idSchema, name: shortText }),
  z.strictObject({ kind: z.literal('portfolio') }),
]);

/** What a package says of itself, checksums apart. */
export const headSchema = z.strictObject({
  format: z.literal('keyfolio'),
  version: z.int().min(1),
  schemaVersion: z.int().min(1),
  /** The installation that made it. */
  device: z.string().max(100),
  createdAt: instantSchema,
  scope: scopeSchema,
  outside: z.array(outsideSchema).max(10_000).default([]),
});
export type PackageHead = z.infer<typeof headSchema>;

const entrySchema = z.strictObject({
  name: z.string().max(100),
  bytes: z.int().min(0),
  /** SHA-256 of the unpacked bytes, in lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PackageEntry = z.infer<typeof entrySchema>;

/** `manifest.json`: the head, and every other entry with its checksum. */
export const manifestSchema = headSchema.extend({ entries: z.array(entrySchema).max(limits.entries) });

/** Records by table; a table without any may be left out. */
export type PackageRecords = Partial<Record<TableName, readonly StoredRecord[]>>;

/** What a package holds, read and checked. */
export type PackageContent = { head: PackageHead; records: PackageRecords; times: readonly RecordTimes[] };
