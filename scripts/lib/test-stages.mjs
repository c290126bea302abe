import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printChecked, runChecks } from '../checks/all.mjs';
import { onSomeDisplay } from './display.mjs';
import { resultsFolder } from './paths.mjs';
import { binOf, run } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** What `npm test` runs, in this order. @type {Record<string, () => Promise<Counts>>} */
export const stages = { check, unit: () => vitest('unit'), integration: () => vitest('integration'), e2e };

/** Each static check counts as one test. @returns {Promise<Counts>} */
async function check() {
  const checks = await runChecks(printChecked);
  const failed = checks.filter(({ problems }) => problems.length > 0).length;
  return { passed: checks.length - failed, failed, skipped: 0 };
}

/** @param {'unit' | 'integration'} project @returns {Promise<Counts>} */
async function vitest(project) {
  const file = join(resultsFolder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run(process.execPath, [binOf('vitest'), 'run', '--project', project, ...reporters]);
  return judge(code, readCounts(file, vitestCounts));
}

/** Journeys in the real Electron. @returns {Promise<Counts>} */
async function e2e() {
  const [command, args] = onSomeDisplay(process.execPath, [binOf('@playwright/test', 'playwright'), 'test']);
  const { code } = await run(command, args);
  return judge(code, readCounts(join(resultsFolder, 'e2e.json'), playwrightCounts));
}

/** A suite that could not even be loaded has no tests of its own: it counts as one failure. @param {any} json @returns {Counts} */
export function vitestCounts(json) {
  const unloaded = json.testResults.filter(
    (/** @type {any} */ suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  ).length;
  return { passed: json.numPassedTests, failed: json.numFailedTests + unloaded, skipped: json.numPendingTests + json.numTodoTests };
}

/** @param {any} json @returns {Counts} */
export function playwrightCounts({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/** @param {string} file @param {(json: any) => Counts} counts @returns {Counts} */
function readCounts(file, counts) {
  return existsSync(file) ? counts(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 };
}

/** @param {number} code @param {Counts} counts */
function judge(code, counts) {
  const judged = honest(code, counts);
  if (judged !== counts)
    console.log(`✗ the runner ended with ${code} after ${counts.passed} passed tests and no failed one: counted as a failure`);
  return judged;
}

/**
 * A runner that says it failed, or that ran nothing, has failed, whatever its report counts.
 * @param {number} code
 * @param {Counts} counts
 * @returns {Counts}
 */
export function honest(code, counts) {
  const silent = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

/** @param {Counts[]} counts @returns {Counts} */
export function total(counts) {
  return counts.reduce(
    (sum, { passed, failed, skipped }) => ({ passed: sum.passed + passed, failed: sum.failed + failed, skipped: sum.skipped + skipped }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** @param {Counts} counts */
export function sumOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
