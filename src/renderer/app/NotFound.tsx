import { Button } from '@mantine/core';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { useT } from '@/ui/use-t';

export function NotFound() {
  const t = useT();
  return (
    <Page title={t('common:notFound.title')}>
      <EmptyState
        title={t('common:notFound.title')}
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
