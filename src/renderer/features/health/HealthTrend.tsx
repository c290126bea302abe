import type { HealthDriver, HealthTrend as Trend } from '@shared/domain/health-drivers';
import { periodOf } from '@shared/domain/period-series';
import { healthOn } from '@shared/domain/plan/account-health';
import type { FigureContext } from '@shared/domain/plan/figure-context';
import { kpiPeriods } from '@shared/kpis/kpi-periods';
import type { CalendarDate } from '@shared/model/fields';
import type { HealthDimension } from '@shared/model/kpi';
import type { Plan } from '@shared/model/plan';
import { ChartBeside } from '@/ui/ChartBeside';
import { LineChart } from '@/ui/LineChart';
import { Muted } from '@/ui/Muted';
import { Section } from '@/ui/Section';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Health.module.css';
import { latestOf } from './latest-assessment';

type HealthTrendProps = {
  plan: Plan;
  context: FigureContext;
  trend: Trend;
  since: CalendarDate;
  points: (value: number) => string;
};

/** The course of health over two years, and what moved it in the last three months. */
export function HealthTrend({ plan, context, trend, since, points }: HealthTrendProps) {
  const t = useT();
  const format = useFormat();
  const { today, settings } = context;
  const periods = kpiPeriods(today, 'quarter', settings.fiscalYearStartMonth, 8);
  // The running quarter has no end yet: it is read today.
  const days = periods.map((period, index) => (index === periods.length - 1 ? today : periodOf(period).to));
  const course = healthOn(days, plan, context);
  const say = ({ id, name, from, to, cause }: HealthDriver): string => {
    const values = { dimension: name, from: format.number(from), to: format.number(to) };
    if (cause === 'newly-scored') return t('health:driverNew', values);
    if (cause === 'no-longer-scored') return t('health:driverGone', values);
    if (cause === 'weights') return t('health:driverWeights', values);
    const why = latestOf(plan.healthAssessments, id as HealthDimension, today)?.driver;
    return [t('health:driverLine', values), why].filter(Boolean).join('. ');
  };
  return (
    <Section title={t('health:trend')}>
      {course.every(({ value }) => value === null) ? (
        <Muted>{t('health:trendEmpty')}</Muted>
      ) : (
        <ChartBeside
          wide
          chart={
            <LineChart
              label={t('health:trendLabel')}
              places={periods.map(({ number, year }) => t('kpis:period.quarter', { number: number ?? 0, year }))}
              series={[{ role: 'value', name: t('figures:name.health'), values: course.map(({ value }) => value) }]}
              format={(value) => format.number(value, { maximumFractionDigits: 1 })}
            />
          }
        >
          <h3 className={classes.heading}>{t('health:moved', { date: format.date(since) })}</h3>
          {trend.drivers.length === 0 ? (
            <Muted>{trend.change === null ? t('health:changeNone') : t('health:nothingMoved')}</Muted>
          ) : (
            <ul className={classes.drivers}>
              {trend.drivers.map((driver) => (
                <li key={driver.id}>
                  <strong>{points(driver.points)}</strong> {say(driver)}
                </li>
              ))}
            </ul>
          )}
        </ChartBeside>
      )}
    </Section>
  );
}
