import { Alert, Button } from '@mantine/core';
import { IconPackage } from '@tabler/icons-react';
import { FileZone } from '@/ui/FileZone';
import { Page } from '@/ui/Page';
import { ProgressBar } from '@/ui/ProgressBar';
import { useErrorText } from '@/ui/use-error-text';
import { useT } from '@/ui/use-t';
import { ComparisonPage } from './ComparisonPage';
import { LockedPackage } from './LockedPackage';
import { choosePackage, usePackage } from './package-store';
import { usePackageDrop } from './use-package-drop';

/** From somebody's package to what is here: a file, what differs, the choices, one step. */
export function PackagePage() {
  const t = useT();
  const errorText = useErrorText();
  const { at, fileName, error } = usePackage();
  const over = usePackageDrop();
  if (at.step === 'compare') return <ComparisonPage comparison={at} fileName={fileName} error={error} />;
  return (
    <Page title={t('packages:title')} summary={at.step === 'choose' ? t('packages:summary') : fileName}>
      {error && at.step !== 'locked' && (
        <Alert color="bad" role="alert">
          {errorText(error)}
        </Alert>
      )}
      {at.step === 'choose' && (
        <FileZone
          icon={IconPackage}
          title={t('packages:choose.title')}
          why={t('packages:choose.why')}
          hint={t('packages:choose.hint')}
          over={over}
        >
          <Button onClick={() => void choosePackage()}>{t('packages:choose.button')}</Button>
        </FileZone>
      )}
      {at.step === 'locked' && <LockedPackage error={error} />}
      {at.step === 'reading' && <ProgressBar label={t('packages:reading', { name: fileName })} fraction={null} />}
      {at.step === 'saving' && <ProgressBar label={t('packages:saving', { name: fileName })} fraction={at.fraction} />}
    </Page>
  );
}
