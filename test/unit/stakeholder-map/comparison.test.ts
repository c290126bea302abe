import type { RecordChange } from '@shared/model/changes';
import { type Line, lineSchema } from '@shared/model/line';
import { type Person, personSchema } from '@shared/model/person';
import { diffRecord, type StoredRecord } from '@shared/model/record-changes';
import { seatSchema } from '@shared/model/seat';
import { mapGroupSchema, mapNoteSchema, placementSchema } from '@shared/model/stakeholder-map';
import { changeDetail } from '@shared/stakeholder-map/comparison/change-text';
import { compareMaps } from '@shared/stakeholder-map/comparison/compare';
import { contentBefore, type MapContent } from '@shared/stakeholder-map/comparison/past';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardOptions } from '../../support/map-options';

const accountId = 'account';
const person = (id: string, fields: Partial<Person> = {}) => personSchema.parse({ id, accountId, name: id, ...fields });
const seat = (id: string, personId: string | null, title = 'Head', businessUnitId: string | null = null) =>
  seatSchema.parse({ id, accountId, title, personId, businessUnitId, state: personId === null ? 'vacant' : 'filled' });
const placed = (seatId: string, mapId = 'map') => placementSchema.parse({ id: `place ${seatId}`, accountId, mapId, seatId, x: 0, y: 0 });
const reports = (from: string, to: string): Line =>
  lineSchema.parse({ id: `${from} ${to}`, accountId, kind: 'reports-to', fromSeatId: from, toSeatId: to });

const owner = { accountId, mapId: 'map' };
const note = (id: string, text: string) => mapNoteSchema.parse({ id, ...owner, text, x: 0, y: 0, width: 200, height: 60 });
const group = (id: string, title: string) => mapGroupSchema.parse({ id, ...owner, title, x: 0, y: 0, width: 200, height: 60 });

/** Ann leads; Bo reports to her. Both are on the map. */
const start: MapContent = {
  businessUnits: [],
  people: [person('Ann', { influence: 9, support: 'neutral' }), person('Bo', { influence: 3 })],
  seats: [seat('lead', 'Ann'), seat('work', 'Bo')],
  lines: [reports('work', 'lead')],
  placements: [placed('lead'), placed('work')],
  groups: [],
  notes: [],
};
const compare = (before: MapContent, after: MapContent) =>
  compareMaps({ content: before, day: '2026-01-01' }, { content: after, day: '2026-04-01' });
const kinds = (before: MapContent, after: MapContent) =>
  compare(before, after).map((change) => `${change.kind === 'written' ? change.shape : change.name} ${change.kind}`);

describe('what changed on a map between two days', () => {
  test('is nothing when cards only stand elsewhere', () => {
    const elsewhere = start.placements.map((placement) => ({ ...placement, x: 500 }));
    expect(compare(start, { ...start, placements: elsewhere })).toEqual([]);
  });

  test('tells what notes say and groups are called, apart from those that only stand elsewhere', () => {
    const before = { ...start, notes: [note('a', 'Ask Bo'), note('b', 'Old')], groups: [group('g', 'Core')] };
    const moved = { ...note('a', 'Ask Bo'), x: 90 };
    expect(compare(before, { ...before, notes: [moved, note('b', 'Old')] })).toEqual([]);
    const after = { ...start, notes: [note('a', 'Ask Ann'), note('c', 'New')], groups: [group('g', 'Inner core')] };
    expect(compare(before, after).map((change) => changeDetail(change, cardOptions()))).toEqual([
      'Core → Inner core',
      'Ask Bo → Ask Ann',
      'New: New',
      'Removed: Old',
    ]);
  });

  test('tells who came, and who left: dated, taken off the map, or deleted', () => {
    const came = { ...start, people: [...start.people, person('Cy')], seats: [...start.seats, seat('new', 'Cy')] };
    expect(kinds(start, came)).toEqual([]);
    expect(kinds(start, { ...came, placements: [...came.placements, placed('new')] })).toEqual(['Cy came']);

    const left = { ...start, people: [start.people[0] as Person, person('Bo', { leftOn: '2026-02-01' })] };
    expect(compare(start, left)).toMatchObject([{ kind: 'left', name: 'Bo', leftOn: '2026-02-01', seatId: 'work' }]);
    expect(compare(start, { ...start, placements: [placed('lead')] })).toMatchObject([
      { kind: 'left', name: 'Bo', leftOn: null, seatId: null, formerSeatId: 'work' },
    ]);
    const deleted = {
      ...start,
      people: [person('Ann', { influence: 9, support: 'neutral' })],
      seats: [seat('lead', 'Ann'), seat('work', null)],
    };
    expect(kinds(start, deleted)).toEqual(['Bo left']);
  });

  test('leaves out who had left before the first day and who leaves after the last', () => {
    const gone = { ...start, people: [start.people[0] as Person, person('Bo', { leftOn: '2025-12-01' })] };
    expect(kinds(gone, gone)).toEqual([]);
    const going = { ...start, people: [start.people[0] as Person, person('Bo', { leftOn: '2026-09-01' })] };
    expect(kinds(start, going)).toEqual([]);
  });

  test('tells who moved: another title, unit or manager, or another seat', () => {
    expect(kinds(start, { ...start, seats: [start.seats[0] as never, seat('work', 'Bo', 'Director')] })).toEqual(['Bo moved']);
    expect(kinds(start, { ...start, lines: [] })).toEqual(['Bo moved']);
    const promoted = { ...start, seats: [seat('lead', 'Bo', 'Chief'), seat('work', null)], lines: [] };
    expect(kinds(start, promoted)).toEqual(['Ann left', 'Bo moved']);
  });

  test('tells whose stance and role changed, the most significant first', () => {
    const people = [
      person('Bo', { influence: 3, support: 'mentor' }),
      person('Ann', { influence: 9, support: 'opponent', buyingRole: 'approver' }),
    ];
    expect(compare(start, { ...start, people }).map((change) => changeDetail(change, cardOptions()))).toEqual([
      'Neutral → Opponent',
      'Not known → Approver',
      'Not known → Mentor',
    ]);
  });

  test('says a move in words, in both languages', () => {
    const [change] = compare(start, { ...start, seats: [seat('lead', 'Ann'), seat('work', 'Bo', 'Director')], lines: [] });
    if (!change) throw new Error('no change');
    expect(changeDetail(change, cardOptions())).toBe('Head → Director · reports to Ann → none');
    expect(changeDetail(change, cardOptions(true, 'fr'))).toBe('Head → Director · dépend de\u202f: Ann → aucun');
  });
});

describe('a map as it was', () => {
  const tables = {
    people: 'people',
    seats: 'seats',
    lines: 'lines',
    placements: 'placements',
    businessUnits: 'businessUnits',
    groups: 'mapGroups',
    notes: 'mapNotes',
  } as const;
  const names = Object.keys(tables) as (keyof typeof tables)[];

  test('is read back from what changed since, whatever it was', () => {
    const support = fc.constantFrom('mentor' as const, 'neutral' as const, 'opponent' as const, null);
    const content = fc
      .array(fc.tuple(fc.constantFrom('Ann', 'Bo', 'Cy', 'Di'), support, fc.boolean()), { maxLength: 6 })
      .map((some): MapContent => {
        const all = [...new Map(some.map((one) => [one[0], one])).values()];
        return {
          businessUnits: [],
          people: all.map(([name, stance]) => person(name, { support: stance })),
          seats: all.map(([name]) => seat(`seat ${name}`, name)),
          lines: [],
          placements: all.flatMap(([name, , onMap]) => (onMap ? [placed(`seat ${name}`)] : [])),
          groups: all.flatMap(([name, stance]) => (stance === 'mentor' ? [group(name, stance)] : [])),
          notes: all.flatMap(([name, stance]) => (stance === null ? [] : [note(name, stance)])),
        };
      });
    fc.assert(
      fc.property(content, content, (before, after) => {
        const changes = names.flatMap((name): RecordChange[] => {
          const [old, now] = [before[name], after[name]].map((all) => new Map(all.map((one): [string, StoredRecord] => [one.id, one])));
          const ids = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])];
          return ids.flatMap((id) => diffRecord(tables[name], id, old?.get(id), now?.get(id)) ?? []);
        });
        const found = contentBefore(after, 'map', changes);
        const sorted = (all: MapContent) => names.map((name) => [...all[name]].sort((a, b) => (a.id < b.id ? -1 : 1)));
        expect(sorted(found)).toEqual(sorted(before));
      }),
    );
  });

  test('holds its own placements only, and changes of other tables say nothing of it', () => {
    const other: RecordChange = { table: 'placements', id: 'x', before: { ...placed('lead', 'another map') }, after: null };
    const need: RecordChange = { table: 'needs', id: 'n', before: null, after: { id: 'n' } };
    expect(contentBefore(start, 'map', [other, need])).toEqual(start);
  });
});
