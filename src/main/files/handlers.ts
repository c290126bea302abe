import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '@shared/result';
import { shell } from 'electron';
import { copyText } from '../documents/copy';
import type { Handlers } from '../ipc/register';
import type { Services } from '../services';
import { writeAtomically } from './atomic-write';
import { askWhereToSave } from './save-dialog';

/** Excel reads a CSV file as the system's old code page unless it starts so. */
const byteOrderMark = '\ufeff';

export function createFileHandlers({
  grants,
  translate,
}: Services): Pick<Handlers, 'files:saveText' | 'files:saveWorkbook' | 'files:copyText' | 'files:open' | 'files:showInFolder'> {
  async function granted(token: string): Promise<Result<string>> {
    const path = grants.pathOf(token);
    if (!path) return fail('bad-arguments', undefined, 'unknown token');
    const there = await access(path).then(
      () => true,
      () => false,
    );
    return there ? ok(path) : fail('file-not-found', { name: basename(path) });
  }

  return {
    'files:saveText': async ({ suggestedName, text, format }, { sender }) => {
      const path = await askWhereToSave(sender, translate(), suggestedName, format);
      if (!path) return ok({ status: 'cancelled' as const });
      const marked = format === 'csv' && !text.startsWith(byteOrderMark) ? byteOrderMark + text : text;
      const written = await writeAtomically(path, marked);
      return written.ok ? ok({ status: 'saved' as const, file: grants.grant(path) }) : written;
    },
    'files:saveWorkbook': async ({ suggestedName, bytes }, { sender }) => {
      const path = await askWhereToSave(sender, translate(), suggestedName, 'xlsx');
      if (!path) return ok({ status: 'cancelled' as const });
      const written = await writeAtomically(path, bytes);
      return written.ok ? ok({ status: 'saved' as const, file: grants.grant(path) }) : written;
    },
    'files:copyText': async ({ text }) => {
      await copyText(text);
      return ok(undefined);
    },
    'files:open': async ({ token }) => {
      const path = await granted(token);
      if (!path.ok) return path;
      const problem = await shell.openPath(path.value);
      return problem ? fail('file-not-opened', { name: basename(path.value) }, problem) : ok(undefined);
    },
    'files:showInFolder': async ({ token }) => {
      const path = await granted(token);
      if (!path.ok) return path;
      shell.showItemInFolder(path.value);
      return ok(undefined);
    },
  };
}
