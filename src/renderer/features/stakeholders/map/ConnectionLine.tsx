import { borderPoint } from '@shared/stakeholder-map/geometry';
import { type ConnectionLineComponentProps, useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { cardAt } from './card-at';
import classes from './MapCanvas.module.css';
import { setTarget } from './map-ui';
import type { MapNode } from './use-map-nodes';

/** The line that follows the pointer while it is drawn from a card; the card under the pointer is framed. */
export function ConnectionLine({ fromNode, toX, toY }: ConnectionLineComponentProps<MapNode>) {
  const { getNodes } = useReactFlow<MapNode>();
  const { x, y } = fromNode.internals.positionAbsolute;
  const rect = { x, y, width: fromNode.width ?? 0, height: fromNode.height ?? 0 };
  const start = borderPoint(rect, { x: toX, y: toY });
  useEffect(() => {
    const under = cardAt(getNodes(), { x: toX, y: toY });
    setTarget(under && under.id !== fromNode.id ? under.id : null);
  }, [getNodes, toX, toY, fromNode.id]);
  useEffect(() => () => setTarget(null), []);
  return (
    <>
      <path className={classes.drawing} d={`M${start.x} ${start.y}L${toX} ${toY}`} />
      <circle className={classes.drawingEnd} cx={toX} cy={toY} r={4} />
    </>
  );
}
