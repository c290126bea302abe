import type { Contacts } from '@shared/domain/contacts';
import { settingsOf } from '@shared/domain/plan/figure-context';
import type { CardOptions } from '@shared/stakeholder-map/card';
import { useMemo } from 'react';
import { loadPortfolioSettings } from '@/persistence/queries/contacts';
import { useLive } from '@/persistence/use-live';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { useMapUi } from './map-ui';

/** How cards are worded in the window's language; everything is shown, this is our side of the table. */
export function useCardOptions(contacts?: Contacts): CardOptions {
  const t = useT();
  const format = useFormat();
  const overlay = useMapUi((state) => state.overlay);
  const stored = useLive(loadPortfolioSettings, []);
  const day = today();
  return useMemo(
    () => ({
      t,
      date: (one) => format.date(one),
      showPolitics: true,
      today: day,
      overlay,
      limits: settingsOf(stored ?? []),
      ...(contacts && { contacts }),
    }),
    [t, format, day, overlay, stored, contacts],
  );
}
