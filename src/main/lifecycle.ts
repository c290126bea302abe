import { app } from 'electron';
import type { Log } from './log';
import { shownWindow } from './window/shown-window';

/** The one running application comes forward when it is started again. */
export function bringForward(): void {
  const window = shownWindow();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Nothing unexpected passes without a line in the log. */
export function logUnexpected(log: Log): void {
  process.on('uncaughtException', (error) => log.error('uncaught exception', error));
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));
  app.on('child-process-gone', (_event, { type, name, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.error(`process gone: ${name ?? type}: ${reason} (${exitCode})`);
  });
}

/**
 * Quitting waits for what is on its way to the disk. `exit`, because a second `quit` from inside a quit that was held
 * back leaves Electron running for ever.
 */
export function flushBeforeQuit(flush: () => Promise<void>, log: Log): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void flush()
      .catch((error) => log.error('not everything reached the disk before quitting', error))
      .finally(() => setImmediate(() => app.exit()));
  });
}
