import { Button } from '@mantine/core';
import { isKnown } from '@shared/domain/figure';
import { isOpen } from '@shared/domain/pipeline';
import { figureContext } from '@shared/domain/plan/figure-context';
import { forecastFigures } from '@shared/domain/plan/forecast-figures';
import { inNoQuarter, type PeriodForecast, periodForecast } from '@shared/domain/plan/quarter-forecast';
import { figureNames } from '@shared/i18n/figure-names';
import { kpiPeriods } from '@shared/kpis/kpi-periods';
import type { Plan } from '@shared/model/plan';
import { IconSnowflake } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';
import { useCommand } from '@/stores/commands';
import { EmptyState } from '@/ui/EmptyState';
import { KeyFigures } from '@/ui/KeyFigures';
import { Muted } from '@/ui/Muted';
import { OpenFigure } from '@/ui/OpenFigure';
import { Page } from '@/ui/Page';
import { useRecordChoices } from '@/ui/records/record-choices';
import { Section } from '@/ui/Section';
import { SeeInSample } from '@/ui/SeeInSample';
import { today } from '@/ui/today';
import { useAddressParams } from '@/ui/use-address-params';
import { useFigureText } from '@/ui/use-figure-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { freezeOne } from './forecast-changes';
import { QuarterInspector } from './QuarterInspector';
import { QuartersPast, QuartersToCome } from './QuarterTables';
import { useForecastText } from './use-forecast-text';

/** Quarters shown behind and ahead of the one of today. */
const [behind, ahead] = [6, 3];

/** The forecasts of one account: quarters to come, quarters past, and how far the forecasts could be trusted. */
export function AccountForecast({ plan }: { plan: Plan }) {
  const t = useT();
  const format = useFormat();
  const figureText = useFigureText();
  const { params, set } = useAddressParams();
  const choices = useRecordChoices(plan);
  const { account } = plan;
  const context = useMemo(() => figureContext(plan, { today: today(), names: figureNames(t), currency: plan.account.currency }), [plan, t]);
  const fiscalStart = context.settings.fiscalYearStartMonth;
  const words = useForecastText(fiscalStart);
  const quarters = useMemo(
    () =>
      kpiPeriods(context.today, 'quarter', fiscalStart, behind + 1 + ahead, ahead).map(({ periodStart }) =>
        periodForecast(plan, { periodStart, periodUnit: 'quarter' }, context),
      ),
    [plan, context, fiscalStart],
  );
  const errors = useMemo(() => forecastFigures(plan, context, () => plan.account.name), [plan, context]);
  const open = useCallback((start: string) => set('quarter', start), [set]);
  const close = useCallback(() => set('quarter', null), [set]);

  const toCome = quarters.filter(({ when }) => when !== 'past');
  // What was neither frozen nor won says nothing about how forecasts were.
  const past = quarters.filter(
    ({ when, frozen, late, result }) => when === 'past' && (frozen ?? late ?? (result?.minor !== 0 ? result : null)),
  );
  const opened = quarters.find(({ period }) => period.periodStart === params.get('quarter'));
  const next = toCome.find(({ when }) => when === 'coming');
  const [current] = toCome;
  const freeze = (quarter: PeriodForecast) => {
    if (!isKnown(quarter.forecast)) return;
    const amount = figureText.figures([quarter.forecast], 'whole');
    const message = t('forecast:frozenToast', { quarter: words.quarter(quarter.period), amount });
    void freezeOne({ account, forecast: quarter, snapshots: plan.forecastSnapshots }, message);
  };
  const canFreeze = next !== undefined && isKnown(next.forecast);
  const freezeText = t('forecast:freeze', { quarter: next ? words.quarter(next.period) : '' });
  useCommand({ id: 'freezeForecast', label: freezeText, enabled: canFreeze, run: () => next && freeze(next) });

  const outside = current ? inNoQuarter(plan.opportunities, current.period.periodStart).length : 0;
  const nothing = !plan.opportunities.some(isOpen) && plan.forecastAdjustments.length === 0 && past.length === 0;
  const figure = (key: 'accuracy' | 'wape' | 'bias') => ({
    label: t(`figures:name.${errors[key].formula}`),
    value: <OpenFigure figures={[errors[key]]} />,
    note: figureText.reason([errors[key]]) ?? t('forecast:overYear'),
  });
  return (
    <Page
      title={t('forecast:title')}
      summary={
        !nothing && current
          ? t('forecast:summary', { quarter: words.quarter(current.period), amount: figureText.figures([current.forecast]) })
          : undefined
      }
      primaryAction={
        !nothing && (
          <Button leftSection={<IconSnowflake size={16} aria-hidden />} disabled={!canFreeze} onClick={() => next && freeze(next)}>
            {freezeText}
          </Button>
        )
      }
    >
      {nothing ? (
        <EmptyState
          title={t('forecast:emptyTitle')}
          why={t('forecast:emptyWhy')}
          action={
            <Button component={Link} to={`/accounts/${account.id}/opportunities`}>
              {t('forecast:emptyAction')}
            </Button>
          }
          secondary={<SeeInSample page="/accounts/:accountId/forecast" />}
        />
      ) : (
        <>
          <KeyFigures
            label={t('forecast:figures')}
            figures={[
              ...(next
                ? [
                    {
                      label: t('forecast:thisQuarter', { quarter: words.quarter(next.period) }),
                      value: <OpenFigure figures={[next.forecast]} />,
                      note: figureText.reason([next.forecast]) ?? t('forecast:weightedPlus'),
                    },
                  ]
                : []),
              figure('accuracy'),
              figure('wape'),
              figure('bias'),
            ]}
          />
          <Section title={t('forecast:toCome')} description={t('forecast:toComeWhy')}>
            <QuartersToCome
              label={t('forecast:toCome')}
              quarters={toCome}
              currency={account.currency}
              words={words}
              current={opened?.period.periodStart ?? null}
              onOpen={open}
            />
            {outside > 0 && (
              <Muted small>
                {t('forecast:noQuarter', { count: outside, formatted: format.number(outside) })}{' '}
                <Link to={`/accounts/${account.id}/opportunities`}>{t('forecast:showDeals')}</Link>
              </Muted>
            )}
          </Section>
          {past.length > 0 && (
            <Section title={t('forecast:past')} description={t('forecast:pastWhy')}>
              <QuartersPast
                label={t('forecast:past')}
                quarters={past.toReversed()}
                currency={account.currency}
                words={words}
                current={opened?.period.periodStart ?? null}
                onOpen={open}
              />
            </Section>
          )}
        </>
      )}
      {opened && (
        <QuarterInspector
          key={opened.period.periodStart}
          quarter={opened}
          plan={plan}
          choices={choices}
          words={words}
          // The next one has the page's own button.
          onFreeze={opened !== next && opened.when !== 'past' && isKnown(opened.forecast) ? () => freeze(opened) : null}
          onClose={close}
        />
      )}
    </Page>
  );
}
