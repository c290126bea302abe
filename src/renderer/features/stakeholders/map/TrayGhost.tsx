import { cssPalette } from '@shared/design-tokens';
import { cardMetrics, describeCard } from '@shared/stakeholder-map/card';
import { drawCard } from '@shared/stakeholder-map/draw-card';
import { drawNote, noteMetrics } from '@shared/stakeholder-map/draw-note';
import { useMemo } from 'react';
import { createPortal } from 'react-dom';
import { floatingId } from '@/ui/theme';
import { Drawn } from './Drawn';
import { useMap } from './map-context';
import { useMapUi } from './map-ui';
import classes from './Tray.module.css';
import type { Dragged } from './use-tray-drag';

/** What is under the pointer while it is dragged from the tray: as large as it will be on the canvas. */
export function TrayGhost({ what, at, over }: Dragged) {
  const { options, view, actions, model, t } = useMap();
  const target = useMapUi((state) => state.target);
  const [first, ...many] = 'rows' in what ? what.rows : [];
  const { markup, width, height } = useMemo(() => {
    if ('shape' in what && what.shape === 'note') {
      const size = { width: noteMetrics.width, height: noteMetrics.leastHeight };
      return { ...size, markup: drawNote({ x: 0, y: 0, ...size, text: '' }, cssPalette) };
    }
    const { accountId } = model.map;
    const [row = null] = 'rows' in what ? what.rows : [];
    const state = 'shape' in what && (what.shape === 'unit' || what.shape === 'unknown') ? 'unknown' : 'vacant';
    const blank = { id: '', accountId, title: '', businessUnitId: null, personId: null, state } as const;
    const card = describeCard(row?.seat ?? { ...blank, state: row ? 'filled' : state }, row?.person ?? undefined, options);
    const size = { width: cardMetrics[card.size].width, height: cardMetrics[card.size].height };
    return { ...size, markup: drawCard({ ...card, x: 0, y: 0, ...size }, cssPalette) };
  }, [what, options, model.map]);
  const ground = document.getElementById(floatingId);
  if (!ground) return null;
  const zoom = over ? view.getZoom() : 0.75;
  return createPortal(
    <div className={classes.ghost} style={{ left: at.x, top: at.y }}>
      <svg width={width * zoom} height={height * zoom} viewBox={`0 0 ${width} ${height}`} aria-hidden>
        <Drawn markup={markup} />
      </svg>
      {many.length > 0 && <span className={classes.ghostCount}>{many.length + 1}</span>}
      {target !== null && (
        <span className={classes.ghostHint}>
          {first && many.length === 0 && actions.takesSeat(first, target)
            ? t('seats:drop.take')
            : t('stakeholders:card.reportsTo', { name: actions.name(target) })}
        </span>
      )}
    </div>,
    ground,
  );
}
