import { formatMonth } from '@shared/i18n/format';
import type { KpiPeriod } from '@shared/kpis/kpi-periods';
import { useCallback } from 'react';
import { useFormat } from './use-format';
import { useT } from './use-t';

/** What a period is called: "Q1 2026", "Jan 2026", "FY 2026" where the fiscal year is not the calendar's. */
export function usePeriodText(fiscalStart: number): (period: KpiPeriod) => string {
  const t = useT();
  const { locale } = useFormat();
  return useCallback(
    ({ periodStart, periodUnit, year, number }) => {
      if (periodUnit === 'month') return formatMonth(locale, periodStart);
      if (periodUnit === 'quarter') return t('kpis:period.quarter', { number: number ?? 0, year });
      return t(fiscalStart === 1 ? 'kpis:period.year' : 'kpis:period.fiscalYear', { year });
    },
    [t, locale, fiscalStart],
  );
}
