import type { KpiNumber } from '@shared/kpis/kpi-rows';
import type { KpiDefinition } from '@shared/model/kpi';
import { useMemo } from 'react';
import { useFormat } from '@/ui/use-format';
import { usePeriodText } from '@/ui/use-period-text';
import { useT } from '@/ui/use-t';

/** KPIs, their periods and their figures in the reader's words. */
export function useKpiText(fiscalStart: number) {
  const t = useT();
  const format = useFormat();
  const period = usePeriodText(fiscalStart);
  return useMemo(
    () => ({
      name: ({ key, name }: Pick<KpiDefinition, 'key' | 'name'>): string => name || (key ? t(`model:kpi.${key}`) : ''),
      period,
      figure: ({ unit }: Pick<KpiDefinition, 'unit'>, figure: KpiNumber | null, style: 'whole' | 'compact' = 'whole'): string => {
        if (!figure) return '';
        if (figure.currency) return format.money({ minor: Math.round(figure.value), currency: figure.currency }, style);
        if (unit === 'percent') return format.percent(figure.value / 100, Number.isInteger(figure.value) ? 0 : 1);
        return format.number(figure.value, { maximumFractionDigits: 2 });
      },
      /** The text that editing starts from: as it is typed, without what the unit says already. */
      draft: (figure: KpiNumber | null): string => {
        if (!figure) return '';
        if (figure.currency) return format.money({ minor: Math.round(figure.value), currency: figure.currency }, 'exact');
        return format.number(figure.value, { maximumFractionDigits: 10, useGrouping: false });
      },
    }),
    [t, format, period],
  );
}

export type KpiText = ReturnType<typeof useKpiText>;
