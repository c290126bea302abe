import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronBinary, ownElectron, substitute } from './electron-binary.mjs';
import { buildSubstitute, damagesOf, writeLauncher } from './electron-substitute.mjs';
import { Failure } from './failure.mjs';
import { cacheFolder, fromRoot } from './paths.mjs';
import { run } from './run.mjs';
import { step } from './steps.mjs';

/**
 * A real Electron: the one chosen by KEYFOLIO_ELECTRON, the `electron` package's own, else the substitute for closed networks.
 * @param {{ retry: boolean }} options `retry` tries the download again that failed on this machine before.
 */
export async function installElectron({ retry }) {
  if (process.env.KEYFOLIO_ELECTRON) return announce('as KEYFOLIO_ELECTRON says');
  if (ownElectron()) return announce('from the electron package');
  if (retry || !knownUnreachable()) {
    if (await download()) return announce('from the electron package');
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Failure(
      `Electron ${declaredVersion()} could not be downloaded, and there is no substitute for ${process.platform}-${process.arch}.`,
      'node node_modules/electron/install.js   (behind a proxy: set HTTPS_PROXY; with a mirror: set ELECTRON_MIRROR)',
    );
  }
  await provideSubstitute();
  return announce(`Electron ${declaredVersion()} cannot be downloaded here; to try again: node scripts/bootstrap.mjs --retry-electron`);
}

/** @param {string} source */
async function announce(source) {
  step.done(`Electron ${await electronVersion()} (${source})`);
}

/** The version of the binary that will run, asked of itself. */
export async function electronVersion() {
  const { code, output } = await run(electronBinary(), ['-p', 'process.versions.electron'], {
    quiet: true,
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  if (code !== 0) throw new Failure(`Electron does not start (${electronBinary()}):\n${output.trim()}`, 'node scripts/bootstrap.mjs');
  return output.trim().split('\n').at(-1) ?? '';
}

async function download() {
  step.doing(`downloading Electron ${declaredVersion()} (60 seconds at most)`);
  const { code, output } = await run(process.execPath, [fromRoot('node_modules', 'electron', 'install.js')], {
    quiet: true,
    timeoutMs: 60_000,
  });
  if (code === 0 && ownElectron()) return true;
  const reason = code === 124 ? 'no answer within 60 seconds' : (output.trim().split('\n')[0] ?? '');
  step.doing(`Electron could not be downloaded (${reason})`);
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(unreachableFile(), `${new Date().toISOString()} ${reason}\n`);
  return false;
}

/** A failed download is not tried at every run while there is something else to run. */
function knownUnreachable() {
  return existsSync(unreachableFile()) && existsSync(join(substitute.folder, 'electron'));
}

const unreachableFile = () => join(cacheFolder, `electron-${declaredVersion()}-unreachable`);

/** @returns {string} */
const declaredVersion = () => JSON.parse(readFileSync(fromRoot('node_modules', 'electron', 'package.json'), 'utf8')).version;

async function provideSubstitute() {
  if (existsSync(substitute.folder)) {
    const damages = await damagesOf(substitute.folder);
    if (damages.length === 0) return writeLauncher(substitute.folder);
    step.doing(`the cached Electron is damaged (${damages.slice(0, 3).join(', ')}): making it again`);
    rmSync(substitute.folder, { recursive: true, force: true });
  }
  await buildSubstitute();
}
