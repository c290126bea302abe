import { Button } from '@mantine/core';
import { openFile, showInFolder } from '@/stores/saved-file';
import { Section } from '@/ui/Section';
import { useT } from '@/ui/use-t';
import { useExport } from './export-store';
import classes from './MadeFiles.module.css';

/** The files of this session, the newest first; nothing when there is none. */
export function MadeFiles() {
  const t = useT();
  const made = useExport((state) => state.made);
  if (made.length === 0) return null;
  return (
    <Section title={t('documents:page.made')}>
      <ul className={classes.files}>
        {made.map(({ token, name, accountName, kind, edition }) => (
          <li key={token} className={classes.file}>
            <span className={classes.name}>{name}</span>
            <span className={classes.detail}>
              {accountName} · {t(`report:kind.${kind}`)} · {t(`documents:edition.${edition}`)}
            </span>
            <Button size="xs" variant="subtle" aria-label={t('documents:page.openFile', { name })} onClick={() => void openFile(token)}>
              {t('documents:page.open')}
            </Button>
            <Button size="xs" variant="subtle" aria-label={t('documents:page.showFile', { name })} onClick={() => void showInFolder(token)}>
              {t('documents:page.showInFolder')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
