import { z } from 'zod';
import type { ErrorCode } from './errors';
import { idSchema, instantSchema } from './model/fields';

/** Why a copy of everything was written. */
export const backupReasons = ['edits', 'quit', 'asked', 'upgrade', 'aside', 'compact'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** What a snapshot or a backup says of itself, in front of the records. */
export const snapshotInfoSchema = z.object({
  /** The last commit that is in it, and that commit's id. */
  seq: z.int().min(0),
  lastId: idSchema.nullable(),
  at: instantSchema,
  /** The installation that wrote it. */
  device: z.string().max(100),
  /** The `schemaVersion` of its records. */
  schema: z.int().min(1),
  reason: z.enum(backupReasons),
  accounts: z.int().min(0),
  records: z.int().min(0),
});
export type SnapshotInfo = z.infer<typeof snapshotInfoSchema>;

/** Why a file cannot be used. */
export const backupProblems = ['damaged', 'foreign', 'newer', 'unreadable'] as const;
export type BackupProblem = (typeof backupProblems)[number];

/** A backup as the window lists it. */
export const backupSchema = snapshotInfoSchema.extend({
  /** Names it towards the main process. */
  id: z.string().min(1).max(300),
  bytes: z.int(),
  /** This installation wrote it. */
  own: z.boolean(),
});
export type Backup = z.infer<typeof backupSchema>;

/** Why the folder took no backup. */
export const backupFailures = [
  'backup-disk-full',
  'backup-read-only',
  'backup-no-folder',
  'backup-write',
] as const satisfies readonly ErrorCode[];

/** The last backup that was due and could not be written; gone with the next that is. */
export const backupFailureSchema = z.object({ code: z.enum(backupFailures), at: instantSchema });
export type BackupFailure = z.infer<typeof backupFailureSchema>;

export const backupListSchema = z.object({
  folder: z.object({ name: z.string(), isDefault: z.boolean() }),
  /** Newest first. */
  backups: z.array(backupSchema),
  failed: backupFailureSchema.nullable(),
  skipped: z.array(z.object({ name: z.string(), problem: z.enum(backupProblems) })),
});
export type BackupList = z.infer<typeof backupListSchema>;
