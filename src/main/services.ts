import type { Translate } from '@shared/i18n/translator';
import type { BackupSettingsStore } from './files/backups/backup-settings';
import type { Backups } from './files/backups/backups';
import type { Grants } from './files/grants';
import type { Journal } from './files/journal/journal';
import type { Snapshots } from './files/snapshots/snapshots';
import type { Log } from './log';
import type { GivenFiles } from './packages/given-files';
import type { PreferenceStore } from './preferences';
import type { AppMenu } from './window/menu';

/** What the handlers of every channel share, made once by the composition root. */
export type Services = {
  log: Log;
  preferences: PreferenceStore;
  journal: Journal;
  snapshots: Snapshots;
  backups: Backups;
  backupSettings: BackupSettingsStore;
  grants: Grants;
  /** Packages that the system gave the application to open. */
  given: GivenFiles;
  menu: AppMenu;
  /** Words of the language that is spoken now. */
  translate: () => Translate;
};
