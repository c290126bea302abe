import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { runCommand, useCommands } from '@/stores/commands';
import { EmptyState } from './EmptyState';
import classes from './FirstSteps.module.css';
import { useT } from './use-t';

/** An empty portfolio: useful in two minutes, from a CRM export or from the sample. */
export function FirstSteps() {
  const t = useT();
  const { i18n } = useTranslation();
  const commands = useCommands((state) => state.commands);
  const sample = commands.get('loadSample')?.enabled;
  return (
    <EmptyState
      title={t('accounts:firstTitle')}
      why={t('accounts:firstWhy')}
      action={commands.get('importData')?.enabled && <Button onClick={() => runCommand('importData')}>{t('accounts:firstImport')}</Button>}
      secondary={
        <>
          {sample && (
            <Button variant="default" onClick={() => runCommand('loadSample')}>
              {t('accounts:firstSample')}
            </Button>
          )}
          <Button variant="default" onClick={() => runCommand('newAccount')}>
            {t('accounts:new')}
          </Button>
        </>
      }
      note={
        <>
          {sample && <p className={classes.note}>{t('accounts:firstSampleWhat')}</p>}
          {/* In the words of those who look for it. */}
          <Button
            variant="subtle"
            className={classes.language ?? ''}
            lang={i18n.language === 'fr' ? 'en' : 'fr'}
            onClick={() => runCommand('switchLanguage')}
          >
            {t('accounts:firstLanguage')}
          </Button>
        </>
      }
    />
  );
}
