import { palettes } from '@shared/design-tokens';
import type { Mutation } from '@shared/model/changes';
import { type Person, personSchema, supportLevels } from '@shared/model/person';
import { seatSchema } from '@shared/model/seat';
import { placementSchema, stakeholderMapSchema } from '@shared/model/stakeholder-map';
import { firstValues, setPowerInterest, shiftValues } from '@shared/stakeholder-map/commands/power-interest';
import { bottom, centre, overlaps, type Rect, right } from '@shared/stakeholder-map/geometry';
import type { MapModel } from '@shared/stakeholder-map/map-model';
import { blockOf, shareOut } from '@shared/stakeholder-map/power-interest/bands';
import { drawPowerInterest } from '@shared/stakeholder-map/power-interest/drawing';
import { cellRect, type GridLayout, layOutGrid, quadrantOf, valuesAt } from '@shared/stakeholder-map/power-interest/layout';
import { gridPeople, initialsOf } from '@shared/stakeholder-map/power-interest/people';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardOptions } from '../../support/map-options';
import { parseXml } from '../../support/xml';

const accountId = 'account';

/** A map with these people on it, each in a seat. */
function mapOf(people: readonly Partial<Person>[]): MapModel {
  const all = people.map((person, index) => personSchema.parse({ id: `p${index}`, accountId, name: `Person ${index}`, ...person }));
  return {
    map: stakeholderMapSchema.parse({ id: 'map', accountId }),
    people: all,
    seats: all.map(({ id }) => seatSchema.parse({ id: `seat ${id}`, accountId, title: 'Head', personId: id })),
    placements: all.map(({ id }) =>
      placementSchema.parse({ id: `place ${id}`, accountId, mapId: 'map', seatId: `seat ${id}`, x: 0, y: 0 }),
    ),
    businessUnits: [],
    lines: [],
    groups: [],
    notes: [],
  };
}

const laidOut = (model: MapModel, room = { width: 900, height: 560 }) => layOutGrid(gridPeople(model, cardOptions()), room);
const draw = (model: MapModel, locale: 'en' | 'fr' = 'en') =>
  drawPowerInterest(model, { ...cardOptions(true, locale), palette: palettes.light });

const level = fc.option(fc.integer({ min: 0, max: 10 }));
/** Mostly in the middle, as people are in truth, so that cells are crowded. */
const crowdedLevel = fc.oneof(level, fc.constant(5));
const somebody = fc.record({
  name: fc.oneof(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.constantFrom('محمد الأمين', 'Alexandra Konstantinopoulou-Vandenberghe', '王小明'),
  ),
  influence: crowdedLevel,
  interest: crowdedLevel,
  support: fc.option(fc.constantFrom(...supportLevels)),
  buyingRole: fc.option(fc.constantFrom('decision-maker' as const, 'user' as const)),
});
const crowd = fc.array(somebody, { maxLength: 120 });
const rooms = fc.record({ width: fc.integer({ min: 300, max: 1900 }), height: fc.integer({ min: 200, max: 1000 }) });

const within = (inner: Rect, outer: Rect) =>
  inner.x >= outer.x - 0.01 && inner.y >= outer.y - 0.01 && right(inner) <= right(outer) + 0.01 && bottom(inner) <= bottom(outer) + 0.01;
const everything = ({ chips }: GridLayout) => chips.flatMap(({ rect, label }) => (label ? [rect, label.rect] : [rect]));

describe('the layout of the power/interest grid', () => {
  test('puts everybody with both values into the cell of the values, and nobody else anywhere', () => {
    fc.assert(
      fc.property(crowd, rooms, (people, room) => {
        const model = mapOf(people);
        const layout = laidOut(model, room);
        for (const { person, rect } of layout.chips) {
          expect(within(rect, cellRect(layout, person))).toBe(true);
          expect(valuesAt(layout, centre(rect))).toEqual({ influence: person.influence, interest: person.interest });
        }
        const placed = model.people.filter(({ influence, interest }) => influence !== null && interest !== null);
        expect(layout.chips.map(({ person }) => person.personId).sort()).toEqual(placed.map(({ id }) => id).sort());
      }),
      { numRuns: 60 },
    );
  });

  test('lets no chip and no name lie on another, on a quadrant’s name or outside the picture', () => {
    fc.assert(
      fc.property(crowd, rooms, (people, room) => {
        const layout = laidOut(mapOf(people), room);
        const things = everything(layout);
        const names = layout.quadrants.map(({ rect }) => ({ ...rect, height: 20 }));
        things.forEach((thing, index) => {
          expect(within(thing, { x: 0, y: 0, width: layout.width, height: layout.height })).toBe(true);
          expect(things.slice(index + 1).some((other) => overlaps(thing, other))).toBe(false);
          expect(names.some((name) => overlaps(thing, name))).toBe(false);
        });
        expect(layout.width).toBeGreaterThanOrEqual(room.width - 0.01);
        expect(layout.height).toBeGreaterThanOrEqual(room.height - 0.01);
      }),
      { numRuns: 60 },
    );
  });

  test('is the same in whatever order the people come', () => {
    fc.assert(
      fc.property(crowd, fc.integer(), (people, seed) => {
        const model = mapOf(people);
        const shuffled = [...model.people].sort(
          (a, b) => ((Number(a.id.slice(1)) * 7919 + seed) % 101) - ((Number(b.id.slice(1)) * 7919 + seed) % 101),
        );
        expect(laidOut({ ...model, people: shuffled })).toEqual(laidOut(model));
      }),
      { numRuns: 30 },
    );
  });

  test('has even cells unless a crowd needs more', () => {
    const sizes = (layout: GridLayout) => layout.columns.map(({ size }) => Math.round(size));
    expect(new Set(sizes(laidOut(mapOf([{ influence: 3, interest: 4 }])))).size).toBe(1);
    const crowded = laidOut(mapOf(Array.from({ length: 40 }, () => ({ influence: 3, interest: 4 }))));
    expect(sizes(crowded)[4]).toBeGreaterThan(sizes(crowded)[5] ?? 0);
  });

  test('fills the quadrants of Mendelow’s matrix, the middle counting as high', () => {
    expect(quadrantOf({ influence: 5, interest: 4 })).toBe('keep-satisfied');
    expect(quadrantOf({ influence: 5, interest: 5 })).toBe('manage-closely');
    expect(quadrantOf({ influence: 4, interest: 4 })).toBe('monitor');
    expect(quadrantOf({ influence: 4, interest: 5 })).toBe('keep-informed');
    fc.assert(
      fc.property(crowd, (people) => {
        const layout = laidOut(mapOf(people));
        for (const { person, rect, label } of layout.chips) {
          const home = layout.quadrants.find(({ quadrant }) => quadrant === quadrantOf(person));
          expect(home && within(rect, home.rect) && (!label || within(label.rect, home.rect))).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('names the most significant first where there is room', () => {
    const [first] = laidOut(mapOf([{ name: 'Claire Martin', influence: 9, interest: 8 }])).chips;
    expect(first?.label?.text).toBe('Claire Martin');
  });

  test('shows everybody once, though they hold two seats, and no open seat', () => {
    const model = mapOf([{ influence: 1, interest: 1 }]);
    const second = { ...seatSchema.parse({ id: 'second', accountId, title: 'Chair', personId: 'p0' }) };
    const open = seatSchema.parse({ id: 'open', accountId, title: 'Vacant', state: 'vacant' });
    const placements = [second, open].map(({ id }) =>
      placementSchema.parse({ id: `place ${id}`, accountId, mapId: 'map', seatId: id, x: 0, y: 0 }),
    );
    const people = gridPeople(
      { ...model, seats: [...model.seats, second, open], placements: [...model.placements, ...placements] },
      cardOptions(),
    );
    expect(people.map(({ personId }) => personId)).toEqual(['p0']);
  });
});

describe('the bands of an axis', () => {
  const needs = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 11, maxLength: 11 });
  test('give each what it needs and share the rest evenly', () => {
    fc.assert(
      fc.property(needs, fc.integer({ min: 0, max: 4000 }), (wanted, available) => {
        const shares = shareOut(wanted, available);
        const total = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);
        expect(shares.every((share, index) => share >= (wanted[index] ?? 0) - 1e-9)).toBe(true);
        expect(total(shares)).toBeCloseTo(Math.max(available, total(wanted)), 6);
        // Nobody got more than they need while another got less.
        const least = Math.min(...shares);
        expect(shares.every((share, index) => share === wanted[index] || Math.abs(share - least) < 1e-6)).toBe(true);
      }),
    );
  });

  test('a block holds all who share the cell', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: -1, max: 6 }),
        fc.integer({ min: -1, max: 6 }),
        (count, columns, rows) => {
          const block = blockOf(count, { columns, rows });
          expect(block.columns * block.rows).toBeGreaterThanOrEqual(count);
        },
      ),
    );
  });
});

describe('moving people on the grid', () => {
  test('moves them together, never past an edge, and by so many steps otherwise', () => {
    const value = fc.integer({ min: 0, max: 10 });
    const pairs = fc.array(fc.record({ influence: value, interest: value }), { minLength: 1, maxLength: 8 });
    const step = fc.integer({ min: -12, max: 12 });
    fc.assert(
      fc.property(pairs, step, step, (people, influence, interest) => {
        const moved = [...shiftValues(new Map(people.map((person, index) => [`p${index}`, person])), { influence, interest }).values()];
        const steps = moved.map((after, index) => after.interest - (people[index]?.interest ?? 0));
        expect(new Set(steps).size).toBe(1);
        expect(Math.abs(steps[0] ?? 0)).toBeLessThanOrEqual(Math.abs(interest));
        for (const after of moved)
          expect(Math.min(after.influence, after.interest) >= 0 && Math.max(after.influence, after.interest) <= 10).toBe(true);
      }),
    );
    const lone = new Map([['p', { influence: 4, interest: null }]]);
    expect(shiftValues(lone, { influence: 1, interest: 1 }).size).toBe(0);
    expect(firstValues({ influence: 4, interest: null })).toEqual({ influence: 4, interest: 5 });
  });

  test('dates what was looked at, and can take the values away again', () => {
    const update = (fields: Record<string, unknown>): Mutation => ({ op: 'update', table: 'people', id: 'p0', fields });
    expect(setPowerInterest(new Map([['p0', { influence: 7, interest: 2 }]]), '2026-03-12')).toEqual([
      update({ influence: 7, interest: 2, assessedOn: '2026-03-12' }),
    ]);
    expect(setPowerInterest(new Map([['p0', { influence: null, interest: null }]]), '2026-03-12')).toEqual([
      update({ influence: null, interest: null, assessedOn: '2026-03-12' }),
    ]);
  });

  test('initials are of the first and the last name, in any script', () => {
    expect(['Claire Martin', 'Anne-Sophie de la Tour', 'Émile', '王小明', ' ', '(Dr) x'].map(initialsOf)).toEqual([
      'CM',
      'AT',
      'É',
      '王',
      '',
      '(X',
    ]);
    expect(initialsOf('محمد الأمين')).toBe('م ا');
  });
});

describe('the drawing of the power/interest grid', () => {
  const texts = (svg: string) =>
    parseXml(svg)
      .find('text')
      .map(({ text }) => text);

  test('is well-formed whatever people are called, and shows it as text', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
      fc.constantFrom('</text><image href="x"/>', '👩‍👩‍👧‍👦🏳️‍🌈'),
    );
    fc.assert(
      fc.property(odd, fc.boolean(), (name, placed) => {
        const root = parseXml(draw(mapOf([{ name, influence: placed ? 4 : null, interest: 4 }])).svg);
        expect(root.name).toBe('svg');
        expect(root.find('image')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('names the quadrants, the axes and every sign, in both languages', () => {
    for (const locale of ['en', 'fr'] as const) {
      const { t } = cardOptions(true, locale);
      const said = texts(draw(mapOf([{ influence: 9, interest: 9, leftOn: '2026-01-01' }]), locale).svg);
      const wanted = [
        t('stakeholders:grid.quadrant.keep-satisfied').toLocaleUpperCase(),
        t('stakeholders:grid.quadrant.manage-closely').toLocaleUpperCase(),
        t('stakeholders:grid.quadrant.monitor').toLocaleUpperCase(),
        t('stakeholders:grid.quadrant.keep-informed').toLocaleUpperCase(),
        `${t('model:field.people.interest')} →`,
        `${t('model:field.people.influence')} →`,
        ...supportLevels.map((level) => t(`model:support.${level}`)),
        t('model:buyingRole.decision-maker'),
        t('stakeholders:legend.keyPlayer'),
        t('stakeholders:legend.assumed'),
        t('stakeholders:legend.left'),
      ];
      expect(wanted.filter((word) => !said.includes(word))).toEqual([]);
    }
  });

  test('tells supports apart without colour', () => {
    const glyphs = (support: Person['support']) => texts(draw(mapOf([{ name: 'Ann Bee', influence: 9, interest: 9, support }])).svg);
    const own = supportLevels.map((support) => glyphs(support)[glyphs(support).indexOf('AB') - 1]);
    expect(own).toEqual(['++', '+', '=', '−', '−−']);
  });

  test('holds those who are not placed yet by name, and no such heading when there are none', () => {
    const waiting = draw(mapOf([{ name: 'Hugo Petit', influence: 4, interest: null }]));
    expect(texts(waiting.svg)).toEqual(expect.arrayContaining(['Not placed yet', 'Hugo Petit']));
    const none = draw(mapOf([{ name: 'Hugo Petit', influence: 4, interest: 2 }]));
    expect(texts(none.svg)).not.toContain('Not placed yet');
    expect(none.height).toBeLessThan(waiting.height);
  });

  test('says in a sentence how many and who must be managed closely', () => {
    const { alt } = draw(
      mapOf([
        { name: 'Claire Martin', influence: 9, interest: 7 },
        { influence: 1, interest: 9 },
      ]),
    );
    expect(alt).toBe('Power/interest grid with 2 people. To manage closely: Claire Martin.');
  });

  test('fits an empty map', () => {
    const { svg, width, height } = draw(mapOf([]));
    expect(parseXml(svg).attributes.viewBox).toBe(`0 0 ${width} ${height}`);
  });
});
