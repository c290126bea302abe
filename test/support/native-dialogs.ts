import type { ElectronApplication } from '@playwright/test';

/** Answers the next native save dialogs with this path; null closes them without saving. */
export async function answerSaveDialog(app: ElectronApplication, filePath: string | null): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => (path === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: path });
  }, filePath);
}

/** Answers the next native dialogs that ask for a file or a folder to open with this path. */
export async function answerOpenDialog(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, filePath);
}

/** Answers native message boxes with the button at this place. */
export async function answerMessageBox(app: ElectronApplication, response: number): Promise<void> {
  await app.evaluate(({ dialog }, answer) => {
    dialog.showMessageBox = async () => ({ response: answer, checkboxChecked: false });
  }, response);
}

/** What the application asked the desktop to open, instead of opening it. */
export async function recordShell(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    (globalThis as { keyfolioOpened?: string[] }).keyfolioOpened = opened;
    shell.openExternal = async (url) => void opened.push(url);
    shell.openPath = async (path) => {
      opened.push(path);
      return '';
    };
    shell.showItemInFolder = (path) => void opened.push(path);
  });
  return () => app.evaluate(() => (globalThis as { keyfolioOpened?: string[] }).keyfolioOpened ?? []);
}
