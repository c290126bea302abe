import { palettes } from '@shared/design-tokens';
import type { Mutation } from '@shared/model/changes';
import { type MapGroup, mapNoteSchema } from '@shared/model/stakeholder-map';
import { group, regroup, takeAway, ungroup } from '@shared/stakeholder-map/commands/groups';
import { addNote, resizeNote, writeNote } from '@shared/stakeholder-map/commands/notes';
import { cloneMap, move } from '@shared/stakeholder-map/commands/placements';
import { noteHeight, noteMetrics } from '@shared/stakeholder-map/draw-note';
import { drawMap } from '@shared/stakeholder-map/drawing';
import { groupFrames, membersOf } from '@shared/stakeholder-map/frames';
import type { Rect } from '@shared/stakeholder-map/geometry';
import type { MapModel } from '@shared/stakeholder-map/map-model';
import { placedCards, thingsOf } from '@shared/stakeholder-map/placed-cards';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied } from '../../support/applied';
import { cardOptions } from '../../support/map-options';
import { arranged, organisationOf } from '../../support/map-plan';
import { parseXml } from '../../support/xml';

const accountId = 'account';
const owner = { accountId, mapId: 'map' };
const note = (id: string, text: string, x = 0, y = 0) =>
  mapNoteSchema.parse({ id, ...owner, text, x, y, width: 200, height: noteHeight(text, 200) });

/** Nine people in an organisation, and a note far from them. */
const start = (): MapModel => ({ ...arranged(organisationOf(9)), notes: [note('note', 'Ask before March', -900, -900)] });
const things = (model: MapModel) => thingsOf(placedCards(model, cardOptions()), model.notes);
const grouped = (model: MapModel, id: string, members: readonly string[], title = id) =>
  applied(model, group(model, { id, title, members }, things(model)).mutations);
const inGroup = (model: MapModel, id: string) => [...(membersOf(model, things(model)).get(id) ?? [])].sort();
const within = (inner: Rect, outer: Rect) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
const frameOf = (model: MapModel, id: string) => groupFrames(model, things(model)).find(({ groupId }) => groupId === id)?.rect as Rect;

describe('groups', () => {
  test('hold cards and notes together; their frame is round everybody in them, wherever they go', () => {
    const model = grouped(start(), 'core', ['seat 1', 'seat 2', 'note'], ' Core team ');
    expect(model.groups).toEqual([expect.objectContaining({ id: 'core', title: 'Core team', mapId: 'map' })]);
    expect(inGroup(model, 'core')).toEqual(['note', 'seat 1', 'seat 2']);
    const moved = applied(
      model,
      move(
        model,
        new Map([
          ['seat 2', { x: 3000, y: 2000 }],
          ['note', { x: -40, y: 9 }],
        ]),
      ),
    );
    for (const id of inGroup(moved, 'core')) expect(within(things(moved).get(id) as Rect, frameOf(moved, 'core'))).toBe(true);
    expect(moved.notes[0]).toMatchObject({ x: -40, y: 9 });
  });

  test('take others in when they are grouped with one of them, and keep their heading; two become a new one, and the emptied go', () => {
    const one = grouped(start(), 'core', ['seat 1', 'seat 2']);
    const joined = grouped(one, 'unused', ['seat 2', 'seat 3'], 'Another');
    expect(joined.groups.map(({ id, title }) => `${id} ${title}`)).toEqual(['core core']);
    expect(inGroup(joined, 'core')).toEqual(['seat 1', 'seat 2', 'seat 3']);
    const two = grouped(joined, 'other', ['seat 4', 'seat 5']);
    const merged = grouped(two, 'all', ['seat 1', 'seat 2', 'seat 3', 'seat 4']);
    expect(merged.groups.map(({ id }) => id).sort()).toEqual(['all', 'other']);
    expect(inGroup(merged, 'other')).toEqual(['seat 5']);
  });

  test('are dissolved with everybody where they stood; who is taken out leaves the others together', () => {
    const model = grouped(start(), 'core', ['seat 1', 'seat 2', 'seat 3']);
    const without = applied(model, ungroup(model, { members: ['seat 1'], groupIds: [] }, things(model)));
    expect(inGroup(without, 'core')).toEqual(['seat 2', 'seat 3']);
    const dissolved = applied(without, ungroup(without, { members: [], groupIds: ['core'] }, things(without)));
    expect(dissolved.groups).toEqual([]);
    expect(dissolved.placements.every(({ groupId }) => groupId === null)).toBe(true);
    expect(dissolved.placements.map(({ x, y }) => [x, y])).toEqual(model.placements.map(({ x, y }) => [x, y]));
    expect(applied(without, ungroup(without, { members: ['seat 2', 'seat 3'], groupIds: [] }, things(without))).groups).toEqual([]);
  });

  const drop = (model: MapModel, id: string, x: number, y: number) => {
    const there = applied(model, move(model, new Map([[id, { x, y }]])));
    return applied(there, regroup(there, things(there), new Set([id])));
  };

  test('take in what is put down in their frame, and lose what is taken well out of it', () => {
    const model = grouped(start(), 'core', ['seat 1', 'seat 2']);
    const { x, y } = things(model).get('seat 1') as Rect;
    const joined = drop(model, 'note', x + 8, y + 8);
    expect(inGroup(joined, 'core')).toEqual(['note', 'seat 1', 'seat 2']);
    expect(inGroup(drop(joined, 'note', x + 8, y - 30), 'core')).toContain('note');
    expect(inGroup(drop(joined, 'note', -4000, -4000), 'core')).toEqual(['seat 1', 'seat 2']);
  });

  test('stay together when all of them are moved, also over another frame', () => {
    const model = grouped(grouped(start(), 'a', ['seat 1', 'seat 2']), 'b', ['seat 7', 'seat 8']);
    const target = frameOf(model, 'b');
    const places = new Map(['seat 1', 'seat 2'].map((id, index) => [id, { x: target.x + 20, y: target.y + 20 + index * 8 }]));
    const there = applied(model, move(model, places));
    expect(regroup(there, things(there), new Set(places.keys()))).toEqual([]);
  });

  test('never hold a stranger that was put down, nor lose their place to nobody, whatever is grouped, moved and taken away', () => {
    const seat = fc.nat(8).map((index) => `seat ${index}`);
    const step = fc.oneof(
      fc.record({ kind: fc.constant('group' as const), members: fc.uniqueArray(seat, { minLength: 1, maxLength: 4 }) }),
      fc.record({ kind: fc.constant('move' as const), members: fc.tuple(seat), x: fc.integer({ min: -900, max: 2000 }), y: fc.nat(900) }),
      fc.record({ kind: fc.constant('ungroup' as const), members: fc.uniqueArray(seat, { maxLength: 2 }) }),
      fc.record({ kind: fc.constant('away' as const), members: fc.tuple(seat) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        let model = start();
        steps.forEach((one, index) => {
          const { members } = one;
          const now = things(model);
          const known = members.filter((id) => now.has(id));
          if (known.length === 0) return;
          if (one.kind === 'group') model = grouped(model, `group ${index}`, known);
          else if (one.kind === 'move') model = drop(model, known[0] as string, one.x, one.y);
          else if (one.kind === 'ungroup') model = applied(model, ungroup(model, { members: known, groupIds: [] }, now));
          else model = applied(model, takeAway(model, { seatIds: known, noteIds: [], groupIds: [] }, now));
          const there = membersOf(model, things(model));
          // Nobody is in a group that is not there, and no group is empty.
          expect([...there.keys()].sort()).toEqual(model.groups.map(({ id }) => id).sort());
        });
      }),
      { numRuns: 60 },
    );
  });

  test('go with a copy of their map, which shares nothing with it', () => {
    const model = grouped(start(), 'core', ['seat 1', 'note']);
    let made = 0;
    const records = cloneMap(model, { id: 'copy', name: 'Copy' }, () => `new ${made++}`).flatMap((mutation) =>
      mutation.op === 'create' ? [mutation] : [],
    );
    const of = (table: Mutation['table']) => records.flatMap((one) => (one.table === table ? [one.record] : []));
    const [copied] = of('mapGroups') as MapGroup[];
    expect(copied).toMatchObject({ mapId: 'copy', title: 'core' });
    expect(copied?.id).not.toBe('core');
    const owned = [...of('placements'), ...of('mapNotes')].filter((one) => 'groupId' in one && one.groupId === copied?.id);
    expect(owned).toHaveLength(2);
    expect(records.filter(({ table }) => table !== 'maps').every(({ record }) => 'mapId' in record && record.mapId === 'copy')).toBe(true);
  });
});

describe('notes', () => {
  test('are as high as their text asks for, grow with it, and go with its last word', () => {
    const long = 'The board decides in June. '.repeat(20);
    const [made] = addNote(start(), { id: 'n', text: ` ${long}`, x: 3.4, y: -2.2 });
    if (made?.op !== 'create' || made.table !== 'mapNotes') throw new Error('a note was to be made');
    expect(made.record).toMatchObject({ x: 3, y: -2, text: long.trim(), height: noteHeight(long, noteMetrics.width) });
    expect(made.record.height).toBeGreaterThan(noteMetrics.leastHeight);

    const model = start();
    const grown = applied(model, writeNote(model, 'note', long)).notes[0];
    expect(grown?.height).toBe(noteHeight(long, 200));
    expect(writeNote(model, 'note', ' Ask before March ')).toEqual([]);
    expect(writeNote(model, 'note', '  ')).toEqual([{ op: 'delete', table: 'mapNotes', id: 'note' }]);
    expect(applied(model, resizeNote(model, 'note', { x: 1, y: 2, width: 4, height: 300.4 })).notes[0]).toMatchObject({
      width: noteMetrics.leastWidth,
      height: 300,
    });
  });

  test('and groups are in the picture for our eyes, every word of them, and in none for the client', () => {
    const model = grouped(
      { ...start(), notes: [note('note', 'Ask <Bo> & Ann\n\nbefore March')] },
      'core',
      ['seat 1', 'seat 2'],
      'R&D & friends',
    );
    const draw = (showPolitics: boolean) => drawMap(model, { ...cardOptions(showPolitics), palette: palettes.light }).svg;
    const words = parseXml(draw(true))
      .find('text')
      .map(({ text }) => text);
    expect(words).toEqual(expect.arrayContaining(['Ask <Bo> & Ann', 'before March', 'R&D & friends']));
    expect(draw(false)).not.toMatch(/before March|friends/);
  });

  test('say where their text goes on when they are too small for it', () => {
    const model = { ...start(), notes: [{ ...note('note', 'One line. '.repeat(60)), height: 60 }] };
    const { svg } = drawMap(model, { ...cardOptions(), palette: palettes.light });
    expect(svg).toMatch(/One line\.[^<]*…</);
  });
});
