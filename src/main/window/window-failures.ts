import type { Translate } from '@shared/i18n/translator';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Log } from '../log';

type Context = {
  log: Log;
  translate: () => Translate;
  /** Brings to the disk what the window handed over before it failed. */
  flush: () => Promise<void>;
};

/** This many failures within a minute: opening the window again does not help, so the user is asked. */
const tooMany = 3;
const minuteMs = 60_000;

/** When the window's process dies: everything to the disk, a line in the log, the window again, and a word about it. */
export function surviveWindowFailures(window: BrowserWindow, { log, translate, flush }: Context): void {
  let failures: number[] = [];

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error(`the window's process is gone: ${reason} (${exitCode})`);
    const now = Date.now();
    failures = [...failures.filter((at) => now - at < minuteMs), now];
    void recover(failures.length >= tooMany).catch((error) => log.error('the window could not be opened again', error));
  });
  window.on('unresponsive', () => log.warn('the window does not answer'));
  window.on('responsive', () => log.info('the window answers again'));

  async function recover(hopeless: boolean): Promise<void> {
    await flush();
    if (window.isDestroyed()) return;
    const t = translate();
    if (hopeless) {
      const { response } = await dialog.showMessageBox(window, {
        type: 'error',
        message: t('native:windowFailsTitle'),
        detail: t('native:windowFailsDetail'),
        buttons: [t('native:quit'), t('native:tryAgain')],
        defaultId: 0,
        cancelId: 0,
      });
      if (response === 0) return app.quit();
      failures = [];
    }
    window.webContents.reload();
    if (hopeless) return;
    await dialog.showMessageBox(window, {
      type: 'info',
      message: t('native:windowFailedTitle'),
      detail: t('native:windowFailedDetail'),
      buttons: [t('native:ok')],
    });
  }
}
