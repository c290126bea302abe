import { useElementSize } from '@mantine/hooks';
import { cssPalette } from '@shared/design-tokens';
import { drawLegend, type LegendUse } from '@shared/stakeholder-map/draw-legend';
import { useMemo } from 'react';
import { Drawn } from '../Drawn';
import mapClasses from '../MapEditor.module.css';
import { useMap } from '../map-context';

/** What the signs of the picture mean: those that it carries for these eyes, and no other. */
export function PresentedLegend({ used }: { used: LegendUse }) {
  const { t } = useMap();
  const { ref, width } = useElementSize();
  const legend = useMemo(() => drawLegend(used, width, t, cssPalette), [used, width, t]);
  if (width > 0 && legend.height === 0) return null;
  return (
    <div className={mapClasses.legend}>
      <div ref={ref}>
        <svg width="100%" height={legend.height} role="img" aria-label={t('stakeholders:map.legend')}>
          {width > 0 && <Drawn markup={legend.svg} />}
        </svg>
      </div>
    </div>
  );
}
