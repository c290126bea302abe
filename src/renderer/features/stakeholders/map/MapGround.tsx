import { cssPalette } from '@shared/design-tokens';
import type { BusinessUnit } from '@shared/model/business-unit';
import type { Line } from '@shared/model/line';
import { drawGround, drawGroundHeading, unitLooks } from '@shared/stakeholder-map/draw-ground';
import { linePaths } from '@shared/stakeholder-map/line-path';
import type { PlacedCard } from '@shared/stakeholder-map/placed-cards';
import { unitGrounds } from '@shared/stakeholder-map/unit-grounds';
import { headingScale } from '@shared/stakeholder-map/zoom-level';
import { useStore, ViewportPortal } from '@xyflow/react';
import { memo, useCallback, useMemo } from 'react';
import { useT } from '@/ui/use-t';
import { Drawn } from './Drawn';
import { useHeld } from './held-ui';
import { LineShape } from './LineShape';
import classes from './MapCanvas.module.css';
import { useMapUi } from './map-ui';
import { useZoomLevel } from './zoom-level-ui';

type Props = {
  cards: readonly PlacedCard[];
  lines: readonly Line[];
  businessUnits: readonly BusinessUnit[];
  /** Whether units have grounds: where the organisation is drawn, they stand together. */
  grounded: boolean;
  faded: ReadonlySet<string>;
};

const isHierarchy = ({ kind }: Line) => kind === 'reports-to' || kind === 'dotted-line';

/** What lies under the cards: the grounds of the units, then the lines, what we believe over the hierarchy. */
export const MapGround = memo(function MapGround({ cards, lines, businessUnits, grounded, faded }: Props) {
  const selected = useMapUi((state) => state.lineId);
  const level = useZoomLevel((state) => state.level);
  const grounds = useMemo(() => {
    const looks = unitLooks(businessUnits);
    const all = grounded ? unitGrounds(cards) : [];
    return {
      tints: all.map((ground) => drawGround(ground, looks, cssPalette)).join(''),
      headings: all.map((ground) => drawGroundHeading(ground, looks, cssPalette, headingScale[level])).join(''),
    };
  }, [cards, businessUnits, grounded, level]);
  const geometry = useMemo(
    () =>
      JSON.stringify([
        lines.map(({ id, kind, fromSeatId, toSeatId, strength }) => [id, kind, fromSeatId, toSeatId, strength]),
        cards.map(({ seatId, x, y, width, height }) => [seatId, x, y, width, height]),
      ]),
    [lines, cards],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: ways are looked for again when something stands elsewhere, not when somebody's support changes
  const paths = useMemo(() => linePaths(lines, cards), [geometry]);
  const bySeat = useMemo(() => new Map(cards.map((card) => [card.seatId, card])), [cards]);
  const ordered = useMemo(() => [...lines].sort((a, b) => Number(isHierarchy(b)) - Number(isHierarchy(a))), [lines]);
  return (
    <ViewportPortal>
      <svg className={classes.grounds} aria-hidden>
        <Drawn markup={grounds.tints} />
      </svg>
      <svg className={classes.lines} aria-hidden>
        {ordered.map((line) => {
          const from = bySeat.get(line.fromSeatId);
          const to = bySeat.get(line.toSeatId);
          return (
            from &&
            to && (
              <LineShape
                key={line.id}
                line={line}
                from={from}
                to={to}
                cards={cards}
                path={paths.get(line.id)}
                selected={line.id === selected}
                faded={faded.has(line.fromSeatId) || faded.has(line.toSeatId)}
              />
            )
          );
        })}
      </svg>
      <svg className={classes.unitHeadings} aria-hidden>
        <Drawn markup={grounds.headings} />
      </svg>
      <TargetMark bySeat={bySeat} />
    </ViewportPortal>
  );
});

/** A frame around the card that what is being dragged would be dropped on. */
function TargetMark({ bySeat }: { bySeat: ReadonlyMap<string, PlacedCard> }) {
  const target = useMapUi((state) => state.target);
  const card = bySeat.get(target ?? '');
  /** A card of the canvas is held over it: what is dragged from the tray says itself what it would be. */
  const holding = useHeld((state) => state.held.size > 0);
  const zoom = useStore((state) => state.transform[2]);
  const t = useT();
  const place = useStore(useCallback((state) => state.nodeLookup.get(target ?? '')?.internals.positionAbsolute, [target]));
  if (!card) return null;
  const { x, y } = place ?? card;
  return (
    <>
      <svg className={classes.target} aria-hidden>
        <rect x={x - 6} y={y - 6} width={card.width + 12} height={card.height + 12} rx={11} />
      </svg>
      {holding && (
        <span className={classes.targetHint} style={{ left: x + card.width / 2, top: y - 10, scale: String(1 / zoom) }}>
          {t('stakeholders:card.reportsTo', { name: card.fullName })}
        </span>
      )}
    </>
  );
}
