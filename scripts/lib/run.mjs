import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot, root } from './paths.mjs';

/** @typedef {{ code: number, output: string, ms: number }} Finished */

/**
 * Runs a command to its end. Output is shown as it comes unless `quiet`, and is collected either way.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string | undefined>, cwd?: string, timeoutMs?: number }} [options]
 * @returns {Promise<Finished>} `code` is 127 when the command does not exist, 124 when its time ran out.
 */
export function run(command, args, options = {}) {
  const { quiet = false, env = {}, cwd = root, timeoutMs } = options;
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const chunks = [];
    let late = false;
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => (late = child.kill('SIGKILL')), timeoutMs);
    /** @param {number} code @param {string} [extra] */
    const finish = (code, extra = '') => {
      clearTimeout(timer);
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') + extra, ms: performance.now() - started });
    };
    for (const [stream, target] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      stream.on('data', (chunk) => {
        chunks.push(chunk);
        if (!quiet) target.write(chunk);
      });
    }
    child.on('error', (error) => finish(127, error.message));
    child.on('close', (code) => finish(late ? 124 : (code ?? 1)));
  });
}

/**
 * The file behind a package's command, run with this same Node: no shell, no PATH, the same on every system.
 * @param {string} name The package.
 * @param {string} [command] Its command, where the package has several.
 * @returns {string}
 */
export function binOf(name, command = name) {
  const folder = fromRoot('node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}
