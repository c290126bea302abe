import type { CardOptions } from '@shared/stakeholder-map/card';
import { connectAll } from '@shared/stakeholder-map/commands/lines';
import { move, snap } from '@shared/stakeholder-map/commands/placements';
import { tidyAfterMove } from '@shared/stakeholder-map/commands/tidy';
import { roomBelow } from '@shared/stakeholder-map/find-room';
import { bounds, type Point } from '@shared/stakeholder-map/geometry';
import { chainOfCommand, managerOf } from '@shared/stakeholder-map/map-model';
import type { PlacedCard } from '@shared/stakeholder-map/placed-cards';
import { newId } from '@/persistence/new-id';
import type { LoadedMap } from '@/persistence/queries/stakeholders';
import { drawLinesTo } from './map-changes';

/**
 * Cards on the map get a new manager, as one step: where nobody of the trees they leave and come into was placed by hand those are laid out anew, else
 * each goes below the manager, its team with it.
 */
export function moveUnderManager(
  model: LoadedMap,
  cards: readonly PlacedCard[],
  seatIds: readonly string[],
  managerSeatId: string,
  options: CardOptions,
) {
  const { lines } = connectAll(model, model.map.accountId, {
    kind: 'reports-to',
    fromSeatIds: seatIds,
    toSeatId: managerSeatId,
    replaceManager: true,
    newId,
  });
  const after = { ...model, lines };
  const came = seatIds.filter((id) => managerOf(lines, id) === managerSeatId);
  const tidy = tidyAfterMove(model, after, { movedSeatIds: came, managerSeatId }, options);
  return drawLinesTo(model, 'reports-to', seatIds, managerSeatId, move(model, tidy ?? belowManager(after, cards, came, managerSeatId)));
}

/** The room below the manager for each of these teams, which keep their shape. */
function belowManager(after: LoadedMap, cards: readonly PlacedCard[], came: readonly string[], managerSeatId: string): Map<string, Point> {
  const places = new Map<string, Point>();
  const isIn = (seatId: string, teams: readonly string[]) => chainOfCommand(after.lines, seatId).some((id) => teams.includes(id));
  let standing = cards.filter(({ seatId }) => !isIn(seatId, came));
  const manager = cards.find(({ seatId }) => seatId === managerSeatId);
  if (!manager) return places;
  for (const top of came) {
    const team = cards.filter(({ seatId }) => isIn(seatId, [top]));
    const own = team.find(({ seatId }) => seatId === top);
    if (!own) continue;
    const box = bounds(team);
    const reports = standing.filter(({ seatId }) => managerOf(after.lines, seatId) === managerSeatId);
    const room = roomBelow(manager, reports, box, standing);
    const moved = team.map((card) => ({ ...card, x: snap(card.x - box.x + room.x), y: snap(card.y - box.y + room.y) }));
    for (const { seatId, x, y } of moved) places.set(seatId, { x, y });
    standing = [...standing, ...moved];
  }
  return places;
}
