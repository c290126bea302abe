import { type Line, type LineKind, lineKinds } from '@shared/model/line';
import { changeLine, connect, disconnect } from '@shared/stakeholder-map/commands/lines';
import { arrangeMap, createMapWith, move, organisationPlaces, place } from '@shared/stakeholder-map/commands/placements';
import { assess } from '@shared/stakeholder-map/commands/stakeholders';
import { chainOfCommand, type MapModel } from '@shared/stakeholder-map/map-model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied } from '../../support/applied';
import { cardOptions } from '../../support/map-options';
import { arranged, organisationOf } from '../../support/map-plan';

const bare = (count: number): MapModel => ({ ...organisationOf(count), lines: [] });
const managers = (lines: readonly Line[], seatId: string) =>
  lines.filter(({ kind, fromSeatId }) => kind === 'reports-to' && fromSeatId === seatId);

const step = fc.record({
  kind: fc.constantFrom<LineKind>('reports-to', 'reports-to', ...lineKinds),
  from: fc.nat(7),
  to: fc.nat(7),
  replaceManager: fc.boolean(),
});

describe('lines', () => {
  test('no sequence of lines makes a circle, a second manager, a line to oneself or the same line twice', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let model = bare(8);
        steps.forEach(({ kind, from, to, replaceManager }, index) => {
          const args = { id: `line ${index}`, kind, fromSeatId: `seat ${from}`, toSeatId: `seat ${to}`, replaceManager };
          const drawn = connect(model, 'account', args);
          if (drawn.ok) model = applied(model, drawn.value);
        });
        for (const { id } of model.seats) {
          expect(managers(model.lines, id).length).toBeLessThanOrEqual(1);
          const chain = chainOfCommand(model.lines, id);
          expect(managers(model.lines, chain.at(-1) ?? '')).toEqual([]);
        }
        const keys = model.lines.map(({ kind, fromSeatId, toSeatId }) =>
          [kind, ...(kind === 'ally' || kind === 'conflict' ? [fromSeatId, toSeatId].sort() : [fromSeatId, toSeatId])].join(),
        );
        expect(new Set(keys).size).toBe(keys.length);
        expect(model.lines.every(({ fromSeatId, toSeatId }) => fromSeatId !== toSeatId)).toBe(true);
      }),
    );
  });

  test('changing a line’s kind obeys the same rules', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 20 }),
        fc.array(fc.tuple(fc.nat(19), fc.constantFrom(...lineKinds)), { maxLength: 20 }),
        (steps, changes) => {
          let model = bare(8);
          steps.forEach(({ kind, from, to }, index) => {
            const drawn = connect(model, 'account', { id: `line ${index}`, kind, fromSeatId: `seat ${from}`, toSeatId: `seat ${to}` });
            if (drawn.ok) model = applied(model, drawn.value);
          });
          for (const [index, kind] of changes) {
            const changed = changeLine(model, `line ${index}`, { kind });
            if (changed.ok) model = applied(model, changed.value);
          }
          for (const { id } of model.seats) {
            expect(managers(model.lines, id).length).toBeLessThanOrEqual(1);
            expect(managers(model.lines, chainOfCommand(model.lines, id).at(-1) ?? '')).toEqual([]);
          }
        },
      ),
    );
  });

  test('refusals name the people and the reason', () => {
    const model = organisationOf(3);
    const [boss, report, other] = model.people.map(({ name }) => name);
    const draw = (from: number, to: number, kind: LineKind = 'reports-to') =>
      connect(model, 'account', { id: 'new', kind, fromSeatId: `seat ${from}`, toSeatId: `seat ${to}` });
    expect(draw(1, 1)).toEqual({ ok: false, error: { code: 'map-self-line', params: { from: report, to: report } } });
    expect(draw(0, 1)).toEqual({ ok: false, error: { code: 'map-cycle', params: { from: boss, to: report } } });
    expect(draw(1, 0)).toEqual({ ok: false, error: { code: 'map-duplicate-line', params: { from: report, to: boss } } });
    expect(draw(1, 2)).toEqual({ ok: false, error: { code: 'map-second-manager', params: { from: report, to: other, manager: boss } } });
  });

  test('a drawn line that is deleted leaves what was before', () => {
    const model = organisationOf(20);
    const drawn = connect(model, 'account', { id: 'new', kind: 'influences', fromSeatId: 'seat 3', toSeatId: 'seat 9' });
    if (!drawn.ok) throw new Error(drawn.error.code);
    expect(applied(applied(model, drawn.value), disconnect(['new']))).toEqual(model);
  });

  test('an ally line may be drawn from either end, once', () => {
    const model = bare(3);
    const drawn = connect(model, 'account', { id: 'a', kind: 'ally', fromSeatId: 'seat 0', toSeatId: 'seat 1' });
    if (!drawn.ok) throw new Error(drawn.error.code);
    const back = connect(applied(model, drawn.value), 'account', { id: 'b', kind: 'ally', fromSeatId: 'seat 1', toSeatId: 'seat 0' });
    expect(back.ok).toBe(false);
  });
});

describe('places', () => {
  const point = fc.record({ x: fc.integer({ min: -5000, max: 5000 }), y: fc.integer({ min: -5000, max: 5000 }) });

  test('moving cards away and back leaves the map as it was, on whole pixels, and touches nobody else', () => {
    const model = arranged(organisationOf(12));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...model.seats.map(({ id }) => id)), point), (targets) => {
        const places = new Map(Object.entries(targets));
        const moved = applied(model, move(model, places));
        for (const { seatId, x, y } of moved.placements) {
          expect([Number.isInteger(x), Number.isInteger(y)]).toEqual([true, true]);
          if (!places.has(seatId)) expect(model.placements).toContainEqual(expect.objectContaining({ seatId, x, y }));
        }
        const before = new Map(model.placements.map(({ seatId, x, y }) => [seatId, { x, y }]));
        expect(applied(moved, move(moved, before))).toEqual(model);
      }),
    );
  });

  test('moving a card to where it stands changes nothing', () => {
    const model = applied(arranged(organisationOf(5)), move(arranged(organisationOf(5)), new Map([['seat 1', { x: 40, y: 80 }]])));
    expect(move(model, new Map([['seat 1', { x: 40.3, y: 79.6 }]]))).toEqual([]);
  });

  test('placing a seat twice moves it: it is on a map once', () => {
    const model = bare(2);
    const once = applied(model, place(model, { id: 'a', seatId: 'seat 0', x: 0, y: 0 }));
    const twice = applied(once, place(once, { id: 'b', seatId: 'seat 0', x: 100, y: 60 }));
    expect(twice.placements).toEqual([expect.objectContaining({ id: 'a', x: 100, y: 60 })]);
  });

  test('colleagues stand by weight, then by name, whatever the order of their records', () => {
    const base = bare(5);
    const model = { ...base, seats: base.seats.map((seat) => ({ ...seat, businessUnitId: null })) };
    const people = model.people.map((person, index) => ({
      ...person,
      name: `Name ${index % 2}${index}`,
      influence: index === 3 ? 9 : null,
      buyingRole: null,
    }));
    const across = (seats: MapModel['seats']) =>
      [
        ...organisationPlaces(
          { ...model, people, seats },
          seats.map(({ id }) => id),
          cardOptions(),
        ),
      ]
        .sort((a, b) => a[1].y - b[1].y || a[1].x - b[1].x)
        .map(([id]) => id);
    expect(across(model.seats)).toEqual(['seat 3', 'seat 0', 'seat 2', 'seat 4', 'seat 1']);
    expect(across([...model.seats].reverse())).toEqual(across(model.seats));
  });

  test('a first map has every seat on it; arranging it again moves nobody', () => {
    const model = organisationOf(40);
    let count = 0;
    const created = createMapWith(
      model,
      model.seats.map(({ id }) => id),
      cardOptions(),
      () => `placement ${count++}`,
    );
    const map = applied(model, created);
    expect(map.placements).toHaveLength(40);
    expect(arrangeMap(map, cardOptions())).toEqual([]);
  });
});

test('what is believed of several people is dated the day it was said', () => {
  const model = bare(3);
  const assessed = applied(model, assess(['person 0', 'person 2'], { support: 'mentor' }, '2026-11-23'));
  expect(assessed.people.map(({ support, assessedOn }) => support === 'mentor' && assessedOn === '2026-11-23')).toEqual([
    true,
    false,
    true,
  ]);
});
