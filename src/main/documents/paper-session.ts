import { app, type Session, session } from 'electron';
import { appOrigin } from '../security/app-origin';
import { serveApp } from '../security/app-protocol';
import { developmentServer } from '../security/development-server';
import { lockNetwork } from '../security/network-lock';
import { denyPermissions } from '../security/permissions';

/** The page that sets a document's pages, and nothing else. */
export const paperAddress = `${appOrigin}/paper.html`;

let opened: Session | null = null;

/** In memory and apart from the window's: what is stored under the application's address is not there. As locked as the other. */
export function openPaperSession(): Session {
  if (opened) return opened;
  opened = session.fromPartition('paper');
  denyPermissions(opened);
  const devServer = developmentServer(process.env.ELECTRON_RENDERER_URL, app.isPackaged);
  lockNetwork(opened, devServer);
  serveApp(devServer, opened.protocol);
  return opened;
}
