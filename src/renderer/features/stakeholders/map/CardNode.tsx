import { cssPalette } from '@shared/design-tokens';
import { drawCard } from '@shared/stakeholder-map/draw-card';
import { drawFarCard, drawMiddleCard } from '@shared/stakeholder-map/draw-distant-card';
import { IconPinFilled } from '@tabler/icons-react';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { Drawn } from './Drawn';
import classes from './MapCanvas.module.css';
import type { CardNode as CardNodeType } from './use-map-nodes';
import { useZoomLevel } from './zoom-level-ui';

const drawings = { far: drawFarCard, middle: drawMiddleCard, near: drawCard };

/** One card, drawn by the same function as in pictures and in Word. From further away it shows less, larger. Draws again only when what it shows changes. */
export const CardNode = memo(
  function CardNode({ data: { card }, selected }: NodeProps<CardNodeType>) {
    const level = useZoomLevel((state) => state.level);
    const markup = useMemo(() => drawings[level]({ ...card, x: 0, y: 0 }, cssPalette), [card, level]);
    return (
      <div
        className={classes.card}
        data-selected={selected || undefined}
        title={level === 'near' ? undefined : [card.fullName, card.fullTitle].filter(Boolean).join(', ')}
      >
        <svg width={card.width} height={card.height} aria-hidden>
          <Drawn markup={markup} />
        </svg>
        {card.pinned && level === 'near' && (
          <span className={classes.pin}>
            <IconPinFilled size={12} aria-hidden />
          </span>
        )}
        <Handle type="source" position={Position.Right} className={classes.handle ?? ''} />
      </div>
    );
  },
  (before, after) => before.data === after.data && before.selected === after.selected,
);
