import { cssPalette } from '@shared/design-tokens';
import { drawCard } from '@shared/stakeholder-map/draw-card';
import { Handle, type NodeProps, Position, type ReactFlowState, useStore } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { Drawn } from './Drawn';
import { drawDistantCard } from './draw-distant-card';
import classes from './MapCanvas.module.css';
import type { CardNode as CardNodeType } from './use-map-nodes';

/** Below this zoom the words of a card cannot be read any more. */
const readableZoom = 0.45;
const isFar = (state: ReactFlowState) => state.transform[2] < readableZoom;

/** One card, drawn by the same function as in pictures and in Word. Draws again only when what it shows changes. */
export const CardNode = memo(
  function CardNode({ data: { card }, selected }: NodeProps<CardNodeType>) {
    const far = useStore(isFar);
    const markup = useMemo(() => (far ? drawDistantCard(card, cssPalette) : drawCard({ ...card, x: 0, y: 0 }, cssPalette)), [card, far]);
    return (
      <div className={classes.card} data-selected={selected || undefined}>
        <svg width={card.width} height={card.height} aria-hidden>
          <Drawn markup={markup} />
        </svg>
        <Handle type="source" position={Position.Right} className={classes.handle ?? ''} />
      </div>
    );
  },
  (before, after) => before.data === after.data && before.selected === after.selected,
);
