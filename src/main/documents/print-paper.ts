import type { ComposeOptions } from '@shared/documents/context';
import { fail, ok, type Result } from '@shared/result';
import { BrowserWindow } from 'electron';
import { openPaperSession, paperAddress } from './paper-session';
import type { Made } from './task';

/** What a page that does not answer is given. */
const patience = 60_000;

/**
 * The pages of a document as PDF, from a hidden window that has nothing but them: sandboxed, with a session of its own that holds no
 * plan, and without the bridge of the application.
 * @returns the bytes; null when aborted; `document-failed` with the cause where the page could not be shown
 */
export async function printPaper(
  { bytes, pages, title }: Made,
  { locale }: Pick<ComposeOptions, 'locale'>,
  signal: AbortSignal,
): Promise<Result<Uint8Array | null>> {
  if (signal.aborted) return ok(null);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: openPaperSession(), sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  const { webContents } = window;
  let giveUp: (result: Result<null>) => void = () => {};
  const givenUp = new Promise<Result<null>>((resolve) => {
    giveUp = resolve;
  });
  const stop = () => giveUp(ok(null));
  signal.addEventListener('abort', stop);
  webContents.once('render-process-gone', (_event, { reason }) => giveUp(fail('document-failed', undefined, `the paper ended: ${reason}`)));
  const timer = setTimeout(() => giveUp(fail('document-failed', undefined, 'the paper took too long')), patience);
  const print = async (): Promise<Result<Uint8Array>> => {
    await window.loadURL(paperAddress);
    const given = JSON.stringify({ title, document: Buffer.from(bytes).toString('base64'), pages, language: locale });
    await webContents.executeJavaScript(`keyfolioPaper(${given})`);
    return ok(
      await webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
      }),
    );
  };
  try {
    return await Promise.race([print(), givenUp]);
  } catch (error) {
    return signal.aborted ? ok(null) : fail('document-failed', undefined, error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    if (!window.isDestroyed()) window.destroy();
  }
}
