import { loadPortfolioRecords } from '@/persistence/queries/portfolio-records';
import { useLive } from '@/persistence/use-live';
import { FirstSteps } from '@/ui/FirstSteps';
import { Page } from '@/ui/Page';
import { useT } from '@/ui/use-t';
import { PortfolioWorkspace } from './PortfolioWorkspace';

/** The whole portfolio on one page: what it is worth, what comes next, what is late. */
export function PortfolioPage() {
  const t = useT();
  const records = useLive(loadPortfolioRecords, []);
  if (!records) return null;
  if (records.accounts.length === 0 && records.opportunities.length === 0) {
    return (
      <Page title={t('accounts:portfolio')}>
        <FirstSteps />
      </Page>
    );
  }
  return <PortfolioWorkspace records={records} />;
}
