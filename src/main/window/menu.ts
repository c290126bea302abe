import { isDeepStrictEqual } from 'node:util';
import type { Translate } from '@shared/i18n/translator';
import { app, BrowserWindow, Menu, shell } from 'electron';
import { sendEvent } from '../ipc/send-event';
import { type MenuState, menuTemplate } from './menu-template';
import { shownWindow } from './shown-window';

export type AppMenu = {
  setState: (state: MenuState) => void;
  /** After a change of language. */
  rebuild: () => void;
};

/** A burst of edits makes one new menu, not one each. */
const settleMs = 120;

/** Sets the application's menu and keeps it in step with the language and with what can be done now. */
export function createMenu(translate: () => Translate, logFile: string): AppMenu {
  let state: MenuState = { disabled: [], undoLabel: null, redoLabel: null };
  let isSettling = false;

  function rebuild(): void {
    const template = menuTemplate({
      t: translate(),
      platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
      state,
      developer: !app.isPackaged,
      run: (id) => {
        const window = BrowserWindow.getFocusedWindow() ?? shownWindow();
        if (window) sendEvent(window.webContents, 'menu:command', { id });
      },
      showLog: () => shell.showItemInFolder(logFile),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  rebuild();
  return {
    setState: (next) => {
      if (isDeepStrictEqual(next, state)) return;
      state = next;
      if (isSettling) return;
      isSettling = true;
      setTimeout(() => {
        isSettling = false;
        rebuild();
      }, settleMs);
    },
    rebuild,
  };
}
