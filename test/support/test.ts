import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, type ElectronApplication, expect, type TestInfo } from '@playwright/test';
import { firstPage, type Keyfolio, type LaunchOptions, openKeyfolio } from './launch';

type Fixtures = {
  /** This journey's own data folder. */
  userData: string;
  /** Starts Keyfolio; everything started is closed at the end of the journey, and its trace kept when that failed. */
  launch: (options?: Partial<LaunchOptions>) => Promise<Keyfolio>;
  /** A running Keyfolio, empty, in English, light. */
  keyfolio: Keyfolio;
  /** A running Keyfolio with the sample portfolio, at its first page, for journeys that only look: they share one. */
  sample: Keyfolio;
};

type WorkerFixtures = { shared: Keyfolio };

export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern.
  userData: async ({}, use, info) => {
    await use(info.outputPath('user-data'));
  },
  launch: async ({ userData }, use, info) => {
    const sessions: Keyfolio[] = [];
    await use(async (options = {}) => {
      const session = await openKeyfolio({ userData, ...options });
      sessions.push(session);
      await session.page.context().tracing.start({ snapshots: true });
      await firstPage(session);
      return session;
    });
    for (const [index, session] of sessions.entries()) await finish(session, info, index);
  },
  keyfolio: async ({ launch }, use) => {
    await use(await launch({ preferences: { theme: 'light' } }));
  },
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use, { project, workerIndex }) => {
      const userData = join(project.outputDir, `shared-${workerIndex}`);
      await rm(userData, { recursive: true, force: true });
      const session = await openKeyfolio({ userData, preferences: { theme: 'light' } });
      await firstPage(session);
      await session.page.getByRole('main').getByRole('button', { name: 'Load the sample' }).click();
      await expect(session.page.getByText('5 accounts · 57 opportunities')).toBeVisible();
      await use(session);
      await session.close();
      await rm(userData, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  sample: async ({ shared }, use, info) => {
    const { page, consoleErrors } = shared;
    await page.evaluate(() => {
      location.hash = '';
    });
    await page.reload();
    await firstPage(shared);
    consoleErrors.length = 0;
    await page.context().tracing.start({ snapshots: true });
    await use(shared);
    await keepWhatFailed(shared, info, 0);
  },
});

export { expect };

/** A session the journey ended itself leaves nothing. */
async function finish(session: Keyfolio, info: TestInfo, index: number): Promise<void> {
  if (session.page.isClosed()) return;
  await keepWhatFailed(session, info, index);
  await session.close();
}

/** A failing journey leaves what was on screen and its trace. */
async function keepWhatFailed({ app, page, consoleErrors }: Keyfolio, info: TestInfo, index: number): Promise<void> {
  if (info.status === info.expectedStatus) {
    await page.context().tracing.stop();
  } else {
    await info.attach('windows', { body: JSON.stringify(await windows(app)) });
    const screenshot = info.outputPath(`session-${index + 1}.png`);
    // A window without a size has no picture: the failure that is told must stay the journey's own.
    const pictured = await page.screenshot({ path: screenshot }).then(
      () => true,
      () => false,
    );
    if (pictured) await info.attach('screenshot', { path: screenshot, contentType: 'image/png' });
    const trace = join(info.outputDir, `session-${index + 1}-trace.zip`);
    await page.context().tracing.stop({ path: trace });
    await info.attach('trace', { path: trace, contentType: 'application/zip' });
    if (consoleErrors.length > 0) await info.attach('console errors', { body: consoleErrors.join('\n') });
  }
}

/** Where the windows are, and whether the user sees them. */
const windows = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({ visible: window.isVisible(), bounds: window.getBounds() })),
  );
