import type { BackupList } from '@shared/backups';
import type { Contents } from '@shared/model/contents';
import { ok, type Result } from '@shared/result';
import { create } from 'zustand';
import { keyfolio } from '@/platform/bridge';
import { showError } from '@/ui/toast';

type BackupState = { list: BackupList | null; busy: boolean };

/** The backups as the main process last listed them; null: not asked yet. */
export const useBackups = create<BackupState>(() => ({ list: null, busy: false }));

/** Runs one thing at a time; says so when it fails. */
async function during<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  useBackups.setState({ busy: true });
  const result = await work();
  useBackups.setState({ busy: false });
  if (!result.ok) showError(result.error);
  return result;
}

async function show(work: () => Promise<Result<BackupList>>): Promise<void> {
  const list = await during(work);
  if (list.ok) useBackups.setState({ list: list.value });
}

const { invoke } = keyfolio;

export const listBackups = (): Promise<void> => show(() => invoke['backups:list']());
export const chooseFolder = (): Promise<void> => show(() => invoke['backups:chooseFolder']());
export const resetFolder = (): Promise<void> => show(() => invoke['backups:useDefaultFolder']());

export async function showBackupFolder(): Promise<void> {
  const shown = await invoke['backups:showFolder']();
  if (!shown.ok) showError(shown.error);
}

/** Answers whether one was written. */
export async function backUpNow(): Promise<boolean> {
  const written = await during(() => invoke['backups:write']({ reason: 'asked' }));
  if (written.ok) await listBackups();
  return written.ok;
}

export async function readBackup(id: string): Promise<Result<Contents>> {
  const read = await invoke['backups:read']({ id });
  return read.ok ? ok(JSON.parse(read.value.contents) as Contents) : read;
}
