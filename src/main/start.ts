import { createTranslator, type Translate } from '@shared/i18n/translator';
import type { Locale } from '@shared/preferences';
import { app, BrowserWindow, ipcMain, session } from 'electron';
import { setAsideWhatWasMarked } from './files/database-aside';
import { createGrants } from './files/grants';
import { keepPlans } from './files/keep-plans';
import { createHandlers } from './handlers';
import { answerBoot, bootFor } from './ipc/boot';
import { registerIpc } from './ipc/register';
import { sendEvent } from './ipc/send-event';
import { flushBeforeQuit, logUnexpected } from './lifecycle';
import { resolveLocale } from './locale';
import { logFile, openLog } from './log';
import type { GivenFiles } from './packages/given-files';
import { openPreferences, type PreferenceStore } from './preferences';
import { serveApp } from './security/app-protocol';
import { guardContents } from './security/guards';
import { lockNetwork } from './security/network-lock';
import { denyPermissions } from './security/permissions';
import { isTrustedSender } from './security/trusted-sender';
import { systemLocale } from './system-locale';
import { closeWhenSaved } from './window/close-when-saved';
import { createMainWindow } from './window/main-window';
import { createMenu } from './window/menu';
import { followTheme } from './window/theme';
import { surviveWindowFailures } from './window/window-failures';

/** Puts the parts together once Electron is ready; the guards stand before the window opens. */
export function start(devServer: URL | null, given: GivenFiles): void {
  const userData = app.getPath('userData');
  const log = openLog(userData);
  logUnexpected(log);
  log.info(`Keyfolio ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform}`);

  denyPermissions(session.defaultSession);
  lockNetwork(session.defaultSession, devServer);
  guardContents(log);
  serveApp(devServer);

  const preferences = openPreferences(userData, log);
  followTheme(preferences);
  setAsideWhatWasMarked(userData, log);
  // First of all, so that its process starts while the rest is prepared; it is not heard before this function ends.
  const window = createMainWindow(userData, preferences, log);

  const kept = keepPlans(userData, preferences.device, log, (failed) => sendEvent(window.webContents, 'backups:failed', failed));
  const { journal } = kept;
  const translate = translatorOf(preferences);
  const menu = createMenu(translate, logFile(userData));
  const flush = async () => {
    await Promise.all([journal.flush(), preferences.flush()]);
  };
  const finish = async () => {
    await flush();
    await kept.finish();
  };
  preferences.onChange((changed) => {
    menu.rebuild();
    for (const each of BrowserWindow.getAllWindows()) sendEvent(each.webContents, 'preferences:changed', changed);
  });
  given.onArrival(() => sendEvent(window.webContents, 'packages:arrived', {}));
  closeWhenSaved(window, log);
  surviveWindowFailures(window, { log, translate, flush });
  flushBeforeQuit(finish, log);

  answerBoot(ipcMain, () => bootFor(preferences));
  registerIpc(ipcMain, createHandlers({ log, preferences, ...kept, grants: createGrants(), given, menu, translate }), isTrustedSender, log);
}

/** The words of the language spoken now; a catalogue is prepared once. */
function translatorOf(preferences: PreferenceStore): () => Translate {
  const known = new Map<Locale, Translate>();
  return () => {
    const locale = resolveLocale(preferences.read().language, systemLocale());
    const translate = known.get(locale) ?? createTranslator(locale);
    known.set(locale, translate);
    return translate;
  };
}
