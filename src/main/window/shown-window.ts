import { BrowserWindow, session } from 'electron';

/** The window that the user sees; not the hidden one that a PDF is printed from, whose session is its own. */
export const shownWindow = (): BrowserWindow | undefined =>
  BrowserWindow.getAllWindows().find(({ webContents }) => webContents.session === session.defaultSession);
