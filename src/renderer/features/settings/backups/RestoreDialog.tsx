import { Alert, Button } from '@mantine/core';
import type { Backup } from '@shared/backups';
import type { AccountDifference } from '@shared/model/account-differences';
import type { Contents } from '@shared/model/contents';
import type { AppError } from '@shared/result';
import { useEffect, useState } from 'react';
import { undoCommit } from '@/persistence/history';
import { previewRestore, restoreContents } from '@/persistence/restore';
import { Dialog } from '@/ui/Dialog';
import { ProgressBar } from '@/ui/ProgressBar';
import { showError, toast } from '@/ui/toast';
import { useErrorText } from '@/ui/use-error-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Backups.module.css';
import { readBackup } from './backup-store';

type Preview = { contents: Contents; differences: AccountDifference[] };

/** What differs between a backup and now, account by account; then the restore, which undo takes back. */
export function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const t = useT();
  const { instant, number } = useFormat();
  const errorText = useErrorText();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const date = instant(backup.at);

  useEffect(() => {
    let stale = false;
    const read = async () => {
      const contents = await readBackup(backup.id);
      const differences = contents.ok ? await previewRestore(contents.value, backup.id) : contents;
      if (stale) return;
      if (contents.ok && differences.ok) setPreview({ contents: contents.value, differences: differences.value });
      else if (!differences.ok) setError(differences.error);
    };
    void read();
    return () => {
      stale = true;
    };
  }, [backup.id]);

  const restore = async () => {
    if (!preview) return;
    setProgress(0);
    const restored = await restoreContents(preview.contents, backup.id, setProgress);
    setProgress(null);
    if (!restored.ok) return setError(restored.error);
    onClose();
    toast({
      message: t('backups:restored', { date }),
      undo: async () => {
        const undone = await undoCommit(restored.value.id);
        if (!undone.ok) showError(undone.error);
      },
    });
  };

  const same = preview?.differences.length === 0;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('backups:restoreTitle', { date })}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {t(same ? 'common:close' : 'common:cancel')}
          </Button>
          {!same && (
            <Button disabled={!preview || progress !== null} onClick={() => void restore()} data-autofocus>
              {t('backups:restoreNow')}
            </Button>
          )}
        </>
      }
    >
      {error && <Alert color="red">{errorText(error)}</Alert>}
      {!preview && !error && <ProgressBar label={t('backups:comparing')} fraction={null} />}
      {progress !== null && <ProgressBar label={t('backups:restoring')} fraction={progress} />}
      {preview && (
        <>
          <p className={classes.what}>{t(same ? 'backups:nothingDiffers' : 'backups:whatDiffers')}</p>
          <ul className={classes.differences} aria-label={t('backups:differences')}>
            {preview.differences.map(({ accountId, name, fate, records }) => (
              <li key={accountId ?? ''}>
                <span>{name ?? t('backups:noAccount')}</span>
                <span className={classes.fate}>{t(`backups:fate.${fate}`, { count: records, formatted: number(records) })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
