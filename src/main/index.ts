import { app, ipcMain } from 'electron';
import { createHandlers } from './handlers';
import { answerBoot, bootFor } from './ipc/boot';
import { registerIpc } from './ipc/register';
import { openLog } from './log';
import { openPreferences } from './preferences';
import { serveApp } from './security/app-protocol';
import { declareAppScheme } from './security/app-scheme';
import { developmentServer } from './security/development-server';
import { isTrustedSender } from './security/trusted-sender';
import { createMainWindow } from './window/main-window';

declareAppScheme();
const devServer = developmentServer(process.env['ELECTRON_RENDERER_URL'], app.isPackaged);

async function start(): Promise<void> {
  await app.whenReady();
  const userData = app.getPath('userData');
  const log = openLog(userData);
  const preferences = openPreferences(userData, log);
  serveApp({ devServer });
  answerBoot(ipcMain, () => bootFor(preferences));
  registerIpc(ipcMain, createHandlers({ log, preferences }), isTrustedSender, log);
  createMainWindow({ preferences });
}

app.on('window-all-closed', () => app.quit());
void start();
