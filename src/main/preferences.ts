import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Preferences, type PreferencesChange, preferencesSchema } from '@shared/preferences';
import type { Result } from '@shared/result';
import { z } from 'zod';
import { writeAtomically } from './files/atomic-write';
import type { Log } from './log';

export type PreferenceStore = {
  read: () => Preferences;
  /** Changes these fields, tells the listeners, and answers once the file is written. */
  write: (change: PreferencesChange) => Promise<Result<Preferences>>;
  onChange: (listener: (preferences: Preferences) => void) => void;
  /** Resolves when nothing waits to be written. */
  flush: () => Promise<void>;
  /** This installation, for change records. */
  device: string;
};

const installationSchema = z.object({ device: z.uuid() });

/** `preferences.json` in the user's data folder, read once and synchronously: the first paint depends on it. */
export function openPreferences(userData: string, log: Log): PreferenceStore {
  mkdirSync(userData, { recursive: true });
  const file = join(userData, 'preferences.json');
  const listeners: ((preferences: Preferences) => void)[] = [];
  let current = salvage(readJson(file, log));
  let writing: Promise<unknown> = Promise.resolve();

  return {
    read: () => current,
    write: (change) => {
      const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      current = { ...current, ...named };
      const wanted = current;
      for (const listener of listeners) listener(wanted);
      const written = writing.then(() => writeAtomically(file, `${JSON.stringify(wanted, null, 2)}\n`));
      writing = written;
      return written.then((result) => (result.ok ? { ok: true, value: wanted } : result));
    },
    onChange: (listener) => listeners.push(listener),
    flush: async () => void (await writing),
    device: readDevice(join(userData, 'installation.json'), log),
  };
}

/** Each field that is still right is kept; a wrong or unknown one falls back to its default. */
export function salvage(stored: unknown): Preferences {
  const fields: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const good = Object.entries(preferencesSchema.shape).filter(([name, schema]) => name in fields && schema.safeParse(fields[name]).success);
  return preferencesSchema.parse(Object.fromEntries(good.map(([name]) => [name, fields[name]])));
}

function readDevice(file: string, log: Log): string {
  const known = installationSchema.safeParse(readJson(file, log));
  if (known.success) return known.data.device;
  const device = randomUUID();
  try {
    writeFileSync(file, `${JSON.stringify({ device })}\n`);
  } catch (error) {
    log.warn('the installation id could not be kept', error);
  }
  return device;
}

/** Null when there is no such file, or it is damaged: then it is set aside under `.broken`, so that nothing is lost. */
function readJson(file: string, log: Log): unknown {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    log.warn(`${file} could not be read and was set aside`, error);
    try {
      renameSync(file, `${file}.broken`);
    } catch (renameError) {
      log.warn(`${file} could not be set aside`, renameError);
    }
    return null;
  }
}
