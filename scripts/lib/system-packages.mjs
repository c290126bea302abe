import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hasDisplay } from './display.mjs';
import { Failure } from './failure.mjs';
import { run } from './run.mjs';
import { step } from './steps.mjs';

/** Debian and Ubuntu package by what it brings: a library (as the loader names it) or a command. @type {Record<string, string>} */
const libraries = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libXss.so.1': 'libxss1',
  'libXtst.so.6': 'libxtst6',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libdrm.so.2': 'libdrm2',
};
/** @type {Record<string, string>} */
const displayCommands = { Xvfb: 'xvfb', 'xvfb-run': 'xvfb', xauth: 'xauth' };

/** Libraries that a window needs, and a virtual display where there is none. As root with apt it installs what is missing. */
export async function installSystemPackages() {
  if (process.platform !== 'linux') return step.done('system libraries: nothing to add on this system');
  const missing = await missingPackages();
  if (missing.length === 0) return step.done('system libraries are there');
  const names = await packageNames(missing);
  const command = `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  if (!isOnPath('apt-get'))
    throw new Failure(
      `System libraries are missing: ${names.join(', ')} (names of Debian packages).`,
      'install them with this system’s package manager',
    );
  if (process.getuid?.() !== 0)
    throw new Failure(`System libraries are missing: ${names.join(', ')}.`, `sudo apt-get update && sudo ${command}`);
  step.doing(`installing system libraries: ${names.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run('apt-get', ['update', '-qq'], { quiet: true, env });
  // Only now does a machine with empty package lists know how this release calls them.
  const final = await packageNames(missing);
  const installed = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...final], { quiet: true, env });
  if (installed.code !== 0)
    throw new Failure(
      `apt-get failed:\n${updated.code === 0 ? '' : updated.output}${installed.output}`.trim(),
      `apt-get update && ${command}`,
    );
  const still = await missingPackages();
  if (still.length > 0) throw new Failure(`Still missing after apt-get: ${still.join(', ')}.`, `apt-get update && ${command}`);
  step.done('system libraries installed');
}

/** @returns {Promise<string[]>} Names of Debian 12. */
async function missingPackages() {
  const known = await knownLibraries();
  const wanted = Object.entries(libraries).filter(([library]) => !known.has(library));
  const commands = hasDisplay() ? [] : Object.entries(displayCommands).filter(([command]) => !isOnPath(command));
  return [...new Set([...wanted, ...commands].map(([, name]) => name))];
}

/** Libraries that the loader finds. @returns {Promise<Set<string>>} */
async function knownLibraries() {
  for (const ldconfig of ['/sbin/ldconfig', '/usr/sbin/ldconfig', 'ldconfig']) {
    const { code, output } = await run(ldconfig, ['-p'], { quiet: true });
    if (code === 0) return new Set(output.split('\n').flatMap((line) => line.trim().split(' ')[0] ?? []));
  }
  const folders = ['/lib', '/usr/lib', '/lib64', '/usr/lib64'].filter((folder) => existsSync(folder));
  return new Set(folders.flatMap((folder) => readdirSync(folder)));
}

/** Ubuntu 24.04 and Debian 13 renamed some (64-bit time): `libgtk-3-0t64`. @param {string[]} names @returns {Promise<string[]>} */
async function packageNames(names) {
  if (!isOnPath('apt-cache')) return names;
  return Promise.all(
    names.map(async (name) => {
      const { code, output } = await run('apt-cache', ['show', '--no-all-versions', `${name}t64`], { quiet: true });
      return code === 0 && output.includes(`Package: ${name}t64`) ? `${name}t64` : name;
    }),
  );
}

/** @param {string} command */
function isOnPath(command) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => folder !== '' && existsSync(join(folder, command)));
}
