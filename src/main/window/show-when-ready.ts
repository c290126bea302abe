import type { BrowserWindow } from 'electron';
import type { Log } from '../log';

/** How long a loaded page may take to its first paint before the window is shown without it. */
export const patienceMs = 1_000;

/**
 * Shows the window as soon as its page has something to show. Chromium says so after the first paint, but now and then a page that
 * starts in a hidden window is never given a size: it then paints nothing, the event never comes, and the user would wait for ever for
 * a window. So a loaded page has a moment; after it the window is shown as it is, and told its size again.
 */
export function showWhenReady(window: BrowserWindow, log: Log, show: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  const ready = () => {
    clearTimeout(timer);
    show();
  };
  window.once('ready-to-show', ready);
  window.webContents.once('did-finish-load', () => {
    if (window.isVisible()) return;
    timer = setTimeout(() => {
      if (window.isDestroyed() || window.isVisible()) return;
      log.warn('the page was loaded and painted nothing: the window is shown without waiting any longer');
      show();
      const bounds = window.getBounds();
      window.setBounds({ ...bounds, height: bounds.height + 1 });
      window.setBounds(bounds);
    }, patienceMs);
  });
  window.once('closed', () => clearTimeout(timer));
}
