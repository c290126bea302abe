import { loadForecastRecords } from '@/persistence/queries/portfolio-records';
import { useLive } from '@/persistence/use-live';
import { FirstSteps } from '@/ui/FirstSteps';
import { Page } from '@/ui/Page';
import { useT } from '@/ui/use-t';
import { PortfolioForecast } from './PortfolioForecast';

/** The forecasts of all accounts, one quarter at a time. */
export function ForecastPage() {
  const t = useT();
  const records = useLive(loadForecastRecords, []);
  if (!records) return null;
  if (records.accounts.length === 0) {
    return (
      <Page title={t('forecast:title')}>
        <FirstSteps />
      </Page>
    );
  }
  return <PortfolioForecast records={records} />;
}
