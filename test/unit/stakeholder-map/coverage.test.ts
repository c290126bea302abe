import { palettes } from '@shared/design-tokens';
import { gapOf, type Levels, levelOf, rankOf, standingOf } from '@shared/domain/relationship-levels';
import { type Person, personSchema, relationshipLevels } from '@shared/model/person';
import { seatSchema } from '@shared/model/seat';
import { placementSchema, stakeholderMapSchema } from '@shared/model/stakeholder-map';
import { accountMemberSchema, type Coverage, coverageSchema, teamMemberSchema } from '@shared/model/team';
import { addMember, removeMember, setLevels } from '@shared/stakeholder-map/commands/coverage';
import type { MapModel } from '@shared/stakeholder-map/map-model';
import { drawCoverage } from '@shared/stakeholder-map/team-coverage/drawing';
import { cellsText, levelText, readCells, readLevels } from '@shared/stakeholder-map/team-coverage/level-text';
import { companyColumn, coverageMatrix, type Team } from '@shared/stakeholder-map/team-coverage/matrix';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardOptions } from '../../support/map-options';
import { parseXml } from '../../support/xml';

const accountId = 'account';
const today = '2026-03-10';
const levels = (current: Levels['current'], target: Levels['target'] = null): Levels => ({ current, target });
const anyLevels = fc.record({
  current: fc.option(fc.constantFrom(...relationshipLevels)),
  target: fc.option(fc.constantFrom(...relationshipLevels)),
});

/** A map with these people on it, each in a seat; the last has none on this map. */
function mapOf(people: readonly Partial<Person>[]): MapModel {
  const all = people.map((person, index) => personSchema.parse({ id: `p${index}`, accountId, name: `Person ${index}`, ...person }));
  const away = personSchema.parse({ id: 'away', accountId, name: 'Not on this map' });
  return {
    map: stakeholderMapSchema.parse({ id: 'map', accountId }),
    people: [...all, away],
    seats: [...all, away].map(({ id }) => seatSchema.parse({ id: `seat ${id}`, accountId, title: 'Head', personId: id })),
    placements: all.map(({ id }) =>
      placementSchema.parse({ id: `place ${id}`, accountId, mapId: 'map', seatId: `seat ${id}`, x: 0, y: 0 }),
    ),
    businessUnits: [],
    lines: [],
    groups: [],
    notes: [],
  };
}

const member = (id: string, name = id, leftOn: string | null = null) => teamMemberSchema.parse({ id, name, leftOn });
const role = (memberId: string, as: string) => accountMemberSchema.parse({ id: `role ${memberId}`, accountId, memberId, role: as });
const coverage = (personId: string, memberId: string, fields: Partial<Coverage> = {}) =>
  coverageSchema.parse({ id: `${personId} ${memberId}`, accountId, personId, memberId, ...fields });
const teamOf = (fields: Partial<Team>): Team => ({ members: [], roles: [], coverages: [], ...fields });
const matrixOf = (model: MapModel, team: Team) => coverageMatrix(model, team, cardOptions(), today);
function context() {
  let made = 0;
  return {
    accountId,
    today,
    newId: () => {
      made += 1;
      return `new ${made}`;
    },
  };
}

describe('levels of a relationship', () => {
  test('are counted from none to trusted advisor', () => {
    expect(relationshipLevels.map(rankOf)).toEqual([0, 1, 2, 3, 4]);
    expect(relationshipLevels.map((level) => levelOf(rankOf(level)))).toEqual([...relationshipLevels]);
    expect(levelOf(5)).toBeUndefined();
  });

  test('miss as many levels as the target is above; without a target nothing is missing', () => {
    expect(gapOf(levels('vendor', 'trusted-advisor'))).toBe(3);
    expect(gapOf(levels(null, 'problem-solver'))).toBe(3);
    expect(gapOf(levels('trusted-advisor', 'vendor'))).toBe(0);
    expect(gapOf(levels('none'))).toBe(0);
  });

  test('say how we stand with somebody, the gravest first', () => {
    const company = levels('vendor', 'problem-solver');
    expect(standingOf([levels('none'), levels(null, 'vendor')], company)).toBe('nobody');
    expect(standingOf([levels('vendor')], company)).toBe('below');
    expect(standingOf([levels('vendor', 'credible-source')], levels(null))).toBe('below');
    expect(standingOf([levels('vendor')], levels('vendor'))).toBe('known');
    expect(standingOf([levels('vendor', 'vendor'), levels(null)], levels(null))).toBe('met');
  });
});

describe('the coverage matrix', () => {
  test('has those on the map, the most significant first, and us by role with the company before', () => {
    const team = teamOf({
      members: [member('zoe', 'Zoe'), member('abe', 'Abe'), member('kim', 'Kim'), member('elsewhere')],
      roles: [role('zoe', 'account-manager'), role('abe', 'delivery'), role('kim', 'delivery')],
    });
    const { rows, columns } = matrixOf(mapOf([{ influence: 2 }, { influence: 9 }]), team);
    expect(rows.map(({ person }) => person.id)).toEqual(['p1', 'p0']);
    expect(columns.map(({ id }) => id)).toEqual([companyColumn, 'zoe', 'abe', 'kim']);
  });

  test('keeps who of us has left for as long as somebody must take a relationship over', () => {
    const team = teamOf({
      members: [member('gone', 'Gone', '2026-01-01'), member('idle', 'Idle', '2026-01-01')],
      roles: [role('gone', 'sales'), role('idle', 'sales')],
      coverages: [coverage('p0', 'gone', { current: 'vendor' })],
    });
    const { columns } = matrixOf(mapOf([{}]), team);
    expect(columns.map(({ id, left }) => [id, left])).toEqual([
      [companyColumn, false],
      ['gone', true],
    ]);
  });

  test('counts whom each of us knows and what is below its target, among those still there', () => {
    const team = teamOf({
      members: [member('ann')],
      coverages: [
        coverage('p0', 'ann', { current: 'vendor', target: 'trusted-advisor' }),
        coverage('p1', 'ann', { current: 'problem-solver' }),
        coverage('p2', 'ann', { current: 'vendor', target: 'problem-solver' }),
      ],
    });
    const { rows, columns } = matrixOf(mapOf([{}, {}, { leftOn: '2026-02-01' }]), team);
    expect(columns[1]).toMatchObject({ known: 2, gaps: 1 });
    expect(rows.map(({ standing }) => standing)).toEqual(['below', 'known', null]);
  });
});

describe('levels as text', () => {
  test('are read back from what is written, alone and as cells of a spreadsheet', () => {
    fc.assert(
      fc.property(anyLevels, (one) => {
        expect(readLevels(levelText(one))).toEqual(one);
      }),
    );
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(anyLevels, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(block, (cells) => {
        expect(readCells(`${cellsText(cells)}\n`)).toEqual(cells);
      }),
    );
  });

  test('are read from how people type an arrow, and nothing else is guessed at', () => {
    for (const text of ['1→3', '1 -> 3', '1>3', ' 1 → 3 ']) expect(readLevels(text)).toEqual(levels('vendor', 'problem-solver'));
    for (const text of ['5', '1-3', '1 → ', 'vendor', '12']) expect(readLevels(text)).toBeNull();
    expect(readCells('1\t2\r\n3\tvendor')).toBeNull();
  });
});

describe('saying how well we know somebody', () => {
  test('makes a record, changes it, and deletes it when nothing is left of it', () => {
    const change = (current: Levels['current']) => [{ personId: 'p0', columnId: 'ann', levels: { current } }];
    expect(setLevels([], change('vendor'), context())).toMatchObject([{ op: 'create', record: { current: 'vendor', target: null } }]);
    const known = coverage('p0', 'ann', { current: 'vendor' });
    expect(setLevels([known], change('none'), context())).toEqual([
      { op: 'update', table: 'coverages', id: known.id, fields: { current: 'none', target: null } },
    ]);
    expect(setLevels([known], change(null), context())).toEqual([{ op: 'delete', table: 'coverages', id: known.id }]);
    expect(setLevels([], change(null), context())).toEqual([]);
  });

  test('keeps a record with a note, a last contact or a target', () => {
    for (const kept of [{ note: 'met at the fair' }, { lastContactOn: today }, { target: 'vendor' as const }]) {
      const known = coverage('p0', 'ann', { current: 'vendor', ...kept });
      const [mutation] = setLevels([known], [{ personId: 'p0', columnId: 'ann', levels: { current: null } }], context());
      expect(mutation?.op).toBe('update');
    }
  });

  test('of us as a company changes the person, dated', () => {
    const said = setLevels([], [{ personId: 'p0', columnId: companyColumn, levels: { current: 'vendor' } }], context());
    expect(said).toEqual([{ op: 'update', table: 'people', id: 'p0', fields: { relationship: 'vendor', assessedOn: today } }]);
  });
});

describe('the team of an account', () => {
  test('takes in who is known by that name, however it is typed, and nobody twice', () => {
    const members = [member('ann', 'Anne Müller')];
    const joined = addMember({ members, roles: [] }, { name: ' anne muller ', role: 'sales' }, context());
    expect(joined).toMatchObject({ memberId: 'ann', mutations: [{ op: 'create', table: 'accountMembers' }] });
    expect(addMember({ members, roles: [role('ann', 'sales')] }, { name: 'Anne Müller', role: 'sales' }, context()).mutations).toEqual([]);
    const made = addMember({ members, roles: [] }, { name: 'Bo', role: 'delivery' }, context());
    expect(made.mutations.map(({ table }) => table)).toEqual(['teamMembers', 'accountMembers']);
  });

  test('leaves the person of ours and the other relationships alone when one goes', () => {
    const team = teamOf({ roles: [role('ann', 'sales'), role('bo', 'sales')], coverages: [coverage('p0', 'ann'), coverage('p0', 'bo')] });
    expect(removeMember(team, 'ann')).toEqual([
      { op: 'delete', table: 'coverages', id: 'p0 ann' },
      { op: 'delete', table: 'accountMembers', id: 'role ann' },
    ]);
  });
});

describe('the drawing of the matrix', () => {
  const team = teamOf({
    members: [member('ann', 'Ann <&>')],
    roles: [role('ann', 'account-manager')],
    coverages: [coverage('p0', 'ann', { current: 'vendor', target: 'problem-solver' })],
  });
  const draw = (model: MapModel, locale: 'en' | 'fr' = 'en') =>
    drawCoverage(model, team, today, { ...cardOptions(true, locale), palette: palettes.light });

  test('says levels, names and how we stand in words, in both languages', () => {
    for (const locale of ['en', 'fr'] as const) {
      const { t } = cardOptions(true, locale);
      const said = parseXml(draw(mapOf([{ name: 'Claire' }, { name: 'Hugo' }]), locale).svg)
        .find('text')
        .map(({ text }) => text);
      expect(said).toEqual(
        expect.arrayContaining(['Claire', 'Ann <&>', '1 → 3', t('coverage:standings.nobody'), t('coverage:standings.below')]),
      );
    }
  });

  test('tells how many there are and whom nobody knows, and fits an empty map', () => {
    expect(draw(mapOf([{}, {}])).alt).toBe('Who of us knows 2 people. Nobody of us knows 1 person.');
    const { svg, width, height } = draw(mapOf([]));
    expect(parseXml(svg).attributes.viewBox).toBe(`0 0 ${width} ${height}`);
  });
});
