import { Button } from '@mantine/core';
import { runCommand, useCommands } from '@/stores/commands';
import { EmptyState } from '@/ui/EmptyState';
import { useT } from '@/ui/use-t';

/** An empty portfolio: useful in two minutes, from a CRM export or from the sample. */
export function FirstSteps() {
  const t = useT();
  const commands = useCommands((state) => state.commands);
  return (
    <EmptyState
      title={t('accounts:firstTitle')}
      why={t('accounts:firstWhy')}
      action={commands.get('importData')?.enabled && <Button onClick={() => runCommand('importData')}>{t('accounts:firstImport')}</Button>}
      secondary={
        <>
          {commands.get('loadSample')?.enabled && (
            <Button variant="default" onClick={() => runCommand('loadSample')}>
              {t('accounts:firstSample')}
            </Button>
          )}
          <Button variant="default" onClick={() => runCommand('newAccount')}>
            {t('accounts:new')}
          </Button>
        </>
      }
    />
  );
}
