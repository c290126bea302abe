import { daysBetween } from '@shared/domain/calendar';
import type { Figure } from '@shared/domain/figure';
import { accountFigures } from '@shared/domain/plan/account-figures';
import { figureContext } from '@shared/domain/plan/figure-context';
import { figureNames } from '@shared/i18n/figure-names';
import type { Plan } from '@shared/model/plan';
import { useMemo } from 'react';
import { type KeyFigure, KeyFigures } from '@/ui/KeyFigures';
import { OpenFigure } from '@/ui/OpenFigure';
import { StatusMark, type StatusTone } from '@/ui/StatusMark';
import { today } from '@/ui/today';
import { useFigureText } from '@/ui/use-figure-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

const tones: Record<'red' | 'amber' | 'green', StatusTone> = { red: 'bad', amber: 'warn', green: 'good' };

/** Where the account stands, in six figures that open. */
export function OverviewFigures({ plan }: { plan: Plan }) {
  const t = useT();
  const format = useFormat();
  const words = useFigureText();
  const figures = useMemo(
    () => accountFigures(plan, figureContext(plan, { today: today(), names: figureNames(t), currency: plan.account.currency })),
    [plan, t],
  );
  const base = `/accounts/${plan.account.id}`;
  const { state } = figures.health.state;
  const { renewalDate } = plan.account;
  const figure = (list: readonly Figure[], label: string, to: string, note?: string): KeyFigure => ({
    label,
    value: <OpenFigure figures={list} />,
    note: words.reason(list) ?? note,
    to: `${base}/${to}`,
  });
  const days = renewalDate === null ? null : daysBetween(today(), renewalDate);
  return (
    <KeyFigures
      label={t('accounts:figures')}
      figures={[
        {
          label: t('figures:name.health'),
          value: <OpenFigure figures={[figures.health.state.figure]} />,
          note: state ? (
            <StatusMark tone={tones[state]}>{t(`model:rag.${state}`)}</StatusMark>
          ) : (
            words.reason([figures.health.state.figure])
          ),
          to: `${base}/health`,
        },
        figure([figures.netRevenueRetention], t('overview:nrr'), 'kpis', t('overview:overYear')),
        figure(figures.weightedPipeline, t('figures:name.weightedPipeline'), 'opportunities', t('opportunities:weightedNote')),
        figure([figures.netPromoterScore], t('figures:name.netPromoterScore'), 'kpis', t('overview:overYear')),
        figure([figures.relationshipCoverage], t('figures:name.relationshipCoverage'), 'stakeholders/map', t('overview:engaged')),
        {
          label: t('model:field.accounts.renewalDate'),
          value: days === null ? t('figures:notAvailable') : t('figures:days', { count: Math.abs(days) }),
          note:
            renewalDate === null || days === null
              ? t('figures:na.not-recorded')
              : t(days < 0 ? 'overview:passedOn' : 'overview:aheadOn', { date: format.date(renewalDate) }),
          to: `${base}/profile`,
        },
      ]}
    />
  );
}
