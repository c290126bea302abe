import { fail, ok } from '@shared/result';
import type { Sheet } from '@shared/stakeholder-map/picture-size';
import type { PrintToPDFOptions, WebContents, WebContentsPrintOptions } from 'electron';
import { writeAtomically } from '../files/atomic-write';
import { askWhereToSave } from '../files/save-dialog';
import type { Handlers } from '../ipc/register';
import type { Services } from '../services';

const sizes = { a4: 'A4', a3: 'A3' } as const satisfies Record<Sheet, string>;
/** 10 mm in inches, as `printToPDF` wants it. */
const margin = 0.39;

/** What Chromium says when the user closes the dialog: no failure. */
const givenUp = /cancel/i;

/** Landscape pages of what the window prints: it shows the sheet alone while it asks. */
export function createPageHandlers({
  grants,
  translate,
  log,
}: Pick<Services, 'grants' | 'translate' | 'log'>): Pick<Handlers, 'documents:savePage' | 'documents:printPage'> {
  return {
    'documents:savePage': async ({ paper, suggestedName }, { sender }) => {
      const path = await askWhereToSave(sender, translate(), suggestedName, 'pdf');
      if (path === null) return ok({ status: 'cancelled' as const });
      const options: PrintToPDFOptions = {
        landscape: true,
        pageSize: sizes[paper],
        printBackground: true,
        margins: { top: margin, bottom: margin, left: margin, right: margin },
      };
      const bytes = await sender.printToPDF(options);
      const written = await writeAtomically(path, bytes);
      return written.ok ? ok({ status: 'saved' as const, file: grants.grant(path) }) : written;
    },
    'documents:printPage': async ({ paper }, { sender }) => {
      const printers = await sender.getPrintersAsync();
      if (printers.length === 0) return fail('print-no-printer');
      const reason = await print(sender, { landscape: true, pageSize: sizes[paper], printBackground: true });
      if (reason === null) return ok({ status: 'printed' as const });
      if (givenUp.test(reason)) return ok({ status: 'cancelled' as const });
      log.warn(`print: ${reason}`);
      return fail('print-failed', undefined, reason);
    },
  };
}

/** The system's print dialog; answers why nothing was printed, or null. */
const print = (sender: WebContents, options: WebContentsPrintOptions): Promise<string | null> =>
  new Promise((resolve) => sender.print(options, (printed, reason) => resolve(printed ? null : reason)));
