import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Translate } from '@shared/i18n/translator';
import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import { cleanFileName } from './file-name';

export type FileType = 'docx' | 'csv' | 'xlsx' | 'txt' | 'ics' | 'eml' | 'svg' | 'png' | 'pdf' | 'keyfolio';

/** Where the last file of this session went: the next one starts there. */
let lastFolder: string | null = null;

/**
 * The system's save dialog, over the window that asks.
 * @param suggestedName without extension, any text: it is cleaned for every system
 * @returns the absolute path, with its extension; null when the user gives up
 */
export async function askWhereToSave(asker: WebContents, t: Translate, suggestedName: string, type: FileType): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(asker);
  if (!window) return null;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(lastFolder ?? app.getPath('documents'), cleanFileName(suggestedName, type, t('native:untitled'))),
    filters: [{ name: t(`native:fileTypes.${type}`), extensions: [type] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (canceled || !filePath) return null;
  const path = extname(filePath).toLowerCase() === `.${type}` ? filePath : `${filePath}.${type}`;
  // The dialog asked about the name as typed; with its extension it may be another file.
  if (path !== filePath && (await exists(path)) && !(await agreesToReplace(window, t, basename(path)))) return null;
  lastFolder = dirname(path);
  return path;
}

/**
 * The system's dialog for a folder, over the window that asks: where several files go at once.
 * @returns its absolute path; null when the user gives up
 */
export async function askWhichFolder(asker: WebContents, title: string): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(asker);
  if (!window) return null;
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    defaultPath: lastFolder ?? app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  });
  const [folder] = filePaths;
  if (canceled || folder === undefined) return null;
  lastFolder = folder;
  return folder;
}

/** A path in a folder that no file has yet: "Plan.docx", else "Plan (2).docx". */
export async function freePath(folder: string, t: Translate, suggestedName: string, type: FileType): Promise<string> {
  const name = cleanFileName(suggestedName, type, t('native:untitled'));
  const stem = name.slice(0, -type.length - 1);
  let path = join(folder, name);
  for (let number = 2; await exists(path); number += 1) path = join(folder, `${stem} (${number}).${type}`);
  return path;
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

async function agreesToReplace(window: BrowserWindow, t: Translate, name: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('native:replaceTitle', { name }),
    detail: t('native:replaceDetail'),
    buttons: [t('native:replace'), t('native:cancel')],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}
