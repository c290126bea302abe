import { app, Menu } from 'electron';
import { headlessArguments } from './headless/parse-arguments';
import { startHeadless } from './headless/start';
import { bringForward } from './lifecycle';
import { collectGivenFiles } from './packages/given-files';
import { declareAppScheme } from './security/app-scheme';
import { developmentServer } from './security/development-server';
import { silenceChromium } from './security/network-lock';
import { start } from './start';

const devServer = developmentServer(process.env.ELECTRON_RENDERER_URL, app.isPackaged);

const command = headlessArguments(process.argv);

if (command) {
  declareAppScheme();
  silenceChromium(null);
  startHeadless(command);
} else if (app.requestSingleInstanceLock()) {
  declareAppScheme();
  silenceChromium(devServer);
  // Ours comes with the language; without this Electron builds one in English first.
  Menu.setApplicationMenu(null);
  app.on('second-instance', bringForward);
  const given = collectGivenFiles();
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => start(devServer, given));
} else {
  app.quit();
}
