import { Button } from '@mantine/core';
import { totalFigures, totalsOf } from '@shared/domain/amounts';
import { addMonths } from '@shared/domain/calendar';
import { pipelineTotals, weightedPipeline } from '@shared/domain/pipeline';
import { upcomingRenewals } from '@shared/domain/renewals';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { listAccounts } from '@/persistence/queries/accounts';
import { listAllOpportunities } from '@/persistence/queries/opportunities';
import { useLive } from '@/persistence/use-live';
import { runCommand } from '@/stores/commands';
import { KeyFigures } from '@/ui/KeyFigures';
import { OpenFigure } from '@/ui/OpenFigure';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { today } from '@/ui/today';
import { useFigureText } from '@/ui/use-figure-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { FirstSteps } from './FirstSteps';
import { PipelineByAccount } from './PipelineByAccount';
import { Renewals } from './Renewals';

/** The whole portfolio: how much is open, where it is, which contracts renew next. */
export function PortfolioPage() {
  const t = useT();
  const format = useFormat();
  const figures = useFigureText();
  const accounts = useLive(listAccounts, []);
  const deals = useLive(listAllOpportunities, []);
  const numbers = useMemo(() => {
    const all = deals ?? [];
    return {
      ...pipelineTotals(all),
      weighted: weightedPipeline(all, today()),
      unassigned: all.filter(({ accountId }) => accountId === null).length,
    };
  }, [deals]);
  const toRenew = useMemo(
    () => totalsOf(upcomingRenewals(accounts ?? [], today()).renewals.map(({ account }) => account.revenueWithUs)),
    [accounts],
  );
  if (!accounts || !deals) return null;
  if (accounts.length === 0 && deals.length === 0) {
    return (
      <Page title={t('accounts:portfolio')}>
        <FirstSteps />
      </Page>
    );
  }

  const { open, won, weighted, unassigned } = numbers;
  const dealCount = (count: number) => t('opportunities:count', { count, formatted: format.number(count) });
  return (
    <Page
      title={t('accounts:portfolio')}
      summary={[
        t('accounts:summary', { count: accounts.length, formatted: format.number(accounts.length) }),
        dealCount(deals.length),
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
      <KeyFigures
        label={t('accounts:figures')}
        figures={[
          {
            label: t('figures:name.openPipeline'),
            value: <OpenFigure figures={totalFigures('openPipeline', open)} />,
            note: dealCount(open.count),
            to: '/opportunities',
          },
          {
            label: t('figures:name.weightedPipeline'),
            value: <OpenFigure figures={weighted} />,
            note: figures.reason(weighted) ?? t('opportunities:weightedNote'),
          },
          {
            label: t('figures:name.wonRevenue'),
            value: <OpenFigure figures={totalFigures('wonRevenue', won)} />,
            note: dealCount(won.count),
            to: '/opportunities?show=won',
          },
          // What is to be done comes before what is to be known.
          unassigned > 0
            ? {
                label: t('opportunities:withoutAccount'),
                value: format.number(unassigned),
                note: t('opportunities:toAssign'),
                to: '/opportunities?show=unassigned',
              }
            : {
                label: t('figures:name.toRenew'),
                value: <OpenFigure figures={totalFigures('toRenew', toRenew, { period: { from: today(), to: addMonths(today(), 12) } })} />,
                note: t('accounts:contracts', { count: toRenew.count, formatted: format.number(toRenew.count) }),
              },
        ]}
      />
      <Section title={t('accounts:byAccount')} description={t('accounts:byAccountWhy')}>
        <PipelineByAccount accounts={accounts} deals={deals} />
      </Section>
      <Section title={t('accounts:renewals')}>
        <Renewals accounts={accounts} />
      </Section>
    </Page>
  );
}
