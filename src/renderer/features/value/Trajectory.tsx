import type { FigureContext } from '@shared/domain/plan/figure-context';
import type { Plan } from '@shared/model/plan';
import { valueCourse } from '@shared/value/value-course';
import { useMemo } from 'react';
import { ChartBeside, Facts } from '@/ui/ChartBeside';
import { LineChart } from '@/ui/LineChart';
import { Muted } from '@/ui/Muted';
import { Section } from '@/ui/Section';
import { useFormat } from '@/ui/use-format';
import { usePeriodText } from '@/ui/use-period-text';
import { useT } from '@/ui/use-t';

/** Net benefit as it adds up, planned and realised, and how far apart they are where the realised one ends. */
export function Trajectory({ plan, context }: { plan: Plan; context: FigureContext }) {
  const t = useT();
  const format = useFormat();
  const fiscalStart = context.settings.fiscalYearStartMonth;
  const periodText = usePeriodText(fiscalStart);
  const course = useMemo(
    () => valueCourse(plan, { currency: context.currency, rates: context.rates, today: context.today, fiscalStart }),
    [plan, context, fiscalStart],
  );
  const money = (minor: number | null | undefined, style: 'whole' | 'compact' = 'whole') =>
    minor === null || minor === undefined
      ? t('figures:notAvailable')
      : format.money({ minor: Math.round(minor), currency: context.currency }, style);
  const at = course?.realised.findLastIndex((value) => value !== null) ?? -1;
  const [planned, realised, period] = [course?.planned[at], course?.realised[at], course?.periods[at]];
  return (
    <Section title={t('value:course')} description={t('value:courseWhy')}>
      {course === null ? (
        <Muted small>{t(plan.valueFlows.some((flow) => flow.planned ?? flow.realised) ? 'value:courseNoRate' : 'value:courseEmpty')}</Muted>
      ) : (
        <ChartBeside
          chart={
            <LineChart
              label={t('value:courseLabel')}
              places={course.periods.map(periodText)}
              series={[
                { role: 'target' as const, name: t('value:planned'), values: course.planned },
                { role: 'value' as const, name: t('value:realised'), values: course.realised },
              ].filter(({ values }) => values.some((value) => value !== null))}
              format={(value) => money(value, 'compact')}
              current={at < 0 ? null : at}
            />
          }
        >
          {period && (
            <Facts
              title={t('value:upTo', { period: periodText(period) })}
              facts={[
                { label: t('value:planned'), value: money(planned) },
                { label: t('value:realised'), value: money(realised) },
                ...(typeof planned === 'number' && typeof realised === 'number'
                  ? [{ label: t('value:difference'), value: money(realised - planned) }]
                  : []),
              ]}
            />
          )}
        </ChartBeside>
      )}
    </Section>
  );
}
