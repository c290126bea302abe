import { accountSchema, accountStatuses, accountTiers } from '@shared/model/account';
import { businessUnitSchema } from '@shared/model/business-unit';
import { lineKinds, lineSchema } from '@shared/model/line';
import { opportunityKinds, opportunitySchema, opportunityStages } from '@shared/model/opportunity';
import { buyingRoles, personSchema, politicalStatuses, relationshipLevels, supportLevels } from '@shared/model/person';
import type { Plan } from '@shared/model/plan';
import { seatSchema, seatStates } from '@shared/model/seat';
import { placementSchema, stakeholderMapSchema } from '@shared/model/stakeholder-map';
import fc from 'fast-check';
import { emptyPlan } from './empty-plan';

/** What a KAM, a CRM or an attacker may have put into a field. */
const hostile = [
  '',
  ' ',
  'Ordinary words',
  'a\u0000b\u0001c\u000bd\u001fe\ufffff',
  '\ud800 half a pair \udfff',
  '‏مرحبا بالعالم‎ and שלום',
  '👩‍👩‍👧‍👦🏳️‍🌈 family',
  '<w:p>&amp;</w:p> ]]> <!-- "\'',
  'one\r\ntwo\n\nthree\tfour\u2028five',
  'x'.repeat(280),
  'é'.normalize('NFD').repeat(60),
];
const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const name = text.map((value) => (value.slice(0, 300).trim() === '' ? '?' : value.slice(0, 300)));
const longText = fc.oneof(text, fc.constant('word '.repeat(2_000)), fc.constant('w'.repeat(10_000)));
const day = fc.integer({ min: 0, max: 5_000 }).map((days) => new Date(Date.UTC(2016, 0, 1 + days)).toISOString().slice(0, 10));
const money = fc.record({ minor: fc.integer({ min: -1_000_000, max: 1e12 }), currency: fc.constantFrom('EUR', 'USD', 'JPY', 'XAF') });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const one = <T>(values: readonly T[]) => fc.constantFrom(...values);

/** Any plan the schemas allow, with references that hold. `mark` is put into every text field the model calls internal. */
export function arbitraryPlan(mark = ''): fc.Arbitrary<Plan> {
  const secret = mark === '' ? longText : fc.constant(mark);
  const account = fc.record({
    id: fc.constant('a1'),
    name,
    group: text,
    industry: text,
    country: text,
    site: text,
    foundedYear: maybe(fc.integer({ min: 1000, max: 2200 })),
    employees: maybe(fc.nat()),
    annualRevenue: maybe(money),
    revenueWithUs: maybe(money),
    contractStart: maybe(day),
    renewalDate: maybe(day),
    owner: text,
    ourSponsor: text,
    theirSponsor: text,
    tier: maybe(one(accountTiers)),
    status: one(accountStatuses),
    summary: longText,
    privateNotes: secret,
    custom: fc.constant({ [`column ${mark}`]: `value ${mark}` }),
  });
  const person = fc.record({
    name,
    email: text,
    phone: text,
    location: text,
    leftOn: maybe(day),
    buyingRole: maybe(one(buyingRoles)),
    influence: maybe(fc.integer({ min: 0, max: 10 })),
    interest: maybe(fc.integer({ min: 0, max: 10 })),
    politicalStatus: maybe(one(politicalStatuses)),
    support: maybe(one(supportLevels)),
    relationship: maybe(one(relationshipLevels)),
    personalWins: secret,
    privateNotes: secret,
    title: text,
    unit: maybe(fc.integer({ min: 0, max: 2 })),
    state: one(seatStates),
    x: fc.integer({ min: -2000, max: 4000 }),
    y: fc.integer({ min: -2000, max: 4000 }),
  });
  const deal = fc.record({
    externalId: text,
    name: text,
    kind: maybe(one(opportunityKinds)),
    stage: one(opportunityStages),
    amount: maybe(money),
    probability: maybe(fc.integer({ min: 0, max: 100 })),
    openedOn: maybe(day),
    closeDate: maybe(day),
    owner: text,
    product: text,
    custom: fc.constant({ [mark]: mark }),
  });
  const line = fc.record({ kind: one(lineKinds), from: fc.nat(), to: fc.nat(), note: secret });
  return fc
    .record({
      account,
      units: fc.array(name, { maxLength: 3 }),
      people: fc.array(person, { maxLength: 30 }),
      deals: fc.array(deal, { maxLength: 40 }),
      lines: fc.array(line, { maxLength: 20 }),
      mapName: text,
      hasMap: fc.boolean(),
    })
    .map(({ account, units, people, deals, lines, mapName, hasMap }): Plan => {
      const accountId = 'a1';
      const seatId = (index: number) => `s${index % Math.max(people.length, 1)}`;
      return {
        ...emptyPlan(accountSchema.parse(account)),
        businessUnits: units.map((unit, index) => businessUnitSchema.parse({ id: `u${index}`, accountId, name: unit })),
        people: people.map((fields, index) => personSchema.parse({ ...fields, id: `p${index}`, accountId })),
        seats: people.map(({ title, unit, state }, index) =>
          seatSchema.parse({
            id: seatId(index),
            accountId,
            title,
            state,
            personId: state === 'filled' ? `p${index}` : null,
            businessUnitId: unit !== null && unit < units.length ? `u${unit}` : null,
          }),
        ),
        lines:
          people.length === 0
            ? []
            : lines.map(({ kind, from, to, note }, index) =>
                lineSchema.parse({ id: `l${index}`, accountId, kind, note, fromSeatId: seatId(from), toSeatId: seatId(to) }),
              ),
        maps: hasMap ? [stakeholderMapSchema.parse({ id: 'm1', accountId, name: mapName.slice(0, 300) })] : [],
        placements: hasMap
          ? people.map(({ x, y }, index) =>
              placementSchema.parse({ id: `pl${index}`, accountId, mapId: 'm1', seatId: seatId(index), x, y }),
            )
          : [],
        opportunities: deals.map((fields, index) => opportunitySchema.parse({ ...fields, id: `o${index}`, accountId })),
      };
    });
}
