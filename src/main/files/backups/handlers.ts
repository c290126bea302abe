import { dirname } from 'node:path';
import { fail, ok, type Result } from '@shared/result';
import { app, BrowserWindow, dialog, type Session, shell, type WebContents } from 'electron';
import type { Handlers } from '../../ipc/register';
import type { Services } from '../../services';
import { setDatabaseAside } from '../database-aside';
import { infoOf, type Snapshot } from '../snapshots/snapshots';

type Channels = Extract<keyof Handlers, `backups:${string}` | `recovery:${string}` | `journal:${string}`>;

/** The journal, its snapshots and the backups, as the window reaches them. */
export function createBackupHandlers({
  journal,
  snapshots,
  backups,
  backupSettings,
  preferences,
  translate,
  log,
}: Services): Pick<Handlers, Channels> {
  const asText = ({ info, contents }: Snapshot) => ({ info, contents: JSON.stringify(contents) });

  async function moveTo(folder: string | null) {
    const written = await backupSettings.write({ folder });
    return written.ok ? backups.list() : written;
  }

  async function chooseFolder(asker: WebContents): Promise<string | null> {
    const window = BrowserWindow.fromWebContents(asker);
    if (!window) return null;
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: translate()('native:backupFolder'),
      defaultPath: backups.folder(),
      properties: ['openDirectory', 'createDirectory'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  }

  async function startFrom(snapshot: Snapshot): Promise<Result<void>> {
    const started = await snapshots.startFrom(snapshot);
    if (!started.ok) return started;
    log.warn(`the journal starts again after ${snapshot.info.seq}; what it was lies in ${started.value.aside}`);
    return backupSettings.write({ backedUp: snapshot.info.seq });
  }

  const keptSnapshot = ({ seq, lastId, contents }: Parameters<Handlers['backups:keep']>[0], reason: 'aside' | 'compact'): Snapshot => ({
    info: infoOf(contents, { seq, lastId, device: preferences.device, reason }),
    contents,
  });

  return {
    'journal:append': (record) => journal.append(record),
    'journal:read': (page) => journal.read(page),
    'journal:status': async () => {
      const status = await journal.status();
      if (!status.ok) return status;
      const { lastSeq, lastId, bases, cutBytes } = status.value;
      return ok({ lastSeq, lastId, bases, cutBytes, backedUp: backupSettings.read().backedUp });
    },
    'journal:snapshot': async () => {
      const newest = await snapshots.newest();
      return ok(newest && asText(newest));
    },
    'journal:startFrom': (kept) => startFrom(keptSnapshot(kept, 'compact')),
    'backups:list': () => backups.list(),
    'backups:write': ({ reason, schema }) => backups.write(reason, schema),
    'backups:keep': (kept) => backups.keep(keptSnapshot(kept, 'aside')),
    'backups:read': async ({ id }) => {
      const read = await backups.read(id);
      return read.ok ? ok(asText(read.value)) : read;
    },
    'backups:chooseFolder': async (_nothing, { sender }) => {
      const folder = await chooseFolder(sender);
      return folder === null ? backups.list() : moveTo(folder);
    },
    'backups:useDefaultFolder': () => moveTo(null),
    'backups:showFolder': () => show(backups.folder()),
    'recovery:setAside': (_nothing, { sender }) => setDatabaseAside(app.getPath('userData'), log, () => forgetDatabase(sender.session)),
    'recovery:restore': async ({ id }) => {
      const read = await backups.read(id);
      return read.ok ? startFrom(read.value) : read;
    },
    'recovery:accept': async () => {
      const status = await journal.status();
      return status.ok ? backupSettings.write({ backedUp: status.value.lastSeq }) : status;
    },
    'recovery:showFolder': () => show(app.getPath('userData')),
    'recovery:quit': () => {
      setImmediate(() => app.quit());
      return ok(undefined);
    },
  };
}

/** Chromium may be waiting for the very database that is put aside: it has a moment, and is not waited for longer. */
const forgetMs = 2000;

async function forgetDatabase(session: Session): Promise<void> {
  await Promise.race([session.clearStorageData({ storages: ['indexdb'] }), new Promise((resolve) => setTimeout(resolve, forgetMs))]);
}

/** Opens a folder where the system shows folders. */
async function show(folder: string): Promise<Result<void>> {
  const problem = await shell.openPath(folder);
  return problem ? fail('backup-no-folder', undefined, `${dirname(folder)}: ${problem}`) : ok(undefined);
}
