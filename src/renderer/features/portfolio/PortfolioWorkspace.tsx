import { Button } from '@mantine/core';
import { figureContext } from '@shared/domain/plan/figure-context';
import { accountRows, type PortfolioRecords, portfolioFigures } from '@shared/domain/plan/portfolio-figures';
import { figureNames } from '@shared/i18n/figure-names';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { loadOurPeople } from '@/persistence/queries/our-people';
import { useLive } from '@/persistence/use-live';
import { runCommand } from '@/stores/commands';
import { Page } from '@/ui/Page';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { AccountTable } from './AccountTable';
import { ComingDates } from './ComingDates';
import { Concentration } from './Concentration';
import { HeadlineFigures } from './HeadlineFigures';
import { ManagerLoad } from './ManagerLoad';
import { OurPeople } from './OurPeople';
import { OverdueActions } from './OverdueActions';
import classes from './Portfolio.module.css';
import { ProgrammeChecklist } from './ProgrammeChecklist';
import { SponsorContacts } from './SponsorContacts';

/** The figures of all accounts, what comes next, who is behind, and each account in a row. */
export function PortfolioWorkspace({ records }: { records: PortfolioRecords }) {
  const t = useT();
  const format = useFormat();
  const context = useMemo(() => figureContext(records, { today: today(), names: figureNames(t) }), [records, t]);
  const figures = useMemo(() => portfolioFigures(records, context), [records, context]);
  const rows = useMemo(() => accountRows(records, context), [records, context]);
  const ourPeople = useLive(loadOurPeople, []);
  const { accounts, opportunities } = records;
  const unassigned = opportunities.filter(({ accountId }) => accountId === null).length;
  return (
    <Page
      title={t('accounts:portfolio')}
      summary={[
        t('accounts:summary', { count: accounts.length, formatted: format.number(accounts.length) }),
        t('opportunities:count', { count: opportunities.length, formatted: format.number(opportunities.length) }),
        unassigned > 0 && t('opportunities:unassignedCount', { count: unassigned, formatted: format.number(unassigned) }),
      ]
        .filter(Boolean)
        .join(' · ')}
      primaryAction={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => runCommand('newAccount')}>
          {t('accounts:new')}
        </Button>
      }
    >
      <HeadlineFigures records={records} figures={figures} rows={rows} unassigned={unassigned} day={context.today} />
      <div className={classes.next}>
        <ComingDates records={records} day={context.today} />
        <OverdueActions records={records} day={context.today} />
      </div>
      {rows.length > 0 && <AccountTable rows={rows} concentration={figures.concentration} />}
      <div className={classes.pair}>
        <ManagerLoad accounts={accounts} settings={context.settings} />
        <Concentration concentration={figures.concentration} currency={context.currency} />
      </div>
      {ourPeople && (
        <div className={classes.pair}>
          <OurPeople records={ourPeople} day={context.today} />
          <SponsorContacts records={ourPeople} day={context.today} />
        </div>
      )}
      <ProgrammeChecklist records={records} day={context.today} />
    </Page>
  );
}
