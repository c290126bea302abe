import { createTranslator } from '@shared/i18n/translator';
import { businessUnitSchema } from '@shared/model/business-unit';
import { type Line, lineSchema } from '@shared/model/line';
import type { Person } from '@shared/model/person';
import { analyse } from '@shared/stakeholder-map/analysis/analyse';
import { type FindingKind, severities } from '@shared/stakeholder-map/analysis/finding';
import { findingText, namesText } from '@shared/stakeholder-map/analysis/finding-text';
import type { AnalysisInput, OurSide } from '@shared/stakeholder-map/analysis/subject';
import type { Thresholds } from '@shared/stakeholder-map/analysis/thresholds';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationOf } from '../../../support/map-plan';
import { aPerson, aSeat } from '../../../support/records';
import { sampleMap } from '../../../support/sample-map';

const today = '2026-10-01';
type Row = Partial<Person> & { name: string; title?: string; unit?: string };

/** People in seats of their own, `influences` written "from > to". */
function account(rows: readonly Row[], influences: readonly string[] = [], more: Partial<AnalysisInput> = {}): AnalysisInput {
  const lines = influences.map((text, index): Line => {
    const [from = '', to = ''] = text.split(' > ');
    return lineSchema.parse({
      id: `line ${index}`,
      accountId: 'a1',
      kind: 'influences',
      fromSeatId: `seat ${from}`,
      toSeatId: `seat ${to}`,
      assessment: 'confirmed',
    });
  });
  return {
    account: { ourSponsor: 'Ours', theirSponsor: 'Theirs' },
    people: rows.map(({ title: _title, unit: _unit, ...person }) => aPerson({ id: person.name, ...person })),
    seats: rows.map(({ name, title = '', unit = null }) => aSeat({ id: `seat ${name}`, title, businessUnitId: unit, personId: name })),
    businessUnits: [],
    lines,
    ...more,
  };
}

/** Nothing stands out among these. */
const quiet: Row[] = [
  { name: 'Claire', buyingRole: 'decision-maker', support: 'supporter', relationship: 'vendor' },
  { name: 'Hugo', buyingRole: 'champion', support: 'mentor', relationship: 'trusted-advisor' },
  { name: 'Ines', buyingRole: 'evaluator', support: 'neutral', relationship: 'vendor' },
];
const kinds = (input: AnalysisInput, thresholds?: Partial<Thresholds>) => analyse(input, today, thresholds).map(({ kind }) => kind);
const of = (input: AnalysisInput, kind: FindingKind, thresholds?: Partial<Thresholds>) =>
  analyse(input, today, thresholds).filter((finding) => finding.kind === kind);
const words = { t: createTranslator('en'), date: (day: string) => day, percent: (share: number) => `${Math.round(share * 100)}%` };
const reasons = (input: AnalysisInput, kind: FindingKind) => of(input, kind).map((finding) => findingText(finding, words).reason);

test('a sound account has nothing that stands out', () => {
  expect(analyse(account(quiet), today)).toEqual([]);
});

test('with nobody recorded, that is said, and not that every role is missing', () => {
  expect(kinds(account([]))).toEqual(['no-one']);
  expect(kinds(account([{ ...quiet[0], name: 'Claire', leftOn: '2026-09-30' }]))).toEqual(['no-one']);
});

describe('roles and threads', () => {
  test.each(['decision-maker', 'champion', 'evaluator'] as const)('no %s', (role) => {
    const without = quiet.map((row) => (row.buyingRole === role ? { ...row, buyingRole: 'user' as const } : row));
    expect(kinds(account(without))).toEqual([`no-${role}`]);
  });

  test('who has left fills no role any more', () => {
    const left = quiet.map((row) => (row.buyingRole === 'champion' ? { ...row, leftOn: today } : row));
    expect(kinds(account(left))).toContain('no-champion');
  });

  test('fewer than three contacts: the engaged where relationships are recorded, the known where none is', () => {
    const engaged = account([...quiet.slice(0, 2), { name: 'Ines', buyingRole: 'evaluator', relationship: 'none' }]);
    expect(of(engaged, 'single-threaded')).toMatchObject([{ params: { count: 2, basis: 'engaged' } }]);
    expect(reasons(engaged, 'single-threaded')).toEqual(['We have a relationship with 2 people only: Claire, Hugo.']);
    const unrecorded = quiet.map((row) => ({ ...row, relationship: null }));
    expect(kinds(account(unrecorded))).toEqual([]);
    expect(of(account(unrecorded.slice(0, 2)), 'single-threaded')).toMatchObject([{ params: { count: 2, basis: 'known' } }]);
    expect(kinds(account(quiet), { contactsWanted: 4 })).toEqual(['single-threaded']);
  });
});

describe('opposition', () => {
  const nathalie: Row = { name: 'Nathalie Brandt', title: 'CIO', support: 'opponent' };
  const dieter: Row = { name: 'Dieter Krauss', title: 'CFO', buyingRole: 'approver', support: 'neutral' };
  const between: Row = { name: 'Olivier', support: 'neutral' };

  test('an opponent who influences an approver, in words', () => {
    const input = account([...quiet, nathalie, dieter], ['Nathalie Brandt > Dieter Krauss']);
    expect(reasons(input, 'opponent-influences')).toEqual(['Nathalie Brandt, CIO, opponent, influences the approver Dieter Krauss.']);
    expect(of(input, 'opponent-influences')).toMatchObject([
      { severity: 'critical', concerned: [{ seatId: 'seat Nathalie Brandt' }, { seatId: 'seat Dieter Krauss' }] },
    ]);
  });

  test('the other direction is no influence of the opponent', () => {
    expect(of(account([...quiet, nathalie, dieter], ['Dieter Krauss > Nathalie Brandt']), 'opponent-influences')).toEqual([]);
  });

  test('a way through others is named, and what is assumed is said', () => {
    const input = account([...quiet, nathalie, between, dieter], ['Nathalie Brandt > Olivier', 'Olivier > Dieter Krauss']);
    const assumed = { ...input, lines: input.lines.map((line) => ({ ...line, assessment: 'assumed' as const })) };
    expect(reasons(assumed, 'opponent-influences')).toEqual([
      'Nathalie Brandt, CIO, opponent, influences the approver Dieter Krauss through Olivier. Assumed, to be confirmed.',
    ]);
    expect(of(input, 'opponent-influences', { longestWay: 1 })).toEqual([]);
  });

  test('the shortest way is told, and a circle ends', () => {
    const input = account(
      [...quiet, nathalie, between, dieter],
      ['Nathalie Brandt > Olivier', 'Olivier > Nathalie Brandt', 'Olivier > Dieter Krauss', 'Nathalie Brandt > Dieter Krauss'],
    );
    expect(of(input, 'opponent-influences')).toMatchObject([{ params: { through: [] } }]);
  });

  test('who has left, and a seat nobody holds, pass nothing on', () => {
    const input = account(
      [...quiet, nathalie, { ...between, leftOn: '2026-01-01' }, dieter],
      ['Nathalie Brandt > Olivier', 'Olivier > Dieter Krauss'],
    );
    expect(of(input, 'opponent-influences')).toEqual([]);
    const vacated = { ...input, seats: input.seats.map((seat) => (seat.personId === 'Olivier' ? { ...seat, personId: null } : seat)) };
    expect(of(vacated, 'opponent-influences')).toEqual([]);
  });

  test('a key player against us; without a role, by political status', () => {
    const input = account([...quiet, { ...dieter, support: 'non-supporter' }, { ...nathalie, politicalStatus: 'inner-circle' }]);
    expect(reasons(input, 'key-player-against').sort()).toEqual([
      'Dieter Krauss, CFO, approver: non-supporter.',
      'Nathalie Brandt, CIO, key player: opponent.',
    ]);
    expect(of(account([...quiet, nathalie]), 'key-player-against')).toEqual([]);
  });
});

describe('units, sponsors, age', () => {
  const businessUnits = [businessUnitSchema.parse({ id: 'it', accountId: 'a1', name: 'IT' })];

  test('a unit where nobody is known, or nobody is in touch with us', () => {
    expect(reasons(account(quiet, [], { businessUnits }), 'unit-unknown')).toEqual(['We know nobody in IT.']);
    const cold = account([...quiet, { name: 'Tom', unit: 'it', relationship: 'none' }], [], { businessUnits });
    expect(reasons(cold, 'unit-without-contact')).toEqual(['IT: no relationship with Tom, the one person known there.']);
    const unassessed = account([...quiet, { name: 'Tom', unit: 'it' }], [], { businessUnits });
    expect(kinds(unassessed)).toEqual([]);
  });

  describe('with our side known', () => {
    const members = [
      { id: 'm1', name: 'Julie Roux', leftOn: null },
      { id: 'm2', name: 'Max Weber', leftOn: null },
      { id: 'gone', name: 'Who Left', leftOn: '2026-01-01' },
    ];
    const cover = (personId: string, memberId: string, current: 'none' | 'vendor' = 'vendor') => ({ personId, memberId, current });
    const knowing = (ours: Partial<OurSide>, rows = quiet) =>
      account(rows, [], { ours: { members, coverages: [], sponsorPairs: [], actions: [], ...ours } });
    const shared = [cover('Claire', 'm1'), cover('Hugo', 'm2'), cover('Ines', 'm1')];

    test('nothing stands out where each key player is somebody’s, and not all of them one colleague’s', () => {
      expect(kinds(knowing({ coverages: shared }))).toEqual([]);
    });

    test('a key player is nobody’s without a colleague who is still there', () => {
      expect(reasons(knowing({ coverages: [cover('Hugo', 'm2')] }), 'key-player-unowned')).toEqual([
        'Nobody of our team is down for Claire.',
      ]);
      expect(kinds(knowing({ coverages: [cover('Claire', 'gone'), cover('Hugo', 'm2')] }))).toEqual(['key-player-unowned']);
      // Who is to be met and is not yet has somebody all the same.
      expect(kinds(knowing({ coverages: [cover('Claire', 'm1', 'none')] }))).toEqual([]);
    });

    test('all relationships with one colleague are said, from two on', () => {
      const one = [cover('Claire', 'm1'), cover('Hugo', 'm1'), cover('Ines', 'm2', 'none')];
      expect(reasons(knowing({ coverages: one }), 'one-owner')).toEqual(['All relationships rest on Julie Roux: Claire, Hugo.']);
      expect(kinds(knowing({ coverages: [cover('Claire', 'm1')] }))).toEqual([]);
    });

    test('a key player against us is no longer grave once something is planned about them', () => {
      const rows = [...quiet, { name: 'Tom', buyingRole: 'approver', support: 'opponent' } as Row];
      const coverages = [...shared, cover('Tom', 'm2')];
      const action = (personId: string, title: string, dueOn: string | null) => ({ personId, title, dueOn });
      expect(of(knowing({ coverages }, rows), 'key-player-against')).toMatchObject([{ severity: 'critical', params: { planned: null } }]);
      expect(reasons(knowing({ coverages }, rows), 'key-player-against')).toEqual(['Tom, approver: opponent. No action is planned.']);
      const actions = [action('Tom', 'Later', null), action('Hugo', 'Other', '2026-10-02'), action('Tom', 'Meet Tom', '2026-11-01')];
      expect(of(knowing({ coverages, actions }, rows), 'key-player-against')).toMatchObject([{ severity: 'info' }]);
      expect(reasons(knowing({ coverages, actions }, rows), 'key-player-against')).toEqual([
        'Tom, approver: opponent. Planned: “Meet Tom”, by 2026-11-01.',
      ]);
    });

    test('a pair of sponsors names both', () => {
      const pair = { memberId: 'm1', personId: 'Claire' };
      const nameless = { account: { ourSponsor: '', theirSponsor: '' } };
      expect(kinds({ ...knowing({ coverages: shared, sponsorPairs: [pair] }), ...nameless })).toEqual([]);
    });
  });

  test.each([
    ['', '', 'both'],
    [' ', 'Theirs', 'ours'],
    ['Ours', '', 'theirs'],
  ])('executive sponsors %j and %j', (ourSponsor, theirSponsor, missing) => {
    expect(analyse(account(quiet, [], { account: { ourSponsor, theirSponsor } }), today)).toMatchObject([
      { kind: 'no-executive-pairing', params: { missing } },
    ]);
  });

  test('an assessment is stale after 90 days, not on the 90th, and never without a date', () => {
    const assessed = (assessedOn: string | null) => account([...quiet, { name: 'Tom', assessedOn }]);
    expect(kinds(assessed('2026-07-03'))).toEqual([]);
    expect(kinds(assessed(null))).toEqual([]);
    expect(reasons(assessed('2026-07-02'), 'stale-assessment')).toEqual(['Tom: last looked at on 2026-07-02, 91 days ago.']);
    expect(kinds(assessed('2026-07-03'), { staleAfterDays: 30 })).toEqual(['stale-assessment']);
  });

  test('a champion is silent after 30 days without a contact, not on the 30th, and never while no contact is known', () => {
    const met = (lastOn: string | null, who = 'Hugo') =>
      account(quiet, [], {
        contacts: new Map([[who, { lastOn, from: null, coverage: null, coverageFrom: null, meetings: 0 }]]),
      });
    expect(kinds(met('2026-09-01'))).toEqual([]);
    expect(kinds(met(null))).toEqual([]);
    expect(kinds(met('2026-01-01', 'Claire'))).toEqual([]);
    expect(reasons(met('2026-08-31'), 'champion-silent')).toEqual([
      'Hugo: last met on 2026-08-31, 31 days ago; after 30 days a champion counts as silent.',
    ]);
    expect(kinds(met('2026-09-01'), { silentAfterDays: 29 })).toEqual(['champion-silent']);
  });
});

describe('the network', () => {
  const five: Row[] = [...quiet, { name: 'Tom' }, { name: 'Nora' }];
  const star = ['Tom > Claire', 'Tom > Hugo', 'Ines > Tom', 'Nora > Tom'];

  test('the bridge, and what falls apart without', () => {
    expect(reasons(account(five, star), 'bridge')).toEqual([
      'Tom is on 100% of the shortest ways of influence between the others. Without them, the network falls into 4 parts.',
    ]);
    expect(of(account(five, star), 'bridge', { bridgePeople: 6 })).toEqual([]);
    const circle = ['Tom > Claire', 'Claire > Hugo', 'Hugo > Ines', 'Ines > Nora', 'Nora > Tom'];
    expect(of(account(five, circle), 'bridge')).toEqual([]);
  });

  test('the most looked-to: whom the most people influence', () => {
    expect(reasons(account(five, star), 'most-looked-to')).toEqual(['2 people influence Tom; nobody is influenced by more.']);
    expect(of(account(five, ['Tom > Claire']), 'most-looked-to')).toEqual([]);
    // The same person twice is one person.
    expect(of(account(five, ['Tom > Claire', 'Tom > Claire']), 'most-looked-to')).toEqual([]);
  });
});

test('four names are told, then a count; one more is named', () => {
  const t = createTranslator('en');
  expect(namesText(['A', 'B', 'C', 'D', 'E'], t)).toBe('A, B, C, D, E');
  expect(namesText(['A', 'B', 'C', 'D', 'E', 'F'], t)).toBe('A, B, C, D and 2 others');
});

test('the sample’s people: what a KAM would say of them', () => {
  const input = { ...sampleMap(), account: { ourSponsor: '', theirSponsor: '' } };
  expect(kinds(input)).toEqual(['opponent-influences', 'key-player-against', 'no-executive-pairing']);
});

describe('whatever the account', () => {
  const anyInput = fc.record({
    count: fc.integer({ min: 0, max: 80 }),
    left: fc.array(fc.nat(79)),
    vacated: fc.array(fc.nat(79)),
    day: fc.constantFrom('2026-03-01', '2030-01-01'),
  });

  test('findings are in order, name only who is there, read in both languages, and do not depend on the order of records', () => {
    fc.assert(
      fc.property(anyInput, ({ count, left, vacated, day }) => {
        const model = organisationOf(count);
        const input: AnalysisInput = {
          ...model,
          account: { ourSponsor: '', theirSponsor: '' },
          people: model.people.map((person, index) => (left.includes(index) ? { ...person, leftOn: '2026-02-01' } : person)),
          seats: model.seats.map((seat, index) => (vacated.includes(index) ? { ...seat, personId: null, state: 'vacant' as const } : seat)),
        };
        const found = analyse(input, day);
        const rank = found.map(({ severity }) => severities.indexOf(severity));
        expect(rank).toEqual([...rank].sort());
        const present = new Set(input.people.filter(({ leftOn }) => leftOn === null).map(({ id }) => id));
        for (const finding of found) {
          for (const { personId } of finding.concerned) expect(present).toContain(personId);
          for (const locale of ['en', 'fr'] as const) {
            const { head, reason } = findingText(finding, { ...words, t: createTranslator(locale) });
            expect(`${head} ${reason}`).not.toMatch(/\{\{|undefined|analysis:|^ | $/);
          }
        }
        const reversed = { ...input, people: [...input.people].reverse(), seats: [...input.seats].reverse() };
        expect(analyse(reversed, day)).toEqual(found);
      }),
      { numRuns: 40 },
    );
  });
});
