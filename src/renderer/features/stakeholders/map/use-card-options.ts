import type { CardOptions } from '@shared/stakeholder-map/card';
import { useMemo } from 'react';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { useMapUi } from './map-ui';

/** How cards are worded in the window's language; everything is shown, this is our side of the table. */
export function useCardOptions(): CardOptions {
  const t = useT();
  const format = useFormat();
  const overlay = useMapUi((state) => state.overlay);
  const day = today();
  return useMemo(() => ({ t, date: (one) => format.date(one), showPolitics: true, today: day, overlay }), [t, format, day, overlay]);
}
