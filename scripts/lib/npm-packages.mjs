import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { fromRoot } from './paths.mjs';
import { run } from './run.mjs';
import { step } from './steps.mjs';

const stampFile = fromRoot('node_modules', '.keyfolio-installed');

/** npm packages exactly as the lock file says; skipped while it and the platform are the same. */
export async function installPackages() {
  const stamp = wantedStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return step.done('npm packages are as package-lock.json says');
  step.doing('installing npm packages (npm ci)');
  // No package of ours needs an install script; the Electron binary has a step of its own.
  const { code, output } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Failure(`npm ci failed:\n${output.trim()}`, 'npm ci --ignore-scripts');
  writeFileSync(stampFile, stamp);
  step.done('npm packages installed');
}

/**
 * npm as this Node ships it.
 * @param {string[]} args
 * @param {{ cwd?: string, quiet?: boolean }} [options]
 */
export function npm(args, { cwd, quiet = true } = {}) {
  const script = process.env.npm_execpath;
  const options = { quiet, ...(cwd && { cwd }) };
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

function wantedStamp() {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(fromRoot(file)));
  return `${hash.digest('hex')} ${process.platform}-${process.arch} node ${process.versions.modules}\n`;
}
