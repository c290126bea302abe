import { cssPalette } from '@shared/design-tokens';
import { drawChip } from '@shared/stakeholder-map/power-interest/draw-chip';
import { chipSize, quadrantOf } from '@shared/stakeholder-map/power-interest/layout';
import { isOnGrid } from '@shared/stakeholder-map/power-interest/people';
import { useMemo } from 'react';
import { createPortal } from 'react-dom';
import { floatingId } from '@/ui/theme';
import { Drawn } from '../Drawn';
import { useMap } from '../map-context';
import trayClasses from '../Tray.module.css';
import { valuesText } from './grid-changes';
import type { GridDrag } from './use-grid-drag';

/** The chip under the pointer while somebody is dragged out of the list, with what the place would say. */
export function DragGhost({ drag: { main, at, values, personIds } }: { drag: GridDrag }) {
  const { t } = useMap();
  const markup = useMemo(() => drawChip(main, cssPalette), [main]);
  const ground = document.getElementById(floatingId);
  if (!ground) return null;
  const target = values?.get(main.personId);
  const words = [personIds.size > 1 ? t('stakeholders:inspector.several', { count: personIds.size }) : main.card.fullName];
  if (target) words.push(valuesText(target, t));
  if (target && isOnGrid(target)) words.push(t(`stakeholders:grid.quadrant.${quadrantOf(target)}`));
  return createPortal(
    <div className={trayClasses.ghost} style={{ left: at.x, top: at.y }}>
      <svg width={chipSize.width} height={chipSize.height} aria-hidden>
        <Drawn markup={markup} />
      </svg>
      <span className={trayClasses.ghostHint}>{words.join(' · ')}</span>
    </div>,
    ground,
  );
}
