import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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

/** Runs axe on what the window shows now. Evaluated over the debugger, so that the content security policy stays as users have it. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Where the pointer rests after a click a tooltip is due, which would begin its fade while axe looks.
  await page.mouse.move(0, 0);
  await calm(page);
  await page.evaluate(source);
  const violations = await page.evaluate(async (runOnly) => {
    const axe = (window as unknown as { axe: { run: (context: Document, options: object) => Promise<AxeResults> } }).axe;
    return (await axe.run(document, { runOnly })).violations;
  }, tags);
  const readable = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.html}\n    ${node.failureSummary ?? ''}`).join('\n')}`,
  );
  expect(readable, 'accessibility violations').toEqual([]);
}
