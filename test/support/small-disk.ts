import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const mount = (folder: string, more = '') => spawnSync('mount', ['-t', 'tmpfs', '-o', `size=64k${more}`, 'tmpfs', folder]).status === 0;
const unmount = (folder: string) => spawnSync('umount', [folder]);

/** Whether this machine lets the tests mount a disk (root, outside most containers); elsewhere failing operations stand for it. */
export const mayMount = tryMount();

/** Puts a disk of 64 kB in the place of a folder; returns the way to take it off. */
export function mountSmallDisk(folder: string, { readOnly = false } = {}): () => void {
  if (!mount(folder, readOnly ? ',ro' : '')) throw new Error(`no disk could be mounted on ${folder}`);
  return () => void unmount(folder);
}

function tryMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'keyfolio-mount-'));
  const mounted = mount(folder);
  if (mounted) unmount(folder);
  rmdirSync(folder);
  return mounted;
}
