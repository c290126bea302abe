import { totalFigures } from '@shared/domain/amounts';
import { pipelineTotals, weightedPipeline } from '@shared/domain/pipeline';
import type { Account } from '@shared/model/account';
import type { Opportunity } from '@shared/model/opportunity';
import { useMemo } from 'react';
import { KeyFigures } from '@/ui/KeyFigures';
import { OpenFigure } from '@/ui/OpenFigure';
import { today } from '@/ui/today';
import { useFigureText } from '@/ui/use-figure-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

/** The account's pipeline at a glance; each figure leads to the deals behind it. */
export function AccountFigures({ account, deals }: { account: Account; deals: readonly Opportunity[] }) {
  const t = useT();
  const format = useFormat();
  const figures = useFigureText();
  const { open, won } = useMemo(() => pipelineTotals(deals), [deals]);
  const weighted = useMemo(() => weightedPipeline(deals, today()), [deals]);
  const to = `/accounts/${account.id}/opportunities`;
  const deal = (count: number) => t('opportunities:count', { count, formatted: format.number(count) });
  return (
    <KeyFigures
      label={t('accounts:figures')}
      figures={[
        {
          label: t('figures:name.openPipeline'),
          value: <OpenFigure figures={totalFigures('openPipeline', open)} />,
          note: deal(open.count),
          to,
        },
        {
          label: t('figures:name.weightedPipeline'),
          value: <OpenFigure figures={weighted} />,
          note: figures.reason(weighted) ?? t('opportunities:weightedNote'),
        },
        {
          label: t('figures:name.wonRevenue'),
          value: <OpenFigure figures={totalFigures('wonRevenue', won)} />,
          note: deal(won.count),
          to: `${to}?show=won`,
        },
        {
          label: t('model:field.accounts.revenueWithUs'),
          value: account.revenueWithUs ? format.money(account.revenueWithUs, 'compact') : t('figures:notAvailable'),
          note: account.revenueWithUs ? t('accounts:perYear') : t('figures:na.not-recorded'),
        },
      ]}
    />
  );
}
