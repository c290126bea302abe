import { app, type Session } from 'electron';
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

/** Switches that keep Chromium itself from the network; before the application is ready. */
export function silenceChromium(developmentServer: URL | null): void {
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('no-proxy-server');
  // No name resolves and no address is reached, whatever asks: the last wall, below every other guard.
  const loopback = developmentServer ? `, EXCLUDE ${developmentServer.hostname}` : '';
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${loopback}`);
}

/** Locks a session: every request is judged, no dictionary is fetched, nothing is downloaded. */
export function lockNetwork(session: Session, developmentServer: URL | null): void {
  const developer = !app.isPackaged;
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, developmentServer, developer) }));
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL('app://keyfolio/no-dictionaries/');
  session.on('will-download', (event) => event.preventDefault());
}
