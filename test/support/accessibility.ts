import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { KeyfolioBridge } from '@shared/ipc/bridge';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const everyRule: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** All that a theme changes: what is there, and what it is called, is the same in both. */
const colourRules: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** Frames without movement after which nothing is about to move: a menu that opens takes two or three to begin its fade. */
const calmFrames = 6;

/** Waits until what fades or slides in is there: axe measures the contrast of a half-transparent word as it is. */
const calm = (page: Page): Promise<void> =>
  page.evaluate(async (frames) => {
    const endless = (animation: Animation) => animation.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY;
    for (let still = 0; still < frames; still += 1) {
      await new Promise(requestAnimationFrame);
      const moving = document.getAnimations().filter((animation) => animation.playState === 'running' && !endless(animation));
      if (moving.length > 0) still = -1;
      await Promise.allSettled(moving.map(({ finished }) => finished));
    }
  }, calmFrames);

/** Runs axe on what the window shows now, in its theme and then, as far as colours go, in the other one. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Where the pointer rests after a click a tooltip is due, which would begin its fade while axe looks.
  await page.mouse.move(0, 0);
  await checkNow(page, everyRule);
  const theme = await shownTheme(page);
  await showTheme(page, theme === 'dark' ? 'light' : 'dark');
  await checkNow(page, colourRules);
  await showTheme(page, theme);
}

/** Evaluated over the debugger, so that the content security policy stays as users have it. */
async function checkNow(page: Page, rules: RunOptions): Promise<void> {
  await calm(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const violations = await page.evaluate(async (options) => {
    const axe = (window as unknown as { axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> } }).axe;
    return (await axe.run(document, { ...options, resultTypes: ['violations'] })).violations;
  }, rules);
  const readable = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.html}\n    ${node.failureSummary ?? ''}`).join('\n')}`,
  );
  expect(readable, `accessibility violations, ${await shownTheme(page)}`).toEqual([]);
}

const shownTheme = (page: Page) => page.evaluate(() => (document.documentElement.dataset.mantineColorScheme === 'dark' ? 'dark' : 'light'));

/** By the preference, as the settings do: nothing on the page is touched. */
async function showTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate(
    (wanted) => (window as Window & { keyfolio?: KeyfolioBridge }).keyfolio?.invoke['preferences:write']({ theme: wanted }),
    theme,
  );
  await expect.poll(() => shownTheme(page)).toBe(theme);
}
