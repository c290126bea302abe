import type { Mutation } from '@shared/model/changes';
import { changeSeats, type FormerSeat, leave, takeOpenSeat } from '@shared/stakeholder-map/commands/hand-overs';
import { managerOf } from '@shared/stakeholder-map/map-model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applied, type World, world } from '../../support/seat-world';

let made = 0;
const newId = () => {
  made += 1;
  return `tenure ${made}`;
};
const on = (day: string) => ({ on: day, newId });
const holderOf = ({ seats }: World, seatId: string) => seats.find(({ id }) => id === seatId)?.personId;
const leaveAs = (before: World, index: number, former: FormerSeat, day = '2026-03-12') => {
  const person = before.people[index];
  if (!person) throw new Error('nobody');
  return applied(before, leave(before, person, `seat ${index}`, former, on(day)));
};

test('who leaves is dated and stays among the people, whatever becomes of the seat', () => {
  for (const former of [{ kind: 'vacant' }, { kind: 'kept' }, { kind: 'filled', personId: 'person 9' }, { kind: 'removed' }] as const) {
    const after = leaveAs(world(10), 1, former);
    expect(after.people.find(({ id }) => id === 'person 1')?.leftOn).toBe('2026-03-12');
    const expected = { vacant: null, kept: 'person 1', filled: 'person 9', removed: undefined }[former.kind];
    expect(holderOf(after, 'seat 1')).toBe(expected);
    if (former.kind === 'filled') expect(after.seats.find(({ id }) => id === 'seat 9')).toMatchObject({ personId: null, state: 'vacant' });
  }
});

test('a seat that is removed leaves its reports to its manager', () => {
  const before = world(14);
  const reports = before.lines.filter(({ kind, toSeatId }) => kind === 'reports-to' && toSeatId === 'seat 1');
  expect(reports.length).toBeGreaterThan(3);
  const after = leaveAs(before, 1, { kind: 'removed' });
  for (const { fromSeatId } of reports) expect(managerOf(after.lines, fromSeatId)).toBe('seat 0');
});

test('a promotion to a new position leaves a vacant seat, or one that is filled in the same step', () => {
  const before = world(10);
  const position = { seatId: 'new', accountId: 'account', title: 'Chief of Staff' };
  const former = { kind: 'filled', personId: 'person 5' } as const;
  const mutations = changeSeats(before, 'person 2', { to: position, fromSeatId: 'seat 2' }, former, on('2026-04-01'));
  const after = applied(before, mutations);
  expect(holderOf(after, 'new')).toBe('person 2');
  expect(holderOf(after, 'seat 2')).toBe('person 5');
  expect(holderOf(after, 'seat 5')).toBe(null);
  const told = after.tenures.map(({ seatId, personId, from, to }) => `${seatId}, ${personId}: ${from} to ${to}`).sort();
  expect(told).toEqual([
    'new, person 2: 2026-04-01 to null',
    'seat 2, person 2: null to 2026-04-01',
    'seat 2, person 5: 2026-04-01 to null',
    'seat 5, person 5: null to 2026-04-01',
  ]);
});

const open = (before: World, seatId: string, title: string): World => ({
  ...before,
  seats: before.seats.map((seat) => (seat.id === seatId ? { ...seat, title, personId: null, state: 'vacant' } : seat)),
});

test('who is dropped on an open seat brings no second one of the same title', () => {
  const before = open({ ...world(3), lines: [] }, 'seat 0', 'Head of Data');
  const titled = { ...before, seats: before.seats.map((seat) => (seat.id === 'seat 2' ? { ...seat, title: 'head of dáta' } : seat)) };
  const take = (from: World, placements: { seatId: string }[] = []) =>
    applied(from, takeOpenSeat(from, 'person 2', 'seat 0', placements, on('2026-03-12')));
  expect(take(titled).seats.map(({ id }) => id)).toEqual(['seat 0', 'seat 1']);
  // It stands on a map, or is another position: it stays, vacant.
  expect(holderOf(take(titled, [{ seatId: 'seat 2' }]), 'seat 2')).toBe(null);
  expect(holderOf(take(before), 'seat 2')).toBe(null);
  // An open seat without a title is called what its holder is.
  const nameless = open(before, 'seat 0', '');
  expect(take(nameless).seats.find(({ id }) => id === 'seat 0')?.title).toBe(before.seats[2]?.title);
});

const step = fc.record({
  who: fc.nat(11),
  to: fc.nat(11),
  former: fc.oneof(
    fc.constantFrom<FormerSeat>({ kind: 'vacant' }, { kind: 'removed' }),
    fc.nat(11).map((index): FormerSeat => ({ kind: 'filled', personId: `person ${index}` })),
  ),
  leaves: fc.boolean(),
});

test('however hands change: nobody sits in two seats, an open seat says so, and every mutation is about something that is there', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let now = world(12);
      steps.forEach(({ who, to, former, leaves }, index) => {
        const person = now.people[who];
        if (!person) return;
        const seat = now.seats.find(({ personId }) => personId === person.id);
        const target = now.seats.find(({ id }) => id === `seat ${to}`);
        const day = on(`2026-03-${String(index + 1).padStart(2, '0')}`);
        if (former.kind === 'filled' && former.personId === person.id) return;
        const given = leaves
          ? leave(now, person, seat?.id ?? null, former, day)
          : target && target !== seat
            ? changeSeats(now, person.id, { to: target.id, fromSeatId: seat?.id ?? null }, former, day)
            : [];
        const ids = new Set([...now.seats, ...now.people, ...now.tenures, ...now.lines].map(({ id }) => id));
        const isThere = (mutation: Mutation) => mutation.op === 'create' || ids.has(mutation.id);
        expect(given.every(isThere)).toBe(true);
        now = applied(now, given);
        const holders = now.seats.flatMap(({ personId }) => (personId === null ? [] : [personId]));
        expect(new Set(holders).size).toBe(holders.length);
        expect(now.seats.every(({ personId, state }) => (personId === null) === (state !== 'filled'))).toBe(true);
      });
    }),
  );
});
