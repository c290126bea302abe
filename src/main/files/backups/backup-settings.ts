import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupFailureSchema } from '@shared/backups';
import type { Result } from '@shared/result';
import { z } from 'zod';
import { writeAtomically } from '../atomic-write';

/** Not among the preferences: those the window may write, and the window names no folders. */
const settingsSchema = z.object({
  /** Absolute; null: beside the plans. */
  folder: z.string().nullable().default(null),
  /** The last commit that a backup holds. Plans that end before it are not whole. */
  backedUp: z.int().min(0).default(0),
  failed: backupFailureSchema.nullable().default(null),
});
export type BackupSettings = z.infer<typeof settingsSchema>;

export type BackupSettingsStore = {
  read: () => BackupSettings;
  write: (change: Partial<BackupSettings>) => Promise<Result<void>>;
};

/** `backups.json` in the user's data folder; a damaged one means the defaults. */
export function openBackupSettings(userData: string): BackupSettingsStore {
  const file = join(userData, 'backups.json');
  let current = settingsSchema.parse({});
  try {
    current = settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // The first start, or a file that a cut left: nothing in it is worth a stop.
  }
  return {
    read: () => current,
    write: (change) => {
      current = { ...current, ...change };
      return writeAtomically(file, `${JSON.stringify(current)}\n`);
    },
  };
}
