import { personSchema } from '@shared/model/person';
import { clip, mapClipSchema, paste } from '@shared/stakeholder-map/commands/clip';
import { group } from '@shared/stakeholder-map/commands/groups';
import { arrangeMap, move, pin } from '@shared/stakeholder-map/commands/placements';
import { swapWithSibling } from '@shared/stakeholder-map/commands/siblings';
import { overlaps, type Rect } from '@shared/stakeholder-map/geometry';
import { type MapModel, managerOf } from '@shared/stakeholder-map/map-model';
import { placedCards, thingsOf } from '@shared/stakeholder-map/placed-cards';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied } from '../../support/applied';
import { cardOptions } from '../../support/map-options';
import { arranged, organisationOf } from '../../support/map-plan';

const options = cardOptions();
const cards = (model: MapModel) => placedCards(model, options);
const placeOf = (model: MapModel, seatId: string) => {
  const { x, y } = cards(model).find((card) => card.seatId === seatId) as Rect;
  return { x, y };
};
const moved = (model: MapModel, seatId: string, x: number, y: number) => applied(model, move(model, new Map([[seatId, { x, y }]])));
const arrange = (model: MapModel, everything = false) => applied(model, arrangeMap(model, options, { everything }));
const collisions = (model: MapModel) => {
  const all = cards(model);
  return all.flatMap((card, index) => all.slice(index + 1).filter((other) => overlaps(card, other)));
};
const things = (model: MapModel) => thingsOf(cards(model), model.notes);

describe('arranging with pins', () => {
  test('leaves what is pinned where it is, moves nobody else who is not in the way, and lets go of all when everything is meant', () => {
    const base = arranged(organisationOf(30));
    const pinned = applied(base, pin(base, ['seat 2', 'seat 9'], true));
    expect(arrange(pinned).placements).toEqual(pinned.placements);

    const away = moved(pinned, 'seat 2', 3000, 1200);
    const again = arrange(away);
    expect(placeOf(again, 'seat 2')).toEqual({ x: 3000, y: 1200 });
    // Those below a pinned manager come along.
    const report = again.seats.find(({ id }) => managerOf(again.lines, id) === 'seat 2')?.id as string;
    const from = { team: placeOf(base, report), lead: placeOf(base, 'seat 2') };
    expect(placeOf(again, report)).toEqual({ x: 3000 + from.team.x - from.lead.x, y: 1200 + from.team.y - from.lead.y });

    const all = arrange(away, true);
    expect(all.placements.every((one) => !one.pinned)).toBe(true);
    expect(placeOf(all, 'seat 2')).not.toEqual({ x: 3000, y: 1200 });
  });

  test('moves no pinned card and puts nobody on anybody, whatever is pinned wherever', () => {
    const some = fc.array(
      fc.record({ seat: fc.nat(39), x: fc.integer({ min: -400, max: 4000 }), y: fc.integer({ min: -400, max: 1500 }) }),
      {
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(some, (pins) => {
        let model = arranged(organisationOf(40));
        for (const { seat, x, y } of pins) {
          const trial = moved(model, `seat ${seat}`, x, y);
          const rect = things(trial).get(`seat ${seat}`) as Rect;
          // Two pins on each other stay so: a hand wants it.
          const held = cards(trial).filter((card) => card.pinned && card.seatId !== `seat ${seat}`);
          if (!held.some((card) => overlaps(card, rect))) model = applied(trial, pin(trial, [`seat ${seat}`], true));
        }
        const before = new Map(model.placements.filter((one) => one.pinned).map((one) => [one.seatId, one]));
        const after = arrange(model);
        for (const one of after.placements) if (before.has(one.seatId)) expect(one).toEqual(before.get(one.seatId));
        expect(collisions(after)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('colleagues', () => {
  test('change places with their teams, and back; the order stays when the map is arranged', () => {
    const model = arranged(organisationOf(43));
    const row = cards(model)
      .filter((card) => managerOf(model.lines, card.seatId) === 'seat 0')
      .sort((a, b) => a.x - b.x);
    const [first, second] = [row[0]?.seatId as string, row[1]?.seatId as string];
    const places = swapWithSibling(model.lines, cards(model), first, 1);
    const swapped = applied(model, move(model, places));
    expect(placeOf(swapped, second).x).toBeLessThan(placeOf(swapped, first).x);
    expect(collisions(swapped)).toEqual([]);
    // Each team is where it was under its manager.
    const team = model.seats.find(({ id }) => managerOf(model.lines, id) === first)?.id as string;
    const offset = (one: MapModel) => placeOf(one, team).x - placeOf(one, first).x;
    expect(offset(swapped)).toBe(offset(model));
    const back = applied(swapped, move(swapped, swapWithSibling(swapped.lines, cards(swapped), first, -1)));
    expect(back.placements).toEqual(model.placements);
    expect(swapWithSibling(model.lines, cards(model), first, -1).size).toBe(0);
    expect(swapWithSibling(model.lines, cards(model), 'seat 0', 1).size).toBe(0);
  });

  test('in one unit keep the order that a hand gave them when the map is arranged', () => {
    const base = organisationOf(5);
    const model = arranged({ ...base, seats: base.seats.map((seat) => ({ ...seat, businessUnitId: null })) });
    const order = (one: MapModel) =>
      cards(one)
        .filter((card) => card.seatId !== 'seat 0')
        .sort((a, b) => a.y - b.y)
        .map(({ seatId }) => seatId);
    const [top] = order(model);
    const swapped = arrange(applied(model, move(model, swapWithSibling(model.lines, cards(model), top as string, 1))));
    expect(order(swapped)[1]).toBe(top);
    expect(order(arrange(swapped))).toEqual(order(swapped));
  });
});

describe('copying', () => {
  const start = () => {
    const model = arranged(organisationOf(12));
    const named = personSchema.parse({
      ...model.people[1],
      email: 'a@b.c',
      support: 'mentor',
      assessment: 'confirmed',
      name: 'Hugo Petit',
    });
    return { ...model, people: model.people.map((person) => (person.id === named.id ? named : person)) };
  };
  let made = 0;
  const into = (model: MapModel, members: readonly string[], duplicate = false, source = model) => {
    const copied = mapClipSchema.parse(JSON.parse(JSON.stringify(clip(source, members, things(source)))));
    const pasted = paste(model, copied, {
      newId: () => `new ${made++}`,
      copyName: (name) => `${name} (copy)`,
      at: { x: 5000, y: 100 },
      duplicate,
    });
    return { ...pasted, after: applied(model, pasted.mutations) };
  };

  test('makes more of the same: title, unit, manager and what is believed, which is only assumed; and nobody’s address', () => {
    const model = start();
    const { after, seatIds } = into(model, ['seat 1'], true);
    const [seatId = ''] = seatIds;
    const seat = after.seats.find(({ id }) => id === seatId);
    const person = after.people.find(({ id }) => id === seat?.personId);
    expect(seat).toMatchObject({
      title: model.seats[1]?.title,
      businessUnitId: model.seats[1]?.businessUnitId,
    });
    expect(person).toMatchObject({ name: 'Hugo Petit (copy)', support: 'mentor', assessment: 'assumed', email: '' });
    expect(managerOf(after.lines, seatId)).toBe('seat 0');
    expect(placeOf(after, seatId)).toEqual({ x: 5000, y: 100 });
  });

  test('of a team keeps its lines among each other, its group, and how they stand', () => {
    const base = start();
    const team = ['seat 1', 'seat 7', 'seat 8'];
    const model = applied(base, group(base, { id: 'g', title: 'Team', members: team }, things(base)).mutations);
    const { after, seatIds } = into(model, team, true);
    expect(seatIds).toHaveLength(3);
    expect(managerOf(after.lines, seatIds[1] as string)).toBe(seatIds[0]);
    const gap = (one: MapModel, a: string, b: string) => placeOf(one, a).x - placeOf(one, b).x;
    expect(gap(after, seatIds[1] as string, seatIds[0] as string)).toBe(gap(model, 'seat 7', 'seat 1'));
    expect(after.groups.map(({ title }) => title)).toEqual(['Team', 'Team']);
    const copiedGroup = after.groups.find(({ id }) => id !== 'g')?.id;
    expect(after.placements.filter(({ groupId }) => groupId === copiedGroup)).toHaveLength(3);
    // Part of a group is copied without it.
    expect(into(model, ['seat 7'], true).after.groups).toHaveLength(1);
  });

  test('onto another map of the account puts people there themselves, once', () => {
    const source = start();
    const other = { ...source, map: { ...source.map, id: 'other' }, placements: [] };
    const { after, seatIds } = into(other, ['seat 1', 'seat 7'], false, source);
    expect(seatIds).toEqual(['seat 1', 'seat 7']);
    expect(after.seats).toEqual(source.seats);
    expect(after.lines).toEqual(source.lines);
    expect(into(after, ['seat 1'], false, source).after.seats).toHaveLength(source.seats.length + 1);
  });

  test('from another account copies people and what is between them, and points at nothing of that account', () => {
    const source = start();
    const elsewhere: MapModel = {
      ...source,
      map: { ...source.map, id: 'm2', accountId: 'another' },
      seats: [],
      people: [],
      lines: [],
      businessUnits: [],
      placements: [],
    };
    const { after } = into(elsewhere, ['seat 1', 'seat 7', 'seat 8'], false, source);
    expect(after.seats.map(({ accountId, businessUnitId }) => [accountId, businessUnitId])).toEqual(Array(3).fill(['another', null]));
    expect(after.lines.every(({ accountId, toSeatId }) => accountId === 'another' && after.seats.some(({ id }) => id === toSeatId))).toBe(
      true,
    );
    expect(after.lines).toHaveLength(2);
  });
});
