import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTranslator } from '@shared/i18n/translator';
import { app } from 'electron';
import { runCommand } from './run-command';

/**
 * Runs one command and ends. It stands beside a Keyfolio that may be open: what Chromium wants to keep goes to a folder of its
 * own, gone at the end, and the user's data is neither read nor written.
 */
export function startHeadless(args: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'keyfolio-'));
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  app.disableHardwareAcceleration();
  app.dock?.hide();
  // The command ends the process, not the hidden window that a PDF is printed from.
  app.on('window-all-closed', () => {});
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  void app
    .whenReady()
    .then(() => runCommand(args, createTranslator('en')))
    .catch((error: unknown) => {
      console.error(error);
      return 1;
    })
    .then((code) => app.exit(code));
}
