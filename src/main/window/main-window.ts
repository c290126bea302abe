import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import type { PreferenceStore } from '../preferences';
import { appOrigin } from '../security/app-origin';

/** Paper of the light and of the dark theme: what shows before the first paint. */
const paper = { light: '#ffffff', dark: '#15181b' };

export function createMainWindow({ preferences }: { preferences: PreferenceStore }): BrowserWindow {
  nativeTheme.themeSource = preferences.read().theme;
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 880,
    minHeight: 560,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${appOrigin}/index.html`);
  return window;
}
