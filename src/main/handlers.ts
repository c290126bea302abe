import { fail, ok } from '@shared/result';
import { shell } from 'electron';
import { createDocumentHandlers } from './documents/handlers';
import { createPageHandlers } from './documents/page-handlers';
import { createBackupHandlers } from './files/backups/handlers';
import { createFileHandlers } from './files/handlers';
import type { Handlers } from './ipc/register';
import { createPackageHandlers } from './packages/handlers';
import { externalAddress } from './security/open-external';
import type { Services } from './services';
import { createWindowHandlers } from './window/full-screen';

/** What each channel of the contract does. */
export function createHandlers(services: Services): Handlers {
  const { log, preferences, menu } = services;
  return {
    'preferences:read': () => ok(preferences.read()),
    'preferences:write': (change) => preferences.write(change),
    'shell:openExternal': async ({ url }) => {
      const address = externalAddress(url);
      if (!address) return fail('url-refused');
      await shell.openExternal(address);
      return ok(undefined);
    },
    'menu:setState': (state) => {
      menu.setState(state);
      return ok(undefined);
    },
    'log:write': ({ level, message }) => {
      log[level](`window: ${message}`);
      return ok(undefined);
    },
    ...createFileHandlers(services),
    ...createBackupHandlers(services),
    ...createDocumentHandlers(services),
    ...createPageHandlers(services),
    ...createPackageHandlers(services),
    ...createWindowHandlers(),
  };
}
