import type { BackupList } from '@shared/backups';
import { useId } from 'react';
import { useT } from '@/ui/use-t';
import classes from './Backups.module.css';

/** Files of the folder that are no use, by name and with the reason. */
export function SkippedFiles({ skipped }: Pick<BackupList, 'skipped'>) {
  const t = useT();
  const id = useId();
  if (skipped.length === 0) return null;
  return (
    <section className={classes.skipped} aria-labelledby={id}>
      <h3 className={classes.skippedTitle} id={id}>
        {t('backups:skipped', { count: skipped.length })}
      </h3>
      <ul className={classes.skippedFiles}>
        {skipped.map(({ name, problem }) => (
          <li key={name}>{t(`backups:problem.${problem}`, { name })}</li>
        ))}
      </ul>
    </section>
  );
}
