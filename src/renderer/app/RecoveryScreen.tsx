import { Alert, Button, Group } from '@mantine/core';
import type { Backup, BackupList } from '@shared/backups';
import type { ErrorCode } from '@shared/errors';
import type { AppError, Result } from '@shared/result';
import { useEffect, useState } from 'react';
import { BackupTable } from '@/features/settings/backups/BackupTable';
import { SkippedFiles } from '@/features/settings/backups/SkippedFiles';
import { rebuildFromJournal, restoreInstead } from '@/persistence/recovery';
import { keyfolio } from '@/platform/bridge';
import { useErrorText } from '@/ui/use-error-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './RecoveryScreen.module.css';

const { invoke } = keyfolio;
const showFolder = () => invoke['recovery:showFolder']();
const quit = () => invoke['recovery:quit']();

/** A newer Keyfolio's plans: nothing here may touch them, whatever the backups are. */
const hopeless: readonly ErrorCode[] = ['store-newer', 'journal-newer'];
/** The journal is whole as far as anybody knows: the working copy is what is wrong. */
const rebuildable: readonly ErrorCode[] = ['store-open', 'store-diverged', 'store-write', 'unexpected'];

/** What happened to plans that cannot be opened, and every way out that there is. Each keeps what was there. */
export function RecoveryScreen({ code }: { code: ErrorCode }) {
  const t = useT();
  const { instant } = useFormat();
  const errorText = useErrorText();
  const [list, setList] = useState<BackupList | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const newer = hopeless.includes(code);

  useEffect(() => {
    void invoke['backups:list']().then((listed) => (listed.ok ? setList(listed.value) : setError(listed.error)));
  }, []);

  const attempt = async (work: () => Promise<Result<unknown>>, reload = true) => {
    setBusy(true);
    setError(null);
    const done = await work();
    if (done.ok && reload) return window.location.reload();
    setBusy(false);
    if (!done.ok) setError(done.error);
  };
  const restore = ({ id }: Backup) => void attempt(() => restoreInstead(keyfolio, id));
  const newest = newer ? undefined : list?.backups[0];

  return (
    <div className={classes.screen}>
      <div role="alert">
        <h1 className={classes.title}>
          {t(newer ? 'common:start.newerTitle' : `recovery:title.${code === 'store-lost' ? 'lost' : 'failed'}`)}
        </h1>
        <p className={classes.words}>{errorText({ code })}</p>
      </div>
      {!newer && <p className={classes.words}>{t('recovery:safe')}</p>}
      {error && <Alert color="red">{errorText(error)}</Alert>}
      <Group gap="xs">
        {newest && (
          <Button disabled={busy} onClick={() => restore(newest)}>
            {t('recovery:restoreNewest', { date: instant(newest.at) })}
          </Button>
        )}
        {rebuildable.includes(code) && (
          <Button variant="default" disabled={busy} onClick={() => void attempt(() => rebuildFromJournal(keyfolio))}>
            {t('recovery:rebuild')}
          </Button>
        )}
        {code === 'store-lost' && (
          <Button variant="default" disabled={busy} onClick={() => void attempt(() => invoke['recovery:accept']())}>
            {t('recovery:accept')}
          </Button>
        )}
        {!newer && (
          <Button variant="default" disabled={busy} onClick={() => window.location.reload()}>
            {t('common:start.tryAgain')}
          </Button>
        )}
        <Button variant="default" onClick={() => void attempt(showFolder, false)}>
          {t('recovery:showFolder')}
        </Button>
        <Button variant="default" onClick={() => void attempt(quit, false)}>
          {t('recovery:quit')}
        </Button>
      </Group>
      {!newer && list && (
        <section className={classes.backups} aria-label={t('backups:title')}>
          <h2 className={classes.subtitle}>{t('backups:title')}</h2>
          {list.backups.length > 0 ? (
            <BackupTable backups={list.backups} onRestore={restore} disabled={busy} />
          ) : (
            <p className={classes.words}>{t('recovery:noBackup')}</p>
          )}
          <SkippedFiles skipped={list.skipped} />
        </section>
      )}
    </div>
  );
}
