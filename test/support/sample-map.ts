import { businessUnitSchema } from '@shared/model/business-unit';
import { type LineKind, lineSchema } from '@shared/model/line';
import { type Person, personSchema } from '@shared/model/person';
import { seatSchema } from '@shared/model/seat';
import { stakeholderMapSchema } from '@shared/model/stakeholder-map';
import type { MapModel } from '@shared/stakeholder-map/map-model';

type Row = [name: string, title: string, unit: string, manager: string | null, beliefs: Partial<Person>];

const rows: Row[] = [
  [
    'Claire Martin',
    'Chief Executive Officer',
    '',
    null,
    { buyingRole: 'decision-maker', influence: 10, support: 'neutral', politicalStatus: 'inner-circle' },
  ],
  [
    'Hugo Petit',
    'Chief Information Officer',
    'IT',
    'Claire Martin',
    { buyingRole: 'approver', influence: 8, support: 'supporter', assessment: 'confirmed' },
  ],
  [
    'Inès Laurent',
    'Chief Financial Officer',
    'Finance',
    'Claire Martin',
    { buyingRole: 'approver', influence: 9, support: 'opponent', politicalStatus: 'inner-circle' },
  ],
  [
    'Sven Andersson',
    'Chief Operating Officer',
    'Operations',
    'Claire Martin',
    { influence: 7, support: 'mentor', buyingRole: 'champion', assessment: 'confirmed' },
  ],
  ['Leïla Benali', 'Head of Enterprise Architecture', 'IT', 'Hugo Petit', { buyingRole: 'evaluator', influence: 5, support: 'supporter' }],
  ['Tom Weber', 'Head of Infrastructure', 'IT', 'Hugo Petit', { influence: 3, support: 'non-supporter' }],
  [
    'Nora Silva',
    'Information Security Officer and Data Protection Delegate for Europe',
    'IT',
    'Hugo Petit',
    { buyingRole: 'gatekeeper', influence: 6, support: 'neutral' },
  ],
  ['Marc Dubois', 'Head of Purchasing', 'Finance', 'Inès Laurent', { buyingRole: 'gatekeeper', influence: 6, support: 'non-supporter' }],
  ['Julie Moreau', 'Controller', 'Finance', 'Inès Laurent', { influence: 2 }],
  ['Ana Costa', 'Plant Manager Iberia', 'Operations', 'Sven Andersson', { buyingRole: 'user', influence: 4, support: 'supporter' }],
  ['Piotr Nowak', 'Plant Manager Poland', 'Operations', 'Sven Andersson', { buyingRole: 'user', influence: 4 }],
  ['محمد الأمين', 'Plant Manager Morocco', 'Operations', 'Sven Andersson', { influence: 4, support: 'mentor' }],
  ['Émile Roux', 'Production Planning', 'Operations', 'Sven Andersson', { influence: 1, leftOn: '2026-03-12' }],
  [
    'Alexandra Konstantinopoulou-Vandenberghe',
    'Strategy adviser',
    '',
    null,
    { buyingRole: 'influencer', influence: 7, support: 'supporter' },
  ],
];

/** A believable map without placements: every state a card and a line can have. */
export function sampleMap(): MapModel {
  const accountId = 'account';
  const seatOf = (name: string) => `seat ${name}`;
  const line = (id: string, kind: LineKind, from: string, to: string, strength = 2) =>
    lineSchema.parse({
      id,
      accountId,
      kind,
      fromSeatId: seatOf(from),
      toSeatId: seatOf(to),
      strength,
      assessment: kind === 'conflict' || kind === 'reports-to' ? 'confirmed' : 'assumed',
    });
  const units = ['Finance', 'IT', 'Operations'];
  return {
    map: stakeholderMapSchema.parse({ id: 'map', accountId }),
    businessUnits: units.map((name) => businessUnitSchema.parse({ id: `unit ${name}`, accountId, name })),
    people: rows.map(([name, , , , beliefs]) => personSchema.parse({ id: `person ${name}`, accountId, name, ...beliefs })),
    seats: [
      ...rows.map(([name, title, unit]) =>
        seatSchema.parse({
          id: seatOf(name),
          accountId,
          title,
          businessUnitId: unit === '' ? null : `unit ${unit}`,
          personId: `person ${name}`,
        }),
      ),
      seatSchema.parse({ id: seatOf('vacant'), accountId, title: 'Head of Data', businessUnitId: 'unit IT', state: 'vacant' }),
      seatSchema.parse({ id: seatOf('unknown'), accountId, title: 'Group Chairman', state: 'unknown' }),
    ],
    lines: [
      ...rows.flatMap(([name, , , manager]) => (manager === null ? [] : [line(`reports ${name}`, 'reports-to', name, manager)])),
      line('reports vacant', 'reports-to', 'vacant', 'Hugo Petit'),
      line('influence 1', 'influences', 'Alexandra Konstantinopoulou-Vandenberghe', 'Claire Martin', 3),
      line('influence 2', 'influences', 'Inès Laurent', 'Hugo Petit', 2),
      line('ally', 'ally', 'Sven Andersson', 'Leïla Benali'),
      line('conflict', 'conflict', 'Inès Laurent', 'Sven Andersson'),
      line('dotted', 'dotted-line', 'Ana Costa', 'Marc Dubois'),
    ],
    placements: [],
    groups: [],
    notes: [],
  };
}
