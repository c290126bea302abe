// `npm test`: everything, from a fresh clone. A failing stage does not hide the next ones; the last line sums all runners.
// `npm test -- --only unit` (check, unit, integration, e2e, torture; several with commas) for the part one is working on.
import { mkdirSync, rmSync } from 'node:fs';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { electronVersion } from './lib/electron-install.mjs';
import { Failure, report, runMain } from './lib/failure.mjs';
import { resultsFolder } from './lib/paths.mjs';

const stageNames = ['check', 'unit', 'integration', 'e2e', 'torture'];

/** @returns {string[]} */
function chosenStages() {
  const at = process.argv.indexOf('--only');
  if (at === -1) return stageNames;
  const chosen = (process.argv[at + 1] ?? '').split(',');
  const unknown = chosen.filter((name) => !stageNames.includes(name));
  if (unknown.length > 0) throw new Failure(`There is no stage “${unknown.join(', ')}”.`, `npm test -- --only ${stageNames.join(',')}`);
  return chosen;
}

const notBuilt = { passed: 0, failed: 1, skipped: 0, failures: [{ name: 'build', message: 'did not succeed: its output stands above' }] };

/** What drives the built application. */
const needBuild = ['e2e', 'torture'];

/** Builds for the journeys; a build that fails is one failure, and the other stages still run. @returns {Promise<boolean>} */
async function built() {
  try {
    await ensureBuilt();
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}

await runMain(async () => {
  const names = chosenStages();
  rmSync(resultsFolder, { recursive: true, force: true });
  mkdirSync(resultsFolder, { recursive: true });
  await bootstrap();
  // Only now: the checks need packages that the bootstrap installs.
  const { stages, sumOf, total } = await import('./lib/test-stages.mjs');
  const { told } = await import('./lib/failures.mjs');
  console.log(`Tests run on Electron ${await electronVersion()}, Node ${process.versions.node}`);
  /** @type {import('./lib/test-stages.mjs').Outcome[]} */
  const results = [];
  for (const name of names) {
    console.log(`\n── ${name}`);
    const stage = /** @type {() => Promise<import('./lib/test-stages.mjs').Outcome>} */ (stages[name]);
    const outcome = needBuild.includes(name) && !(await built()) ? notBuilt : await stage();
    results.push(outcome);
    console.log(`${name}: ${sumOf(outcome)}`);
  }
  const all = total(results);
  // Where only the end of the output is kept, what failed must stand in it.
  for (const failure of results.flatMap(({ failures }) => failures)) console.log(`\n${told(failure)}`);
  if (all.failed > 0) process.exitCode = 1;
  // The last line is for machines too: what was skipped stands before it.
  if (all.skipped > 0) console.log(`\n${all.skipped} skipped: what they need is not on this machine, and each said so above`);
  console.log(`\n${sumOf({ ...all, skipped: 0 })}`);
});
