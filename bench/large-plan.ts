import { lineSchema } from '@shared/model/line';
import { personSchema } from '@shared/model/person';
import type { Plan } from '@shared/model/plan';
import { seatSchema } from '@shared/model/seat';
import { placementSchema } from '@shared/model/stakeholder-map';
import { cardMetrics } from '@shared/stakeholder-map/card';
import { layOutOrganisation } from '@shared/stakeholder-map/layout/organisation';
import { fullPlan } from '../test/support/documents/full-plan';
import { richPlan } from '../test/support/documents/plans';

const people = 300;
const records = 2000;

/** A plan with something in every section, 300 people on its map and 2,000 records beside them. */
export function largePlan(): Plan {
  const full = fullPlan();
  const accountId = full.account.id;
  const deals = richPlan().opportunities;
  const numbers = Array.from({ length: people }, (_, index) => index);
  const managerOf = (index: number) => (index === 0 ? null : `s${Math.floor((index - 1) / 6)}`);
  const roles = ['decision-maker', 'approver', 'evaluator', 'user', 'champion', 'influencer'] as const;
  const supports = ['mentor', 'supporter', 'neutral', 'non-supporter', 'opponent'] as const;
  const places = layOutOrganisation(
    numbers.map((index) => ({ id: `s${index}`, managerId: managerOf(index), unit: '', ...cardMetrics.medium })),
  );
  const mapId = full.maps[0]?.id ?? '';
  return {
    ...full,
    people: numbers.map((index) =>
      personSchema.parse({
        id: `p${index}`,
        accountId,
        name: `Somebody ${index} Lastname`,
        influence: index % 11,
        interest: (index * 7) % 11,
        buyingRole: roles[index % roles.length],
        support: supports[index % supports.length],
      }),
    ),
    seats: numbers.map((index) => seatSchema.parse({ id: `s${index}`, accountId, personId: `p${index}`, title: `Head of part ${index}` })),
    lines: numbers.flatMap((index) => {
      const to = managerOf(index);
      return to === null
        ? []
        : [lineSchema.parse({ id: `l${index}`, accountId, kind: 'reports-to', fromSeatId: `s${index}`, toSeatId: to })];
    }),
    placements: numbers.map((index) =>
      placementSchema.parse({ id: `pl${index}`, accountId, mapId, seatId: `s${index}`, ...(places.get(`s${index}`) ?? { x: 0, y: 0 }) }),
    ),
    opportunities: Array.from({ length: records }, (_, index) => {
      const deal = deals[index % deals.length];
      if (!deal) throw new Error('no deal to copy');
      return { ...deal, id: `o${index}`, accountId, offerId: null, needIds: [], personIds: [], ownerMemberId: null };
    }),
  };
}
