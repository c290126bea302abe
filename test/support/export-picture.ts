import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Keyfolio } from './launch';
import { answerSaveDialog } from './native-dialogs';

/** Opens the dialog that makes something of the map in view. */
export async function openExport(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export the picture' }).click();
  const dialog = page.getByRole('dialog', { name: /^Export/ });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Saves the map in view at `path`, with these choices of the dialog, and answers what was written. */
export async function exportPicture({ app, page }: Pick<Keyfolio, 'app' | 'page'>, path: string, choices: string[]): Promise<Buffer> {
  await answerSaveDialog(app, path);
  const dialog = await openExport(page);
  for (const choice of choices) await dialog.getByText(choice, { exact: true }).click();
  await dialog.getByRole('button', { name: /^Save/ }).click();
  await expect(page.getByRole('status').filter({ hasText: basename(path) })).toBeVisible();
  await expect(dialog).toBeHidden();
  return readFile(path);
}
