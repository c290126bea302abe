import type { Page } from '@playwright/test';
import type { Keyfolio } from './launch';

/** Ends every process of the session at once, as a power cut or a task manager would. */
export async function kill({ app, page }: Pick<Keyfolio, 'app' | 'page'>): Promise<void> {
  const { pid } = app.process();
  const gone = page.waitForEvent('close');
  // Playwright starts Electron at the head of a process group of its own.
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  await gone;
}

export type GivenFile = { name: string; mimeType: string; buffer: Buffer };

export const csvFile = (name: string, content: string | Buffer): GivenFile => ({
  name,
  mimeType: 'text/csv',
  buffer: typeof content === 'string' ? Buffer.from(content) : content,
});

/** Opens the import page and gives it a file, as the system's dialog would. */
export async function giveFile(page: Page, file: GivenFile | string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+I');
  await page.locator('input[type=file]').setInputFiles(file);
}
