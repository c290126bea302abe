import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type BrowserWindow, screen } from 'electron';
import type { Log } from '../log';
import { type Rectangle, type WindowState, windowStateSchema } from './window-state';

export function recallWindow(file: string): WindowState | null {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // The first start, or a damaged file: the window opens at its default place.
    return null;
  }
}

/** Keeps the window's place, synchronously as it closes: after that the process may end at any moment. */
export function rememberWindow(window: BrowserWindow, file: string, log: Log): void {
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeFileSync(`${file}.part`, JSON.stringify(state));
      renameSync(`${file}.part`, file);
    } catch (error) {
      log.warn('the place of the window could not be kept', error);
    }
  });
}

/** Usable areas of the displays, the primary first. */
export function workAreas(): Rectangle[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary, ...others].map((display) => display.workArea);
}
