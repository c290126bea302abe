import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

/**
 * Journeys in the real Electron, each with its own data folder. No retries: a journey that fails once is a bug. The trace and
 * the screenshot of a failing one are kept by the fixture in `test/support/test.ts`.
 */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  preserveOutput: 'failures-only',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: availableParallelism() > 1 ? 2 : 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
