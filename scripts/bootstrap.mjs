// Everything a fresh machine needs before Keyfolio can start: npm packages, system libraries, a real Electron. Plain Node, so that it runs
// before anything is installed. Each step is skipped when done; a failing one says how to mend it.
import { fileURLToPath } from 'node:url';
import { installElectron } from './lib/electron-install.mjs';
import { Failure, runMain } from './lib/failure.mjs';
import { installPackages } from './lib/npm-packages.mjs';
import { installSystemPackages } from './lib/system-packages.mjs';

/** @param {{ retryElectron?: boolean }} [options] */
export async function bootstrap({ retryElectron = false } = {}) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Failure(`Node ${process.versions.node} is too old.`, 'install Node 20.19 or newer from https://nodejs.org');
  await installPackages();
  await installSystemPackages();
  await installElectron({ retry: retryElectron });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(() => bootstrap({ retryElectron: process.argv.includes('--retry-electron') }));
}
