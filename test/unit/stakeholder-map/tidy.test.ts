import { connectAll } from '@shared/stakeholder-map/commands/lines';
import { organisationPlaces, place } from '@shared/stakeholder-map/commands/placements';
import { tidyAfterMove, tidyPlaces } from '@shared/stakeholder-map/commands/tidy';
import { overlaps } from '@shared/stakeholder-map/geometry';
import { type MapModel, managerOf } from '@shared/stakeholder-map/map-model';
import { placedCards } from '@shared/stakeholder-map/placed-cards';
import { describe, expect, test } from 'vitest';
import { cardOptions } from '../../support/map-options';
import { organisationOf } from '../../support/map-plan';

const options = cardOptions();
const whole = organisationOf(40);
const placementOf = (model: MapModel, seatId: string, x: number, y: number) =>
  place(model, { id: `placement ${seatId}`, seatId, x, y }).flatMap((one) =>
    one.op === 'create' && one.table === 'placements' ? [one.record] : [],
  );
/** The model with lines between those who are on the map alone, as it is while it is drawn. */
const withLines = (model: MapModel, seatIds: ReadonlySet<string>): MapModel => ({
  ...model,
  lines: whole.lines.filter((line) => line.kind === 'reports-to' && seatIds.has(line.fromSeatId) && seatIds.has(line.toSeatId)),
});
const first: MapModel = { ...whole, lines: [], placements: placementOf(whole, 'seat 0', 400, 200) };

function drop(before: MapModel, newSeatId: string) {
  const managerSeatId = managerOf(whole.lines, newSeatId) ?? '';
  const ids = new Set([...before.placements.map(({ seatId }) => seatId), newSeatId]);
  const after = withLines(before, ids);
  return { after, managerSeatId, places: tidyPlaces(before, after, { newSeatIds: [newSeatId], managerSeatId }, options) };
}
const dropped = (before: MapModel, newSeatId: string): MapModel => {
  const { after, places } = drop(before, newSeatId);
  if (!places) throw new Error(`${newSeatId} found no tidy place`);
  return { ...after, placements: [...places].flatMap(([seatId, { x, y }]) => placementOf({ ...after, placements: [] }, seatId, x, y)) };
};

describe('somebody dropped on a manager', () => {
  test('forty of them, one by one, stand as the map arranged at once, and the manager never moves under the hand', () => {
    let model = first;
    for (let index = 1; index < 40; index += 1) {
      const managerSeatId = managerOf(whole.lines, `seat ${index}`);
      const before = model.placements.find(({ seatId }) => seatId === managerSeatId);
      model = dropped(model, `seat ${index}`);
      expect(model.placements.find(({ seatId }) => seatId === managerSeatId)).toMatchObject({ x: before?.x, y: before?.y });
    }
    const cards = placedCards(model, options);
    expect(cards.some((one) => cards.some((other) => other !== one && overlaps(one, other)))).toBe(false);
    const arranged = organisationPlaces(
      model,
      cards.map(({ seatId }) => seatId),
      options,
    );
    const root = cards.find(({ seatId }) => seatId === 'seat 0');
    const origin = arranged.get('seat 0');
    for (const { seatId, x, y } of cards) {
      const at = arranged.get(seatId);
      expect([x - (root?.x ?? 0), y - (root?.y ?? 0)]).toEqual([(at?.x ?? 0) - (origin?.x ?? 0), (at?.y ?? 0) - (origin?.y ?? 0)]);
    }
  });

  test('moves nobody who is pinned', () => {
    let model = first;
    for (const id of ['seat 1', 'seat 2']) model = dropped(model, id);
    const moved = (before: MapModel) =>
      before.placements.filter(({ seatId, x, y }) => {
        const at = drop(before, 'seat 3').places?.get(seatId);
        return at !== undefined && (at.x !== x || at.y !== y);
      });
    const [away] = moved(model);
    if (!away) throw new Error('nobody makes room');
    const pinned = { ...model, placements: model.placements.map((one) => ({ ...one, pinned: one.seatId === away.seatId })) };
    expect(drop(pinned, 'seat 3').places).toBeNull();
  });

  test('moves nobody in a tree that was placed by hand', () => {
    const two = dropped(first, 'seat 1');
    const byHand = { ...two, placements: two.placements.map((one) => (one.seatId === 'seat 1' ? { ...one, x: one.x + 100 } : one)) };
    expect(drop(byHand, 'seat 2').places).toBeNull();
  });

  test('moves nobody where the tree would lie on somebody else, and leaves other trees alone', () => {
    const stranger = (x: number, y: number): MapModel => ({
      ...first,
      placements: [...first.placements, ...placementOf(first, 'seat 39', x, y)],
    });
    const { places } = drop(stranger(4000, 0), 'seat 1');
    expect([...(places?.keys() ?? [])].sort()).toEqual(['seat 0', 'seat 1']);
    const at = places?.get('seat 1');
    expect(drop(stranger(at?.x ?? 0, at?.y ?? 0), 'seat 1').places).toBeNull();
  });
});

describe('somebody on the map dropped on another manager', () => {
  let tree = first;
  for (let index = 1; index < 20; index += 1) tree = dropped(tree, `seat ${index}`);
  const reportsOf = (model: MapModel, seatId: string) =>
    model.lines.filter(({ toSeatId }) => toSeatId === seatId).map(({ fromSeatId }) => fromSeatId);
  const [managerSeatId = '', moved = ''] = reportsOf(tree, 'seat 0');
  const moveTo = (before: MapModel) => {
    const to = {
      kind: 'reports-to',
      fromSeatIds: [moved],
      toSeatId: managerSeatId,
      replaceManager: true,
      newId: () => 'line moved',
    } as const;
    const after = { ...before, lines: connectAll(before, before.map.accountId, to).lines };
    return { after, places: tidyAfterMove(before, after, { movedSeatIds: [moved], managerSeatId }, options) };
  };

  test('the whole tree is laid out anew around its top, nobody overlaps, and nobody is lost', () => {
    const { after, places } = moveTo(tree);
    expect(managerOf(after.lines, moved)).toBe(managerSeatId);
    expect(places?.size).toBe(20);
    const top = tree.placements.find(({ seatId }) => seatId === 'seat 0');
    expect(places?.get('seat 0')).toEqual({ x: top?.x, y: top?.y });
    const placements = [...(places ?? [])].flatMap(([id, { x, y }]) => placementOf({ ...after, placements: [] }, id, x, y));
    const cards = placedCards({ ...after, placements }, options);
    expect(cards.some((one) => cards.some((other) => other !== one && overlaps(one, other)))).toBe(false);
  });

  test('two trees become one; where one of them was placed by hand, nothing is laid out', () => {
    const apart = { ...tree, lines: tree.lines.filter(({ fromSeatId }) => fromSeatId !== moved) };
    const far = (model: MapModel, by: number) => ({
      ...model,
      placements: model.placements.map((one) =>
        managerOf(tree.lines, one.seatId) === moved || one.seatId === moved ? { ...one, x: one.x + by } : one,
      ),
    });
    // Taken out of the tree, the one that is left does not stand as it would be laid out any more.
    expect(moveTo(far(apart, 9000)).places).toBeNull();
    const [low = '', alone = ''] = ['seat 38', 'seat 39'];
    const stranger = { ...tree, placements: [...tree.placements, ...placementOf(tree, alone, 9000, 0)] };
    const under = { kind: 'reports-to', fromSeatIds: [alone, low], toSeatId: 'seat 0', newId: () => 'line new' } as const;
    const after = { ...stranger, lines: connectAll(stranger, stranger.map.accountId, under).lines };
    expect(tidyAfterMove(stranger, after, { movedSeatIds: [alone], managerSeatId: 'seat 0' }, options)?.size).toBe(21);
  });

  test('moves nobody who is pinned', () => {
    const { places } = moveTo(tree);
    const away = tree.placements.find(({ seatId, x, y }) => places?.get(seatId)?.x !== x || places?.get(seatId)?.y !== y);
    const pinned = { ...tree, placements: tree.placements.map((one) => ({ ...one, pinned: one.seatId === away?.seatId })) };
    expect(moveTo(pinned).places).toBeNull();
  });
});
