import type { BrowserWindow } from 'electron';
import { sendEvent } from '../ipc/send-event';
import type { Log } from '../log';

/** A window that does not answer is closed all the same: what it acknowledged is in the journal. */
const patienceMs = 3000;

/** Closing first lets the window save what is being typed; it then closes itself, which passes. */
export function closeWhenSaved(window: BrowserWindow, log: Log): void {
  let isAsked = false;
  window.on('close', (event) => {
    if (isAsked || window.webContents.isCrashed() || window.webContents.isLoadingMainFrame()) return;
    event.preventDefault();
    isAsked = true;
    sendEvent(window.webContents, 'window:closing', {});
    const timer = setTimeout(() => {
      log.warn('the window did not say that it was saved before it was closed');
      window.destroy();
    }, patienceMs);
    window.once('closed', () => clearTimeout(timer));
  });
}
