import type { Totals } from '@shared/domain/amounts';
import { type Figure, isKnown } from '@shared/domain/figure';
import { formatFigure } from '@shared/i18n/format-figure';
import { useMemo } from 'react';
import { useFormat } from './use-format';
import { useT } from './use-t';

/** Figures as the window reads them: compact, one per currency, "n/a" where there is none, with the reason beside it. */
export function useFigureText() {
  const t = useT();
  const format = useFormat();
  return useMemo(
    () => ({
      totals: ({ amounts }: Totals) =>
        amounts.length === 0 ? t('figures:notAvailable') : amounts.map((money) => format.money(money, 'compact')).join(' + '),
      figures: (figures: readonly Figure[], style: 'whole' | 'compact' = 'compact') =>
        figures.map((figure) => formatFigure({ locale: format.locale, t }, figure, style)).join(' + '),
      /** Why there is none; null when there is one. */
      reason: (figures: readonly Figure[]): string | null => {
        const unknown = figures.find((figure) => !isKnown(figure));
        return unknown && !isKnown(unknown) ? t(`figures:na.${unknown.na}`) : null;
      },
    }),
    [t, format],
  );
}
