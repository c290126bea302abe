import type { Dated } from '@shared/domain/period-series';
import type { PeriodForecast } from '@shared/domain/plan/quarter-forecast';
import { kpiPeriods } from '@shared/kpis/kpi-periods';
import type { Money } from '@shared/model/fields';
import { useMemo } from 'react';
import { useFormat } from '@/ui/use-format';
import { usePeriodText } from '@/ui/use-period-text';
import { useT } from '@/ui/use-t';

export type FrozenState = { readonly tone: 'good' | 'warn' | 'quiet'; readonly text: string };

/** Quarters and their forecasts in the reader's words. */
export function useForecastText(fiscalStart: number) {
  const t = useT();
  const format = useFormat();
  const periodText = usePeriodText(fiscalStart);
  return useMemo(() => {
    const amount = (money: Money | null) => (money ? format.money(money, 'compact') : t('figures:notAvailable'));
    return {
      amount,
      minor: (minor: number | null, currency: string) => amount(minor === null ? null : { minor: Math.round(minor), currency }),
      quarter: ({ periodStart, periodUnit }: Dated): string => {
        const [period] = kpiPeriods(periodStart, periodUnit, fiscalStart, 1);
        return period ? periodText(period) : '';
      },
      /** Whether what was frozen counts, or when it should be. */
      frozen: ({ frozen, late, when, period }: PeriodForecast): FrozenState => {
        if (frozen && when === 'past')
          return { tone: 'good', text: t('forecast:snapshot', { date: format.date(frozen.frozenOn, 'short') }) };
        if (frozen)
          return {
            tone: 'good',
            text: t('forecast:frozenAs', { amount: amount(frozen.amount), date: format.date(frozen.frozenOn, 'short') }),
          };
        if (late) return { tone: 'warn', text: t('forecast:frozenLate', { date: format.date(late.frozenOn, 'short') }) };
        if (when === 'coming') return { tone: 'quiet', text: t('forecast:freezeBy', { date: format.date(period.periodStart, 'short') }) };
        return { tone: 'warn', text: t('forecast:notFrozen') };
      },
    };
  }, [t, format, periodText, fiscalStart]);
}

export type ForecastText = ReturnType<typeof useForecastText>;
