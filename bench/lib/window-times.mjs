import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { electronBinary, sandboxArguments } from '../../scripts/lib/electron-binary.mjs';

/** Long enough for a slow machine to have painted everything; nothing of it is measured. */
const settled = 2500;

/**
 * From spawn to the paint of a window's main text, in milliseconds. The browser's own clock says when it was painted, and is asked
 * afterwards, so that asking costs nothing. Largest contentful paint: for the bare window its only line, for Keyfolio the
 * text of its first page, after the frame.
 * @param {string} folder The application.
 * @param {string} userData
 */
export async function windowTime(folder, userData) {
  const started = Date.now();
  const child = spawn(
    electronBinary(),
    [...sandboxArguments(), folder, `--user-data-dir=${userData}`, '--lang=en', '--remote-debugging-port=0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise((resolve) => child.on('close', resolve));
  try {
    const address = await debuggerAddress(child.stderr);
    await wait(settled);
    const browser = await chromium.connectOverCDP(address);
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error(`no window opened for ${folder}`);
    const painted = await page.evaluate(lastLargestPaint);
    await browser.close();
    return painted - started;
  } finally {
    child.kill();
    await ended;
  }
}

/** @param {import('node:stream').Readable} stderr @returns {Promise<string>} */
function debuggerAddress(stderr) {
  return new Promise((resolve, reject) => {
    let text = '';
    stderr.on('data', (chunk) => {
      text += chunk;
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address) resolve(address);
    });
    stderr.on('close', () => reject(new Error(`Electron ended before its window opened:\n${text}`)));
  });
}

/** In the window. @returns {Promise<number>} Milliseconds since 1970. */
function lastLargestPaint() {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve(performance.timeOrigin + Math.max(...list.getEntries().map((entry) => entry.startTime)));
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}
