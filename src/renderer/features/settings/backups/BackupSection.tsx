import { Alert, Button, Group } from '@mantine/core';
import type { Backup } from '@shared/backups';
import { useEffect, useState } from 'react';
import { Section } from '@/ui/Section';
import { toast } from '@/ui/toast';
import { useErrorText } from '@/ui/use-error-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Backups.module.css';
import { BackupTable } from './BackupTable';
import { backUpNow, chooseFolder, listBackups, resetFolder, showBackupFolder, useBackups } from './backup-store';
import { RestoreDialog } from './RestoreDialog';
import { SkippedFiles } from './SkippedFiles';

/** Where the copies of everything lie, what is in each, and the way back to one. */
export function BackupSection() {
  const t = useT();
  const errorText = useErrorText();
  const { instant } = useFormat();
  const { list, busy } = useBackups();
  const [chosen, setChosen] = useState<Backup | null>(null);
  useEffect(() => void listBackups(), []);

  const backUp = async () => {
    if (await backUpNow()) toast({ message: t('backups:written'), tone: 'good' });
  };

  return (
    <Section
      title={t('backups:title')}
      description={t('backups:description')}
      actions={
        <Button variant="default" disabled={busy} onClick={() => void backUp()}>
          {t('backups:now')}
        </Button>
      }
    >
      {list && (
        <>
          {list.failed && (
            <Alert color="red" title={t('backups:failedAt', { date: instant(list.failed.at) })} className={classes.failed ?? ''}>
              {errorText(list.failed)}
            </Alert>
          )}
          <div className={classes.folder}>
            <p className={classes.folderWords}>
              <span className={classes.name}>{list.folder.isDefault ? t('backups:defaultFolder') : list.folder.name}</span>
              <span className={classes.hint}>{t('backups:folderHint')}</span>
            </p>
            <Group gap="xs" wrap="nowrap">
              <Button variant="subtle" onClick={() => void showBackupFolder()}>
                {t('backups:showFolder')}
              </Button>
              {!list.folder.isDefault && (
                <Button variant="subtle" disabled={busy} onClick={() => void resetFolder()}>
                  {t('backups:useDefault')}
                </Button>
              )}
              <Button variant="default" disabled={busy} onClick={() => void chooseFolder()}>
                {t('backups:chooseFolder')}
              </Button>
            </Group>
          </div>
          {list.backups.length > 0 ? (
            <BackupTable backups={list.backups} onRestore={setChosen} disabled={busy} />
          ) : (
            <p className={classes.none}>{t('backups:none')}</p>
          )}
          <SkippedFiles skipped={list.skipped} />
        </>
      )}
      {chosen && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </Section>
  );
}
