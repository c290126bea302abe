import type { Person } from '@shared/model/person';
import {
  assignPerson,
  comeBack,
  type HandOver,
  type Held,
  leaveCustomer,
  promoteToNewSeat,
} from '@shared/stakeholder-map/commands/tenures';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applied, type World, world } from '../../support/seat-world';

let made = 0;
const newId = () => {
  made += 1;
  return `tenure ${made}`;
};
const on = (day: string): HandOver => ({ on: day, newId });
const personIn = ({ people }: World, index: number) => people[index] as Person;
const holders = ({ seats }: Held) => seats.map(({ personId, state }) => [personId, state]);
const told = ({ tenures }: World) => tenures.map(({ seatId, personId, from, to }) => `${seatId}, ${personId}: ${from} to ${to}`).sort();
const assign = (before: World, seatId: string, personId: string | null, day: string) =>
  applied(before, assignPerson(before, seatId, personId, on(day)));

test('somebody who takes another seat leaves theirs vacant, and both keep who held them until then', () => {
  const moved = assign(world(2), 'seat 1', 'person 0', '2026-03-12');
  expect(holders(moved)).toEqual([
    [null, 'vacant'],
    ['person 0', 'filled'],
  ]);
  expect(told(moved)).toEqual([
    'seat 0, person 0: null to 2026-03-12',
    'seat 1, person 0: 2026-03-12 to null',
    'seat 1, person 1: null to 2026-03-12',
  ]);
});

test('the next change of hands ends the time that the last one began', () => {
  const twice = assign(assign(world(2), 'seat 1', 'person 0', '2026-03-12'), 'seat 1', null, '2026-09-01');
  expect(told(twice)).toContain('seat 1, person 0: 2026-03-12 to 2026-09-01');
  expect(twice.tenures).toHaveLength(3);
});

test('a slip that is put right the same day leaves no trace', () => {
  const slip = assign(assign(world(3), 'seat 1', 'person 2', '2026-03-12'), 'seat 1', 'person 1', '2026-03-12');
  expect(told(assign(slip, 'seat 2', 'person 2', '2026-03-12')).filter((line) => !line.endsWith('null to null'))).toEqual([]);
});

test('who turns out to hold a seat that was "?" has held it since nobody knows when', () => {
  const before = world(2);
  const unknown = { ...before, seats: before.seats.map((seat) => ({ ...seat, personId: null, state: 'unknown' as const })) };
  expect(told(assign(unknown, 'seat 0', 'person 0', '2026-03-12'))).toEqual([]);
});

test('a promotion to a new position keeps the old one, vacant, with its history', () => {
  const before = world(2);
  const position = { seatId: 'new', accountId: personIn(before, 0).accountId, title: 'COO' };
  const promoted = applied(before, promoteToNewSeat(before, 'person 0', position, on('2026-03-12')));
  expect(promoted.seats.map(({ id, title, personId }) => [id, title, personId]).at(-1)).toEqual(['new', 'COO', 'person 0']);
  expect(holders(promoted)[0]).toEqual([null, 'vacant']);
  expect(told(promoted)).toEqual(['new, person 0: 2026-03-12 to null', 'seat 0, person 0: null to 2026-03-12']);
});

test('who leaves stays in their seat, faded, until a successor is named, and left on the day they left', () => {
  const before = world(2);
  const left = applied(before, leaveCustomer(before, personIn(before, 0), 'keep', on('2026-03-12')));
  expect(personIn(left, 0).leftOn).toBe('2026-03-12');
  expect(holders(left)[0]).toEqual(['person 0', 'filled']);
  const followed = assign(left, 'seat 0', 'person 1', '2026-05-01');
  expect(told(followed)).toContain('seat 0, person 0: null to 2026-03-12');
});

test('who leaves a seat open leaves it with its history; a corrected day moves the end of it', () => {
  const before = world(1);
  const left = applied(before, leaveCustomer(before, personIn(before, 0), 'vacate', on('2026-03-12')));
  expect(holders(left)).toEqual([[null, 'vacant']]);
  const corrected = applied(left, leaveCustomer(left, personIn(left, 0), 'vacate', on('2026-02-28')));
  expect(told(corrected)).toEqual(['seat 0, person 0: null to 2026-02-28']);
});

test('who has not left after all holds the seat as before', () => {
  const taken = assign(world(2), 'seat 1', 'person 0', '2026-01-05');
  const left = applied(taken, leaveCustomer(taken, personIn(taken, 0), 'keep', on('2026-03-12')));
  expect(told(applied(left, comeBack(left, personIn(left, 0))))).toEqual(told(taken));
});

test('whatever changes hands: nobody is in two seats, every open time is of who holds the seat, no time ends before it begins', () => {
  const step = fc.record({
    what: fc.constantFrom('assign', 'leave', 'back'),
    seat: fc.nat(3),
    person: fc.option(fc.nat(3), { nil: null }),
    day: fc.integer({ min: 10, max: 28 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let now = world(4);
      for (const { what, seat, person, day } of steps) {
        const date = `2026-03-${day}`;
        const someone = personIn(now, person ?? 0);
        if (what === 'assign') now = assign(now, `seat ${seat}`, person === null ? null : `person ${person}`, date);
        else if (what === 'leave') now = applied(now, leaveCustomer(now, someone, day % 2 === 0 ? 'keep' : 'vacate', on(date)));
        else now = applied(now, comeBack(now, someone));
        const held = now.seats.flatMap(({ personId }) => personId ?? []);
        expect(new Set(held).size).toBe(held.length);
        for (const { seatId, personId, from, to } of now.tenures) {
          if (from !== null && to !== null) expect(from <= to).toBe(true);
          if (to === null) expect(now.seats.find(({ id }) => id === seatId)?.personId).toBe(personId);
        }
      }
    }),
  );
});
