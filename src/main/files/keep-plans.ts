import { dirname } from 'node:path';
import type { BackupFailure } from '@shared/backups';
import type { Log } from '../log';
import { openBackupSettings } from './backups/backup-settings';
import { createBackups } from './backups/backups';
import { createKeeper } from './backups/keeper';
import { createJournal, journalFile } from './journal/journal';
import { createSnapshots, newestSnapshotSeq } from './snapshots/snapshots';

/** Everything that makes a plan durable: the journal, the snapshots that shorten it, the backups, and who decides when. */
export function keepPlans(userData: string, device: string, log: Log, onBackupFailed?: (failure: BackupFailure) => void) {
  const file = journalFile(userData);
  const backupSettings = openBackupSettings(userData);
  const journal = createJournal(file, log, {
    startAfter: () => newestSnapshotSeq(dirname(file)),
    onAppended: () => keeper.noteChange(),
  });
  const snapshots = createSnapshots(file, journal, device, log);
  const backups = createBackups({ userData, settings: backupSettings, snapshots, journal, device, log, onFailed: onBackupFailed });
  const keeper = createKeeper({ journal, snapshots, backups, log });
  return { journal, snapshots, backups, backupSettings, finish: keeper.finish };
}
