import { app, type WebContents } from 'electron';
import type { Log } from '../log';
import { isAppUrl } from './app-origin';

/** On every page there will ever be: it stays where it is, opens no other, embeds none. */
export function guardContents(log: Log): void {
  app.on('web-contents-created', (_created, contents) => guard(contents, log));
}

function guard(contents: WebContents, log: Log): void {
  const refuse = (event: Electron.Event, what: string, address = '') => {
    log.warn(`refused ${what} ${address.slice(0, 200)}`);
    event.preventDefault();
  };
  // The page may load itself again; it goes nowhere else, and no frame of it goes anywhere.
  contents.on('will-frame-navigate', (event) => {
    if (!(event.isMainFrame && isOwnPage(event.url))) refuse(event, 'a navigation to', event.url);
  });
  contents.on('will-redirect', (event) => refuse(event, 'a redirection to', event.url));
  contents.on('will-attach-webview', (event) => refuse(event, 'a webview'));
  contents.setWindowOpenHandler(({ url }) => {
    log.warn(`refused a new window for ${url.slice(0, 200)}`);
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

const isOwnPage = (address: string) => isAppUrl(address) && ['/', '/index.html'].includes(new URL(address).pathname);
