import { Button } from '@mantine/core';
import { EmptyState } from './EmptyState';
import { Page } from './Page';
import { useT } from './use-t';

/** A page whose subject was deleted, or never was. */
export function MissingRecord() {
  const t = useT();
  return (
    <Page title={t('common:notFound.title')}>
      <EmptyState
        title={t('common:notFound.what')}
        why={t('common:notFound.why')}
        action={
          <Button component="a" href="#/portfolio">
            {t('common:broken.goToPortfolio')}
          </Button>
        }
      />
    </Page>
  );
}
