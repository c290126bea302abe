import { join } from 'node:path';
import { app, BrowserWindow, type WebPreferences } from 'electron';
import type { Log } from '../log';
import type { PreferenceStore } from '../preferences';
import { appOrigin } from '../security/app-origin';
import { showWhenReady } from './show-when-ready';
import { paperColor } from './theme';
import { recallWindow, rememberWindow, workAreas } from './window-memory';
import { minimumSize, placeWindow } from './window-state';

/** Pinned by a test that reads them back from the running window. */
const webPreferences: WebPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Chromium would fetch dictionaries.
  spellcheck: false,
};

/** Opens the one window where it was last, and shows it when it has something to show. */
export function createMainWindow(userData: string, preferences: PreferenceStore, log: Log): BrowserWindow {
  const memory = join(userData, 'window.json');
  const remembered = recallWindow(memory);
  const window = new BrowserWindow({
    ...placeWindow(remembered?.bounds ?? null, workAreas()),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    backgroundColor: paperColor(preferences),
    webPreferences: { ...webPreferences, preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs'), devTools: !app.isPackaged },
  });
  rememberWindow(window, memory, log);

  const show = () => {
    if (window.isVisible()) return;
    if (remembered?.maximized) window.maximize();
    window.show();
  };
  showWhenReady(window, log, show);
  void window.loadURL(`${appOrigin}/index.html`).catch((error) => {
    // A page that is replaced while it loads (a reload) is no failure.
    if (error?.code === 'ERR_ABORTED') return;
    log.error('the window could not be loaded', error);
    show();
  });
  return window;
}
