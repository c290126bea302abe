import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printChecked, runChecks } from '../checks/all.mjs';
import { onSomeDisplay } from './display.mjs';
import { playwrightFailures, vitestFailures } from './failures.mjs';
import { fromRoot, resultsFolder } from './paths.mjs';
import { binOf, run } from './run.mjs';

/** @typedef {import('./failures.mjs').FailedTest} FailedTest */
/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {Counts & { failures: FailedTest[] }} Outcome What failed is told again at the end. */

/** What `npm test` runs, in this order. @type {Record<string, () => Promise<Outcome>>} */
export const stages = { check, unit: () => vitest('unit'), integration: () => vitest('integration'), e2e, torture };

/** Each static check counts as one test. @returns {Promise<Outcome>} */
async function check() {
  const checks = await runChecks(printChecked);
  const failures = checks
    .filter(({ problems }) => problems.length > 0)
    .map(({ name, problems }) => ({ name, message: problems.join('\n') }));
  return { passed: checks.length - failures.length, failed: failures.length, skipped: 0, failures };
}

/** @param {'unit' | 'integration'} project @returns {Promise<Outcome>} */
async function vitest(project) {
  const file = join(resultsFolder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run(process.execPath, [binOf('vitest'), 'run', '--project', project, ...reporters]);
  return outcome(code, file, vitestCounts, vitestFailures);
}

/** Journeys in the real Electron. @returns {Promise<Outcome>} */
async function e2e() {
  const [command, args] = onSomeDisplay(process.execPath, [binOf('@playwright/test', 'playwright'), 'test']);
  const { code } = await run(command, args);
  return outcome(code, join(resultsFolder, 'e2e.json'), playwrightCounts, playwrightFailures);
}

const tortureRounds = 5;

/** Each round counts as one test. @returns {Promise<Outcome>} */
async function torture() {
  const [command, args] = onSomeDisplay(process.execPath, [fromRoot('scripts', 'torture.mjs'), '--rounds', String(tortureRounds)]);
  const { code } = await run(command, args);
  return outcome(code, join(resultsFolder, 'torture.json'), tortureCounts, ({ failures }) => failures);
}

/** @param {any} json @returns {Counts} */
export const tortureCounts = ({ passed, failed }) => ({ passed, failed, skipped: 0 });

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

/**
 * @param {number} code How the runner ended.
 * @param {string} file Its report.
 * @param {(json: any) => Counts} countsOf
 * @param {(json: any) => FailedTest[]} failuresOf
 * @returns {Outcome}
 */
function outcome(code, file, countsOf, failuresOf) {
  const json = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  const counts = json === undefined ? { passed: 0, failed: 0, skipped: 0 } : countsOf(json);
  const failures = json === undefined ? [] : failuresOf(json);
  const judged = honest(code, counts);
  if (judged === counts) return { ...counts, failures };
  const message = `ended with ${code} after ${counts.passed} passed tests and no failed one: counted as a failure`;
  return { ...judged, failures: [...failures, { name: 'the runner', message }] };
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
