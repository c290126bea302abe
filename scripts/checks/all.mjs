import { binOf, run } from '../lib/run.mjs';
import { boundaries } from './boundaries.mjs';
import { bridgeUse } from './bridge-use.mjs';
import { catalogues } from './catalogues.mjs';
import { fileNames } from './file-names.mjs';
import { fileSizes } from './file-sizes.mjs';
import { lockFile } from './lock-file.mjs';
import { modelDocsCurrent } from './model-docs.mjs';
import { visibleText } from './visible-text.mjs';

/** @typedef {{ name: string, problems: string[], ms: number }} Checked */

/** A tool that says all by its exit code and output. @param {string} name @param {string[]} args @param {string} [command] */
const tool =
  (name, args, command = name) =>
  async () => {
    const { code, output } = await run(process.execPath, [binOf(name, command), ...args], { quiet: true });
    return code === 0 ? [] : [output.trim() || `${name} ended with ${code}`];
  };

/** @type {[string, () => Promise<string[]>][]} */
const checks = [
  ...['src/shared', 'src/main', 'src/renderer', 'test', 'scripts', 'bench'].map(
    (project) =>
      /** @type {[string, () => Promise<string[]>]} */ ([
        `types of ${project}`,
        tool('typescript', ['-p', project, '--pretty', 'false'], 'tsc'),
      ]),
  ),
  ['format and lint', tool('@biomejs/biome', ['ci', '--error-on-warnings', '--colors=off', '.'], 'biome')],
  ['import boundaries and cycles', boundaries],
  ['dead code and dependencies', tool('knip', ['--config', 'scripts/checks/knip.json', '--no-progress'])],
  ['catalogues', catalogues],
  ['no visible text outside the catalogues', visibleText],
  ['one door to the main process', bridgeUse],
  ['file names and exports', fileNames],
  ['file sizes', fileSizes],
  ['lock file', lockFile],
  ['documents of the model', modelDocsCurrent],
];

/** Runs every static check at the same time. @param {(checked: Checked) => void} onDone Called as each ends. @returns {Promise<Checked[]>} */
export function runChecks(onDone) {
  return Promise.all(
    checks.map(async ([name, check]) => {
      const started = performance.now();
      const problems = await check().catch((error) => [String(error?.stack ?? error)]);
      const checked = { name, problems, ms: performance.now() - started };
      onDone(checked);
      return checked;
    }),
  );
}

/** Prints one check as it ends. @param {Checked} checked */
export function printChecked({ name, problems, ms }) {
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${name} (${(ms / 1000).toFixed(1)} s)`);
  for (const problem of problems) console.log(problem.replaceAll(/^/gm, '    '));
}
