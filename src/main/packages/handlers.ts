import { packageExtension } from '@shared/package/format';
import { fail, ok } from '@shared/result';
import { BrowserWindow, dialog } from 'electron';
import { writeAtomically } from '../files/atomic-write';
import { askWhereToSave } from '../files/save-dialog';
import type { Handlers } from '../ipc/register';
import type { Services } from '../services';
import { readPackageFile } from './read-file';

type PackageChannels = 'packages:save' | 'packages:choose' | 'packages:given' | 'packages:read';

export function createPackageHandlers({ grants, given, translate }: Services): Pick<Handlers, PackageChannels> {
  return {
    'packages:save': async ({ suggestedName, bytes }, { sender }) => {
      const path = await askWhereToSave(sender, translate(), suggestedName, packageExtension);
      if (!path) return ok({ status: 'cancelled' as const });
      const written = await writeAtomically(path, bytes);
      return written.ok ? ok({ status: 'saved' as const, file: grants.grant(path) }) : written;
    },
    'packages:choose': async (_nothing, { sender }) => {
      const window = BrowserWindow.fromWebContents(sender);
      if (!window) return ok({ status: 'cancelled' as const });
      const t = translate();
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        filters: [{ name: t('native:fileTypes.keyfolio'), extensions: [packageExtension, 'json'] }],
        properties: ['openFile'],
      });
      const [path] = filePaths;
      return ok(canceled || !path ? { status: 'cancelled' as const } : { status: 'chosen' as const, file: grants.grant(path) });
    },
    'packages:given': () => ok(given.take().map((path) => grants.grant(path))),
    'packages:read': async ({ token }) => {
      const path = grants.pathOf(token);
      return path ? readPackageFile(path) : fail('bad-arguments', undefined, 'unknown token');
    },
  };
}
