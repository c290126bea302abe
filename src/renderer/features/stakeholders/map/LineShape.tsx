import { cssPalette } from '@shared/design-tokens';
import type { Line } from '@shared/model/line';
import { drawLine } from '@shared/stakeholder-map/draw-line';
import { type LinePath, linePath } from '@shared/stakeholder-map/line-path';
import type { PlacedCard } from '@shared/stakeholder-map/placed-cards';
import { type ReactFlowState, useStore } from '@xyflow/react';
import { type MouseEvent, memo, useCallback, useMemo } from 'react';
import { Drawn } from './Drawn';
import classes from './MapCanvas.module.css';
import { selectLine, setFloating } from './map-ui';

type Props = {
  line: Line;
  from: PlacedCard;
  to: PlacedCard;
  /** Every card where the model has it: the line bends round those between. */
  cards: readonly PlacedCard[];
  /** The line where the model has both its ends. */
  path: LinePath | undefined;
  selected: boolean;
  /** Either end does not match the filter. */
  faded: boolean;
};

const sameNumbers = (a: readonly number[], b: readonly number[]) => a.every((value, index) => value === b[index]);

/** One line between two cards where they stand now, with room around it to be hit. */
export const LineShape = memo(function LineShape({ line, from, to, cards, path: settled, selected, faded }: Props) {
  const ends = useStore(
    useCallback(
      ({ nodeLookup }: ReactFlowState) =>
        [line.fromSeatId, line.toSeatId].flatMap((id, index) => {
          const { x, y } = nodeLookup.get(id)?.internals.positionAbsolute ?? (index === 0 ? from : to);
          return [x, y];
        }),
      [line.fromSeatId, line.toSeatId, from, to],
    ),
    sameNumbers,
  );
  const { kind, strength, assessment } = line;
  const path = useMemo(() => {
    const [fromX = 0, fromY = 0, toX = 0, toY = 0] = ends;
    if (settled && fromX === from.x && fromY === from.y && toX === to.x && toY === to.y) return settled;
    // On its way with a card: a plain path in every frame.
    const others = cards.filter((card) => card.seatId !== from.seatId && card.seatId !== to.seatId);
    return linePath(kind, { ...from, x: fromX, y: fromY }, { ...to, x: toX, y: toY }, strength, others, { careful: false });
  }, [kind, strength, ends, from, to, cards, settled]);
  const markup = useMemo(() => drawLine(kind, assessment === 'assumed', path, cssPalette), [kind, assessment, path]);

  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    selectLine(line.id, false);
    setFloating({ kind: 'line', lineId: line.id, at: { x: event.clientX, y: event.clientY } });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: lines are reached by keyboard through the inspector of either card
    <g
      className={classes.line}
      data-selected={selected || undefined}
      data-faded={faded || undefined}
      data-line={line.id}
      onContextMenu={onContextMenu}
    >
      <path className={classes.halo} d={path.d} />
      <Drawn markup={markup} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <path
        className={classes.hit}
        d={path.d}
        onClick={(event) => {
          event.stopPropagation();
          selectLine(line.id);
        }}
      />
    </g>
  );
});
