import { ok } from '@shared/result';
import { BrowserWindow } from 'electron';
import type { Handlers } from '../ipc/register';

/** Windows that a presentation fills, and whether they were full screen before it. */
const presenting = new WeakMap<BrowserWindow, { wasFull: boolean }>();

function leave(window: BrowserWindow): void {
  const before = presenting.get(window);
  if (!before || window.isDestroyed()) return;
  presenting.delete(window);
  if (!before.wasFull) window.setFullScreen(false);
  window.setMenuBarVisibility(true);
}

/**
 * The whole screen for a presentation, without the menu bar, and back to how the window was. Not the page's own full screen: that is a
 * permission, and none is granted.
 */
export const createWindowHandlers = (): Pick<Handlers, 'window:fillScreen'> => ({
  'window:fillScreen': ({ fill }, { sender }) => {
    const window = BrowserWindow.fromWebContents(sender);
    if (!window) return ok(undefined);
    if (!fill) leave(window);
    else if (!presenting.has(window)) {
      presenting.set(window, { wasFull: window.isFullScreen() });
      window.setMenuBarVisibility(false);
      window.setFullScreen(true);
      // A page that is loaded anew presents nothing any more.
      sender.once('did-start-loading', () => leave(window));
    }
    return ok(undefined);
  },
});
