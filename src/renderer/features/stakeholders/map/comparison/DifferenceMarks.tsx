import { cssPalette } from '@shared/design-tokens';
import { changeDetail } from '@shared/stakeholder-map/comparison/change-text';
import type { MapChange } from '@shared/stakeholder-map/comparison/compare';
import { drawCard } from '@shared/stakeholder-map/draw-card';
import type { PlacedCard } from '@shared/stakeholder-map/placed-cards';
import { useStore, ViewportPortal } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import { Drawn } from '../Drawn';
import { useMap } from '../map-context';
import classes from './Comparison.module.css';
import { useComparison } from './comparison-ui';

/** Shapes that tell the kinds apart without colour. */
const glyphs: Record<SeatChange['kind'], string> = { came: '+', left: '×', moved: '⇄', stance: '◐' };

/** What is marked on a card: notes and groups are none. */
type SeatChange = Exclude<MapChange, { kind: 'written' }>;

/** What changed, on the cards themselves; who is gone is seen faintly where they stood. */
export function DifferenceMarks() {
  const { cards, options, t } = useMap();
  const changes = useComparison((state) => state.changes);
  const gone = useComparison((state) => state.gone);
  const bySeat = useMemo(() => {
    const found = new Map<string, SeatChange[]>();
    for (const change of changes)
      if (change.kind !== 'written' && change.seatId !== null) found.set(change.seatId, [...(found.get(change.seatId) ?? []), change]);
    return found;
  }, [changes]);
  if (changes.length === 0) return null;
  const words = (change: SeatChange) => {
    if (change.kind === 'came') return t('comparison:mark.came');
    if (change.kind === 'left') return t('comparison:mark.left', { name: change.name });
    return changeDetail(change, options);
  };
  const marks = (some: readonly SeatChange[]) =>
    some.map((change) => (
      <div key={`${change.kind} ${change.personId} ${words(change)}`} className={classes.mark} data-kind={change.kind}>
        {glyphs[change.kind]} <span>{words(change)}</span>
      </div>
    ));
  return (
    <ViewportPortal>
      <div className={classes.marks} aria-hidden>
        {gone.map((card) => (
          <div key={card.seatId}>
            <svg className={classes.ghost} style={{ left: card.x, top: card.y }} width={card.width} height={card.height} aria-hidden>
              <Drawn markup={drawCard({ ...card, x: 0, y: 0 }, cssPalette)} />
            </svg>
            <AtCard card={card}>
              {marks(changes.flatMap((change) => (change.kind === 'left' && change.formerSeatId === card.seatId ? [change] : [])))}
            </AtCard>
          </div>
        ))}
        {cards.map((card) => {
          const some = bySeat.get(card.seatId);
          return (
            some && (
              <AtCard key={card.seatId} card={card}>
                {marks(some)}
              </AtCard>
            )
          );
        })}
      </div>
    </ViewportPortal>
  );
}

/** Above a card, wherever the hand has it. */
function AtCard({ card, children }: { card: PlacedCard; children: React.ReactNode }) {
  const place = useStore(useCallback((state) => state.nodeLookup.get(card.seatId)?.internals.positionAbsolute, [card.seatId]));
  const { x, y } = place ?? card;
  return (
    <div className={classes.at} style={{ left: x + 8, top: y }}>
      {children}
    </div>
  );
}
