import type { Translate } from '@shared/i18n/translator';
import { accountSchema } from '@shared/model/account';
import { businessUnitSchema } from '@shared/model/business-unit';
import { type LineKind, lineSchema } from '@shared/model/line';
import { buyingRoles, personSchema, supportLevels } from '@shared/model/person';
import type { Plan } from '@shared/model/plan';
import { seatSchema } from '@shared/model/seat';
import { placementSchema, stakeholderMapSchema } from '@shared/model/stakeholder-map';
import { organisationPlaces } from '@shared/stakeholder-map/commands/placements';
import type { MapModel } from '@shared/stakeholder-map/map-model';
import { emptyPlan } from './documents/empty-plan';

const accountId = 'account';

/** A plan that holds this map model and nothing else but its account; without placements it has no map yet. */
export const planOfMap = ({ map, seats, people, businessUnits, lines, placements, groups, notes }: MapModel): Plan => ({
  ...emptyPlan(accountSchema.parse({ id: accountId, name: 'Northwind Components' })),
  businessUnits: [...businessUnits],
  people: [...people],
  seats: [...seats],
  lines: [...lines],
  maps: placements.length > 0 ? [map] : [],
  placements: [...placements],
  mapGroups: [...groups],
  mapNotes: [...notes],
});

/** Where a card goes does not depend on its words; and the catalogues cannot be read by Playwright's loader. */
const wordless = ((key: string) => key) as unknown as Translate;

/** The model with everybody on the map, arranged. */
export function arranged(model: MapModel): MapModel {
  const places = organisationPlaces(
    model,
    model.seats.map(({ id }) => id),
    { t: wordless, date: (day) => day, showPolitics: true },
  );
  const placements = [...places].map(([seatId, { x, y }], index) =>
    placementSchema.parse({ id: `placement ${index}`, accountId, mapId: model.map.id, seatId, x, y }),
  );
  return { ...model, placements };
}

const firstNames = ['Claire', 'Hugo', 'Inès', 'Sven', 'Leïla', 'Tom', 'Nora', 'Marc', 'Julie', 'Ana', 'Piotr', 'Émile', 'Yuki', 'Omar'];
const lastNames = ['Martin', 'Petit', 'Laurent', 'Andersson', 'Benali', 'Weber', 'Silva', 'Dubois', 'Moreau', 'Costa', 'Nowak', 'Roux'];
const units = ['Finance', 'IT', 'Operations', 'Purchasing', 'Research', 'Sales'];

/** An organisation of so many people, six to a manager, with lines of every kind; the same for the same number. */
export function organisationOf(count: number): MapModel {
  let state = 7;
  // A small generator of its own (mulberry32), so that two runs look at the same picture.
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const branch = (index: number): number => (index <= 6 ? index : branch(Math.floor((index - 1) / 6)));
  const line = (id: string, kind: LineKind, from: number, to: number) =>
    lineSchema.parse({ id, accountId, kind, fromSeatId: `seat ${from}`, toSeatId: `seat ${to}`, strength: 1 + Math.floor(random() * 3) });
  const indices = Array.from({ length: count }, (_, index) => index);
  const felt = indices
    .filter((index) => index > 0 && index % 9 === 0)
    .map((index) =>
      line(`felt ${index}`, one(['influences', 'influences', 'ally', 'conflict', 'dotted-line']), index, Math.floor(random() * index)),
    );
  return {
    map: stakeholderMapSchema.parse({ id: 'map', accountId }),
    businessUnits: units.map((name) => businessUnitSchema.parse({ id: `unit ${name}`, accountId, name })),
    people: indices.map((index) =>
      personSchema.parse({
        id: `person ${index}`,
        accountId,
        name: `${one(firstNames)} ${one(lastNames)} ${index}`,
        buyingRole: index === 0 ? 'decision-maker' : random() < 0.3 ? one(buyingRoles.slice(1)) : null,
        influence: index === 0 ? 10 : Math.floor(random() * 8),
        support: random() < 0.7 ? one(supportLevels) : null,
        assessment: random() < 0.5 ? 'confirmed' : 'assumed',
      }),
    ),
    seats: indices.map((index) =>
      seatSchema.parse({
        id: `seat ${index}`,
        accountId,
        title: index === 0 ? 'Chief Executive Officer' : `Head of ${one(units)} ${index}`,
        businessUnitId: index === 0 ? null : `unit ${units[(branch(index) - 1) % units.length]}`,
        personId: `person ${index}`,
      }),
    ),
    lines: [...indices.slice(1).map((index) => line(`reports ${index}`, 'reports-to', index, Math.floor((index - 1) / 6))), ...felt],
    placements: [],
    groups: [],
    notes: [],
  };
}
