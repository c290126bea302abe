import { isAppUrl } from './app-origin';

/**
 * Whether the window may load this address. Nothing of it leaves the machine: our own files, bytes that the page
 * already holds, and in development the developer tools and the reload socket of the vite server.
 */
export function mayLoad(address: string, developmentServer: URL | null, developer: boolean): boolean {
  if (isAppUrl(address)) return true;
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol === 'blob:') return isAppUrl(url.pathname);
  if (url.protocol === 'data:') return true;
  if (url.protocol === 'devtools:') return developer;
  return developmentServer !== null && url.protocol === 'ws:' && url.host === developmentServer.host;
}
