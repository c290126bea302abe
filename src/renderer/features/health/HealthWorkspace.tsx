import { isKnown } from '@shared/domain/figure';
import { accountHealth } from '@shared/domain/plan/account-health';
import { figureContext } from '@shared/domain/plan/figure-context';
import { figureNames } from '@shared/i18n/figure-names';
import { formatQuantity } from '@shared/i18n/format-figure';
import type { Plan } from '@shared/model/plan';
import { useMemo } from 'react';
import { KeyFigures } from '@/ui/KeyFigures';
import { OpenFigure } from '@/ui/OpenFigure';
import { Page } from '@/ui/Page';
import { StatusMark, type StatusTone } from '@/ui/StatusMark';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { Dimensions } from './Dimensions';
import { HealthTrend } from './HealthTrend';
import { Override } from './Override';

const tones: Record<'red' | 'amber' | 'green', StatusTone> = { red: 'bad', amber: 'warn', green: 'good' };

/** Health in figures, its dimensions, its course and the override. */
export function HealthWorkspace({ plan }: { plan: Plan }) {
  const t = useT();
  const format = useFormat();
  const context = useMemo(() => figureContext(plan, { today: today(), names: figureNames(t), currency: plan.account.currency }), [plan, t]);
  const { state, trend, since } = useMemo(() => accountHealth(plan, context), [plan, context]);
  const { figure, overridden } = state;
  const { coverage } = figure.inputs;
  const rag = state.state && t(`model:rag.${state.state}`);
  const points = (value: number) =>
    t('health:points', { count: Math.round(value), formatted: format.number(Math.round(value), { signDisplay: 'exceptZero' }) });
  return (
    <Page title={t('health:title')} summary={t('health:summary')}>
      <KeyFigures
        label={t('health:figures')}
        figures={[
          {
            label: t('figures:name.health'),
            value: <OpenFigure figures={[figure]} />,
            note: state.state ? (
              <StatusMark tone={tones[state.state]}>{overridden ? t('health:overridden', { state: rag }) : rag}</StatusMark>
            ) : isKnown(figure) ? undefined : (
              t(`figures:na.${figure.na}`)
            ),
          },
          {
            label: t('health:coverage'),
            value: coverage === undefined ? t('figures:notAvailable') : formatQuantity({ locale: format.locale, t }, coverage),
            note: t('health:coverageNote'),
          },
          {
            label: t('health:change', { date: format.date(since) }),
            value: trend.change === null ? t('figures:notAvailable') : points(trend.change),
            note: trend.change === null ? t('health:changeNone') : undefined,
          },
        ]}
      />
      <Dimensions plan={plan} settings={context.settings} />
      <HealthTrend plan={plan} context={context} trend={trend} since={since} points={points} />
      <Override plan={plan} />
    </Page>
  );
}
