import { expect, test } from 'vitest';
import { honest, playwrightCounts, sumOf, tortureCounts, total, vitestCounts } from '../../../scripts/lib/test-stages.mjs';

test('sums all runners into one line', () => {
  const counts = [
    { passed: 3, failed: 0, skipped: 0 },
    { passed: 4, failed: 1, skipped: 0 },
  ];
  expect(sumOf(total(counts))).toBe('7 passed, 1 failed');
  expect(sumOf(total([...counts, { passed: 0, failed: 0, skipped: 2 }]))).toBe('7 passed, 1 failed, 2 skipped');
});

test('a runner that ran nothing, or ended badly without naming a test, has failed', () => {
  expect(honest(0, { passed: 0, failed: 0, skipped: 0 }).failed).toBe(1);
  expect(honest(1, { passed: 5, failed: 0, skipped: 0 }).failed).toBe(1);
  expect(honest(1, { passed: 5, failed: 2, skipped: 0 }).failed).toBe(2);
  expect(honest(0, { passed: 5, failed: 0, skipped: 0 }).failed).toBe(0);
});

test('a test file that cannot be loaded counts as a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(vitestCounts({ numPassedTests: 2, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults }).failed).toBe(1);
});

test('a flaky journey and an error outside the journeys count as failures', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 0 };
  expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 3, skipped: 0 });
});

test('each round of torture counts as a test', () => {
  expect(tortureCounts({ passed: 4, failed: 1, failures: [{ name: 'round 3', message: 'gone' }] })).toEqual({
    passed: 4,
    failed: 1,
    skipped: 0,
  });
});
