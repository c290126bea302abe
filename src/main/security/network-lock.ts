import { app, type Session } from 'electron';
import { mayLoad } from './may-load';

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
