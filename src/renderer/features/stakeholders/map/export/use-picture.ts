import { palettes } from '@shared/design-tokens';
import { type Drawing, drawMap } from '@shared/stakeholder-map/drawing';
import { drawPowerInterest } from '@shared/stakeholder-map/power-interest/drawing';
import { drawCoverage } from '@shared/stakeholder-map/team-coverage/drawing';
import { useMemo } from 'react';
import { loadTeam } from '@/persistence/queries/team';
import { useLive } from '@/persistence/use-live';
import { today } from '@/ui/today';
import { useMap } from '../map-context';

/** The view on the screen as the picture that is exported: the whole of it, on white. Null: not read yet. */
export function usePicture(forClient: boolean): Drawing | null {
  const { model, options, shown } = useMap();
  const team = useLive(() => loadTeam(model.map.accountId), [model.map.accountId]);
  return useMemo(() => {
    const drawn = { ...options, palette: palettes.light };
    if (shown === 'power-interest') return drawPowerInterest(model, drawn);
    if (shown === 'coverage') return team ? drawCoverage(model, team, today(), drawn) : null;
    return drawMap(model, { ...drawn, showPolitics: !forClient });
  }, [model, options, shown, team, forClient]);
}
