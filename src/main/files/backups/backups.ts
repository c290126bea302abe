import { mkdir, readdir, readFile, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Backup, type BackupFailure, type BackupList, type BackupReason, backupFailures } from '@shared/backups';
import { upgradeContents } from '@shared/migrations/upgrade';
import { fail, ok, type Result } from '@shared/result';
import type { Log } from '../../log';
import { writeAtomically } from '../atomic-write';
import { fileFailure } from '../file-failure';
import type { Journal } from '../journal/journal';
import { decodeSnapshot, encodeSnapshot, readSnapshotInfo } from '../snapshots/format';
import type { Snapshot, Snapshots } from '../snapshots/snapshots';
import type { BackupSettingsStore } from './backup-settings';
import { outdated } from './rotation';

export type Backups = {
  folder: () => string;
  list: () => Promise<Result<BackupList>>;
  /** Writes everything as it is now. Null: the last backup holds it already (never for one that was asked for). */
  write: (reason: BackupReason, schema?: number) => Promise<Result<Backup | null>>;
  /** Writes contents that the journal does not hold, before they are given up. */
  keep: (snapshot: Snapshot) => Promise<Result<Backup>>;
  /** The records of one, as this version would have written them. */
  read: (id: string) => Promise<Result<Snapshot>>;
};

export const backupExtension = 'keyfolio-backup';
export const defaultBackupFolder = (userData: string): string => join(userData, 'backups');

type Parts = {
  userData: string;
  settings: BackupSettingsStore;
  snapshots: Snapshots;
  journal: Journal;
  device: string;
  log: Log;
  /** Told that a backup that nobody asked for could not be written. */
  onFailed?: ((failure: BackupFailure) => void) | undefined;
};

/** Copies of everything in a folder of the user's choice. A synced folder is fine: a file appears there whole or not at all. */
export function createBackups({ userData, settings, snapshots, journal, device, log, onFailed }: Parts): Backups {
  const folder = () => settings.read().folder ?? defaultBackupFolder(userData);
  const toEntry = (id: string, bytes: Buffer) => {
    const info = readSnapshotInfo(bytes);
    return info.ok ? ok({ ...info.value, id, bytes: bytes.length, own: info.value.device === device }) : info;
  };

  async function scan(): Promise<Pick<BackupList, 'backups' | 'skipped'>> {
    const names = (await readdir(folder()).catch(() => [])).filter((name) => name.endsWith(`.${backupExtension}`));
    const backups: Backup[] = [];
    const skipped: BackupList['skipped'] = [];
    for (const name of names) {
      const bytes = await readFile(join(folder(), name)).catch(() => null);
      const entry = bytes && toEntry(name, bytes);
      if (entry?.ok) backups.push(entry.value);
      else skipped.push({ name, problem: entry?.error ?? 'unreadable' });
    }
    backups.sort((a, b) => b.at.localeCompare(a.at));
    return { backups, skipped };
  }

  async function store(snapshot: Snapshot): Promise<Result<Backup>> {
    const { info, contents } = snapshot;
    const name = `keyfolio-${info.at.replaceAll(/[:.]/g, '-')}-${info.seq}-${device.slice(0, 8)}.${backupExtension}`;
    try {
      await mkdir(folder(), { recursive: true });
    } catch (error) {
      return backupFailure(fileFailure(error, basename(folder())));
    }
    const bytes = await encodeSnapshot(info, contents);
    const written = await writeAtomically(join(folder(), name), bytes);
    if (!written.ok) return backupFailure(written);
    return ok({ ...info, id: name, bytes: bytes.length, own: true });
  }

  /** Only what this installation wrote and what is whole: another's files are not ours to delete. */
  async function rotate(): Promise<void> {
    const { backups } = await scan();
    for (const { id } of outdated(backups.filter(({ own }) => own))) {
      await unlink(join(folder(), id)).catch((error) => log.warn(`${id} could not be removed`, error));
    }
  }

  /** Kept, so that who looks into the settings next week sees it too. */
  async function noteFailure(code: string, reason: BackupReason): Promise<void> {
    const known = backupFailures.find((one) => one === code);
    if (!known) return;
    const failed = { code: known, at: new Date().toISOString() };
    await settings.write({ failed });
    if (reason !== 'asked') onFailed?.(failed);
  }

  async function write(reason: BackupReason, schema?: number): Promise<Result<Backup | null>> {
    const status = await journal.status();
    if (!status.ok) return status;
    const { lastSeq } = status.value;
    if (reason !== 'asked' && (lastSeq === 0 || (reason !== 'upgrade' && lastSeq <= settings.read().backedUp))) return ok(null);
    const now = await snapshots.current(reason, schema);
    if (!now.ok) return now;
    const stored = await store(now.value);
    if (!stored.ok) {
      await noteFailure(stored.error.code, reason);
      return stored;
    }
    await settings.write({ backedUp: now.value.info.seq, failed: null });
    await rotate();
    return stored;
  }

  return {
    folder,
    list: async () =>
      ok({
        folder: { name: basename(folder()), isDefault: settings.read().folder === null },
        failed: settings.read().failed,
        ...(await scan()),
      }),
    write,
    keep: store,
    read: async (id) => {
      // A name of the list, never a way out of the folder.
      if (basename(id) !== id || !id.endsWith(`.${backupExtension}`)) return fail('bad-arguments', undefined, id);
      const bytes = await readFile(join(folder(), id)).catch(() => null);
      if (!bytes) return fail('backup-gone', { name: id });
      const decoded = await decodeSnapshot(bytes);
      if (!decoded.ok) return fail(decoded.error === 'newer' ? 'backup-newer' : 'backup-damaged', { name: id }, decoded.error);
      const { info, contents } = decoded.value;
      return ok({ info, contents: upgradeContents(contents, info.schema) });
    },
  };
}

/** What the disk said, as what it means for a backup. */
function backupFailure(failure: { ok: false; error: { code: string; detail?: string } }) {
  const code = { 'disk-full': 'backup-disk-full', 'file-read-only': 'backup-read-only', 'file-not-found': 'backup-no-folder' } as const;
  return fail(code[failure.error.code as keyof typeof code] ?? 'backup-write', undefined, failure.error.detail);
}
