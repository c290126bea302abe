import { ActionIcon, Button } from '@mantine/core';
import { isKnown } from '@shared/domain/figure';
import { isOpen } from '@shared/domain/pipeline';
import { byAccount } from '@shared/domain/plan/by-account';
import { figureContext } from '@shared/domain/plan/figure-context';
import { forecastFigures } from '@shared/domain/plan/forecast-figures';
import { periodForecast } from '@shared/domain/plan/quarter-forecast';
import { figureNames } from '@shared/i18n/figure-names';
import { kpiPeriods } from '@shared/kpis/kpi-periods';
import { IconChevronLeft, IconChevronRight, IconSnowflake } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { ForecastRecords } from '@/persistence/queries/portfolio-records';
import { useCommand } from '@/stores/commands';
import { KeyFigures } from '@/ui/KeyFigures';
import { Muted } from '@/ui/Muted';
import { OpenFigure } from '@/ui/OpenFigure';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { today } from '@/ui/today';
import { useAddressParams } from '@/ui/use-address-params';
import { useFigureText } from '@/ui/use-figure-text';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Forecast.module.css';
import { type ForecastRow, ForecastTable } from './ForecastTable';
import { freezeAll } from './forecast-changes';
import { useForecastText } from './use-forecast-text';

/** Quarters one can go back and ahead from the one of today. */
const [behind, ahead] = [8, 4];

/** What all accounts together are expected to bring in one quarter, each in a row, and how far each could be trusted. */
export function PortfolioForecast({ records }: { records: ForecastRecords }) {
  const t = useT();
  const format = useFormat();
  const figureText = useFigureText();
  const { params, set } = useAddressParams();
  const context = useMemo(() => figureContext(records, { today: today(), names: figureNames(t) }), [records, t]);
  const fiscalStart = context.settings.fiscalYearStartMonth;
  const words = useForecastText(fiscalStart);
  const starts = useMemo(
    () => kpiPeriods(context.today, 'quarter', fiscalStart, behind + 1 + ahead, ahead).map(({ periodStart }) => periodStart),
    [context.today, fiscalStart],
  );
  // The next quarter: the one that can still be frozen in time.
  const at = starts.includes(params.get('quarter') ?? '') ? starts.indexOf(params.get('quarter') ?? '') : behind + 1;
  const periodStart = starts[at] ?? context.today;
  const rows = useMemo((): ForecastRow[] => {
    const period = { periodStart, periodUnit: 'quarter' as const };
    const lists = {
      opportunities: byAccount(records.opportunities),
      forecastAdjustments: byAccount(records.forecastAdjustments),
      forecastSnapshots: byAccount(records.forecastSnapshots),
    };
    return records.accounts.map((account) => {
      const own = {
        opportunities: lists.opportunities(account.id),
        forecastAdjustments: lists.forecastAdjustments(account.id),
        forecastSnapshots: lists.forecastSnapshots(account.id),
      };
      const inOwn = { ...context, currency: account.currency };
      return {
        account,
        quarter: periodForecast(own, period, inOwn),
        errors: forecastFigures(own, inOwn, () => account.name),
        snapshots: own.forecastSnapshots,
      };
    });
  }, [records, context, periodStart]);
  const { total, errors } = useMemo(() => {
    const names = new Map(records.accounts.map(({ id, name }) => [id, name]));
    const assigned = records.opportunities.filter(({ accountId }) => accountId !== null);
    const period = { periodStart, periodUnit: 'quarter' as const };
    const all = { opportunities: assigned, forecastAdjustments: records.forecastAdjustments, forecastSnapshots: [] };
    return {
      total: periodForecast(all, period, context),
      errors: forecastFigures(records, context, (id) => names.get(id) ?? ''),
    };
  }, [records, context, periodStart]);

  const quarter = words.quarter(total.period);
  const active = rows.filter(({ account }) => account.status !== 'former');
  const ready = active.filter((row) => isKnown(row.quarter.forecast));
  const canFreeze = total.when !== 'past' && ready.length > 0;
  const freezeText = t('forecast:portfolio.freezeAll', { count: ready.length, quarter });
  const freeze = () => {
    const left = active.length - ready.length;
    const message = [
      t('forecast:portfolio.frozenToast', { count: ready.length }),
      left > 0 && t('forecast:portfolio.leftOut', { count: left }),
    ]
      .filter(Boolean)
      .join('. ');
    void freezeAll(
      ready.map(({ account, quarter: forecast, snapshots }) => ({ account, forecast, snapshots })),
      message,
    );
  };
  useCommand({ id: 'freezeForecast', label: freezeText, enabled: canFreeze, run: freeze });

  const unassigned = records.opportunities.filter((deal) => deal.accountId === null && isOpen(deal)).length;
  const figure = (key: 'accuracy' | 'wape' | 'bias') => ({
    label: t(`figures:name.${errors[key].formula}`),
    value: <OpenFigure figures={[errors[key]]} />,
    note: figureText.reason([errors[key]]) ?? t('forecast:overYear'),
  });
  const go = (to: number) => set('quarter', starts[to] ?? null);
  return (
    <Page
      title={t('forecast:title')}
      summary={t('forecast:portfolio.summary')}
      actions={
        <span className={classes.move}>
          <ActionIcon
            aria-label={t('forecast:portfolio.earlier')}
            title={t('forecast:portfolio.earlier')}
            disabled={at === 0}
            onClick={() => go(at - 1)}
          >
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <strong className={classes.quarter} aria-live="polite">
            {quarter}
          </strong>
          <ActionIcon
            aria-label={t('forecast:portfolio.later')}
            title={t('forecast:portfolio.later')}
            disabled={at === starts.length - 1}
            onClick={() => go(at + 1)}
          >
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </span>
      }
      primaryAction={
        total.when !== 'past' && (
          <Button leftSection={<IconSnowflake size={16} aria-hidden />} disabled={!canFreeze} onClick={freeze}>
            {freezeText}
          </Button>
        )
      }
    >
      <KeyFigures
        label={t('forecast:figures')}
        figures={[
          total.when === 'past'
            ? {
                label: t('forecast:portfolio.total', { quarter }),
                value: words.amount(total.result),
                note: t('forecast:came'),
              }
            : {
                label: t('forecast:portfolio.total', { quarter }),
                value: <OpenFigure figures={[total.forecast]} />,
                note: figureText.reason([total.forecast]) ?? t('forecast:weightedPlus'),
              },
          figure('accuracy'),
          figure('wape'),
          figure('bias'),
        ]}
      />
      <Section title={t('forecast:portfolio.accountsTitle', { quarter })}>
        <ForecastTable rows={rows} past={total.when === 'past'} words={words} />
        {unassigned > 0 && (
          <Muted small>
            {t('forecast:portfolio.unassigned', { count: unassigned, formatted: format.number(unassigned) })}{' '}
            <Link to="/opportunities?show=unassigned">{t('forecast:showDeals')}</Link>
          </Muted>
        )}
      </Section>
    </Page>
  );
}
