import { cssPalette } from '@shared/design-tokens';
import { cardMetrics, describeCard } from '@shared/stakeholder-map/card';
import { drawCard } from '@shared/stakeholder-map/draw-card';
import { useMemo } from 'react';
import { createPortal } from 'react-dom';
import { floatingId } from '@/ui/theme';
import { Drawn } from './Drawn';
import { useMap } from './map-context';
import { useMapUi } from './map-ui';
import classes from './Tray.module.css';
import type { Dragged } from './use-tray-drag';

/** The card under the pointer while it is dragged from the tray: as large as it will be on the canvas. */
export function TrayGhost({ row, at, over }: Dragged) {
  const { options, view, actions, t } = useMap();
  const target = useMapUi((state) => state.target);
  const card = useMemo(() => {
    const seat = row.seat ?? {
      id: '',
      accountId: row.accountId,
      title: '',
      businessUnitId: null,
      personId: null,
      state: 'filled' as const,
    };
    return describeCard(seat, row.person ?? undefined, options);
  }, [row, options]);
  const { width, height } = cardMetrics[card.size];
  const markup = useMemo(() => drawCard({ ...card, x: 0, y: 0, width, height }, cssPalette), [card, width, height]);
  const ground = document.getElementById(floatingId);
  if (!ground) return null;
  const zoom = over ? view.getZoom() : 0.75;
  return createPortal(
    <div className={classes.ghost} style={{ left: at.x, top: at.y }}>
      <svg width={width * zoom} height={height * zoom} viewBox={`0 0 ${width} ${height}`} aria-hidden>
        <Drawn markup={markup} />
      </svg>
      {target !== null && (
        <span className={classes.ghostHint}>
          {actions.takesSeat(row, target) ? t('seats:drop.take') : t('stakeholders:card.reportsTo', { name: actions.name(target) })}
        </span>
      )}
    </div>,
    ground,
  );
}
