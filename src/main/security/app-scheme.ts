import { protocol } from 'electron';
import { appScheme } from './app-origin';

/** Must run before the application is ready: a standard, secure origin with its own IndexedDB. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}
