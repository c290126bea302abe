import { type Account, accountSchema } from '@shared/model/account';
import { businessUnitSchema } from '@shared/model/business-unit';
import { lineSchema } from '@shared/model/line';
import { type Opportunity, opportunitySchema } from '@shared/model/opportunity';
import { personSchema } from '@shared/model/person';
import type { Plan } from '@shared/model/plan';
import { seatSchema } from '@shared/model/seat';
import { placementSchema, stakeholderMapSchema } from '@shared/model/stakeholder-map';
import { emptyPlan } from './empty-plan';

export const clock = { today: '2026-03-12', now: '2026-03-12T09:30:00.000Z' } as const;

const eur = (whole: number) => ({ minor: whole * 100, currency: 'EUR' });

/** A plan that holds one account and nothing else. */
export function poorPlan(fields: Partial<Account> = {}): Plan {
  return emptyPlan(accountSchema.parse({ id: 'a1', name: 'Brightwater', ...fields }));
}

const people = [
  ['p1', 'Claire Martin', 'Chief Information Officer', 'u1', 'decision-maker', 9, 'supporter', 'credible-source', 'inner-circle'],
  ['p2', 'Henrik Sørensen', 'Chief Financial Officer', 'u1', 'approver', 9, 'opponent', 'vendor', 'inner-circle'],
  ['p3', 'Amina Diallo', 'Head of Operations', 'u2', 'champion', 7, 'mentor', 'trusted-advisor', 'political-structure'],
  ['p4', 'Tomasz Nowak', 'Enterprise Architect', 'u3', 'evaluator', 6, 'neutral', 'vendor', 'outside'],
  ['p5', 'Lucía Fernández', 'Plant Director, Zaragoza', 'u2', 'user', 5, 'supporter', 'problem-solver', 'political-structure'],
  ['p6', 'Oliver Grant', 'Procurement Lead', 'u1', 'gatekeeper', 5, 'non-supporter', 'vendor', 'outside'],
  ['p7', 'Mei Tanaka', 'Data Platform Manager', 'u3', 'evaluator', 4, 'supporter', 'credible-source', 'outside'],
  ['p8', 'Jonas Weber', 'Quality Manager', 'u2', null, null, null, null, null],
] as const;

const stages = ['negotiation', 'proposal', 'engaging', 'prospecting'] as const;
const offers = ['Line monitoring', 'Predictive maintenance', 'Fleet analytics', 'Operator training', 'Premium support'];

const iso = (year: number, month: number, day: number) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function opportunities(): Opportunity[] {
  const open = Array.from({ length: 23 }, (_, i) =>
    opportunitySchema.parse({
      id: `open-${String(i).padStart(2, '0')}`,
      accountId: 'a1',
      name: `${offers[i % 5]}, ${['Lyon', 'Zaragoza', 'Gdańsk', 'Leeds'][i % 4]} plant`,
      kind: (['new', 'upsell', 'cross-sell', 'renewal'] as const)[i % 4],
      stage: stages[i % 4],
      amount: i % 9 === 8 ? null : eur(12_000 + ((i * 37_000) % 240_000)),
      probability: i % 3 === 0 ? 40 + i : null,
      openedOn: iso(2025, 1 + (i % 12), 10),
      closeDate: i % 7 === 6 ? null : iso(2026, 1 + (i % 9), 15),
      owner: ['Nadia Roux', 'Sam Okafor'][i % 2],
    }),
  );
  const closed = Array.from({ length: 110 }, (_, i) =>
    opportunitySchema.parse({
      id: `closed-${String(i).padStart(3, '0')}`,
      accountId: 'a1',
      name: `${offers[i % 5]} order ${i + 1}`,
      stage: i % 5 < 3 ? 'won' : 'lost',
      amount: eur(8_000 + ((i * 13_000) % 90_000)),
      openedOn: iso(2022 + Math.floor(i / 30), 1 + (i % 9), 3),
      closeDate: iso(2022 + Math.floor(i / 30), 3 + (i % 9), 20),
      owner: 'Nadia Roux',
    }),
  ).filter((deal) => (deal.closeDate ?? '') <= clock.today);
  return [...open, ...closed];
}

/** A plan with everything the model can say: 8 people, over 100 deals, a map. */
export function richPlan(fields: Partial<Account> = {}): Plan {
  const account = accountSchema.parse({
    id: 'a1',
    name: 'Northwind Components',
    group: 'Northwind Holding',
    industry: 'Automotive parts',
    country: 'France, Spain, Poland, United Kingdom',
    site: 'Lyon',
    foundedYear: 1964,
    employees: 8_400,
    annualRevenue: eur(1_450_000_000),
    revenueWithUs: eur(2_340_000),
    contractStart: '2024-07-01',
    renewalDate: '2026-07-01',
    owner: 'Nadia Roux',
    ourSponsor: '',
    theirSponsor: 'Claire Martin',
    tier: 'A',
    status: 'at-risk',
    summary:
      'Northwind makes brake and steering components for eleven European car makers. Four plants run our line monitoring since 2022.\n\nTheir board asked for 15% less unplanned downtime by the end of 2027; maintenance is the first lever they named.',
    privateNotes: 'The CFO wants to reopen the price at renewal.',
    ...fields,
  });
  const places = new Map([
    ['p1', [560, 0]],
    ['p2', [900, 0]],
    ['p3', [280, 220]],
    ['p4', [660, 220]],
    ['p5', [140, 420]],
    ['p6', [960, 220]],
    ['p7', [660, 420]],
    ['p8', [400, 420]],
  ]);
  return {
    ...emptyPlan(account),
    businessUnits: [
      ['u1', 'Group functions'],
      ['u2', 'Manufacturing'],
      ['u3', 'Digital'],
    ].map(([id, name]) => businessUnitSchema.parse({ id, name, accountId: 'a1' })),
    people: people.map(([id, name, , , buyingRole, influence, support, relationship, politicalStatus]) =>
      personSchema.parse({
        id,
        accountId: 'a1',
        name,
        buyingRole,
        influence,
        support,
        relationship,
        politicalStatus,
        location: 'Lyon',
        email: `${id}@northwind.example`,
      }),
    ),
    seats: [
      ...people.map(([id, , title, businessUnitId]) =>
        seatSchema.parse({ id: `s-${id}`, accountId: 'a1', title, businessUnitId, personId: id }),
      ),
      seatSchema.parse({ id: 's-vacant', accountId: 'a1', title: 'Chief Operating Officer', businessUnitId: 'u1', state: 'vacant' }),
    ],
    lines: [
      ['l1', 'reports-to', 's-p3', 's-p1'],
      ['l2', 'reports-to', 's-p4', 's-p1'],
      ['l3', 'reports-to', 's-p6', 's-p2'],
      ['l4', 'reports-to', 's-p5', 's-p3'],
      ['l5', 'reports-to', 's-p8', 's-p3'],
      ['l6', 'reports-to', 's-p7', 's-p4'],
      ['l7', 'influences', 's-p2', 's-p1'],
      ['l8', 'influences', 's-p3', 's-p1'],
    ].map(([id, kind, fromSeatId, toSeatId]) => lineSchema.parse({ id, accountId: 'a1', kind, fromSeatId, toSeatId })),
    maps: [stakeholderMapSchema.parse({ id: 'm1', accountId: 'a1', name: 'Renewal 2026' })],
    placements: [
      ...[...places].map(([id, [x, y]]) =>
        placementSchema.parse({ id: `pl-${id}`, accountId: 'a1', mapId: 'm1', seatId: `s-${id}`, x, y }),
      ),
      placementSchema.parse({ id: 'pl-v', accountId: 'a1', mapId: 'm1', seatId: 's-vacant', x: 240, y: 0 }),
    ],
    opportunities: opportunities(),
  };
}
