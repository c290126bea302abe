/** @typedef {{ name: string, message: string }} FailedTest */

/** What failed, by the report of vitest. @param {any} json @returns {FailedTest[]} */
export function vitestFailures(json) {
  return json.testResults.flatMap((/** @type {any} */ suite) => {
    const failed = suite.assertionResults.filter((/** @type {any} */ { status }) => status === 'failed');
    if (suite.status === 'failed' && suite.assertionResults.length === 0) return [{ name: suite.name, message: suite.message }];
    return failed.map((/** @type {any} */ { fullName, failureMessages }) => ({ name: fullName, message: failureMessages.join('\n') }));
  });
}

/** What failed, by the report of Playwright; an error outside the journeys has no name of its own. @param {any} json @returns {FailedTest[]} */
export function playwrightFailures({ suites, errors }) {
  return [
    ...suites.flatMap(failedJourneys),
    ...errors.map((/** @type {any} */ { message }) => ({ name: 'outside the journeys', message })),
  ];
}

/** @param {any} suite @returns {FailedTest[]} */
function failedJourneys({ specs = [], suites = [] }) {
  const failed = specs.filter((/** @type {any} */ { ok }) => !ok);
  return [
    ...failed.map((/** @type {any} */ { title, file, line, tests }) => ({
      name: `${file}:${line} › ${title}`,
      message: tests
        .flatMap((/** @type {any} */ { results }) => results)
        .flatMap((/** @type {any} */ { errors }) => errors.map((/** @type {any} */ { message }) => message))
        .join('\n'),
    })),
    ...suites.flatMap(failedJourneys),
  ];
}

const linesTold = 12;

/** A failed test in a few lines: enough to know it by where only the end of the output is kept. @param {FailedTest} test */
export function told({ name, message }) {
  const lines = (message ?? '').split('\n').filter((line) => line.trim() !== '');
  return [`✗ ${name}`, ...lines.slice(0, linesTold).map((line) => `    ${line}`)].join('\n');
}
