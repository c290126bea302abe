import type { CardOptions } from '@shared/stakeholder-map/card';
import { useMemo } from 'react';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

/** How cards are worded in the window's language; everything is shown, this is our side of the table. */
export function useCardOptions(): CardOptions {
  const t = useT();
  const format = useFormat();
  return useMemo(() => ({ t, date: (day) => format.date(day), showPolitics: true }), [t, format]);
}
