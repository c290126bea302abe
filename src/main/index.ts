import { app, Menu } from 'electron';
import { bringForward } from './lifecycle';
import { declareAppScheme } from './security/app-scheme';
import { developmentServer } from './security/development-server';
import { silenceChromium } from './security/network-lock';
import { start } from './start';

const devServer = developmentServer(process.env.ELECTRON_RENDERER_URL, app.isPackaged);

if (app.requestSingleInstanceLock()) {
  declareAppScheme();
  silenceChromium(devServer);
  // Ours comes with the language; without this Electron builds one in English first.
  Menu.setApplicationMenu(null);
  app.on('second-instance', bringForward);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => start(devServer));
} else {
  app.quit();
}
