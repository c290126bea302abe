import { useElementSize } from '@mantine/hooks';
import { cssPalette } from '@shared/design-tokens';
import { standardLimits } from '@shared/stakeholder-map/analysis/thresholds';
import { drawLegend, legendUse } from '@shared/stakeholder-map/draw-legend';
import { shownLines } from '@shared/stakeholder-map/map-lines';
import { useMemo } from 'react';
import { Drawn } from './Drawn';
import classes from './MapEditor.module.css';
import { useMap } from './map-context';
import { useZoomLevel } from './zoom-level-ui';

/** What the signs on the map mean, always in sight: the same legend as in the pictures. */
export function Legend() {
  const { cards, model, options, shown, t } = useMap();
  const level = useZoomLevel((state) => state.level);
  const { ref, width } = useElementSize();
  const legend = useMemo(() => {
    const onMap = new Set(cards.map(({ seatId }) => seatId));
    const { showPolitics, overlay = 'support', limits = standardLimits } = options;
    const { staleAfterDays } = limits;
    if (shown === 'power-interest') {
      const used = legendUse(cards, [], { showPolitics, overlay: 'support', staleAfterDays });
      return drawLegend({ ...used, openSeats: false, stale: null, decider: true }, width, t, cssPalette);
    }
    const lines = shownLines(model).filter(({ fromSeatId, toSeatId }) => onMap.has(fromSeatId) && onMap.has(toSeatId));
    const used = legendUse(cards, lines, { showPolitics, overlay, staleAfterDays });
    const decider = level !== 'near' && overlay === 'support' && cards.some(({ decides }) => decides);
    return drawLegend({ ...used, decider }, width, t, cssPalette);
  }, [cards, model, options, shown, level, width, t]);
  return (
    <div className={classes.legend}>
      <div ref={ref}>
        {/* Until its width is known it takes the room it most often takes, so that the canvas is not fitted to too little. */}
        <svg width="100%" height={width === 0 ? 48 : legend.height} role="img" aria-label={t('stakeholders:map.legend')}>
          {width > 0 && <Drawn markup={legend.svg} />}
        </svg>
      </div>
    </div>
  );
}
