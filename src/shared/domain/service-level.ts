import type { Account } from '../model/account';
import type { CalendarDate } from '../model/fields';
import type { Ritual, RitualDate } from '../model/governance';
import type { Person } from '../model/person';
import type { Review } from '../model/review';
import type { Tier } from '../model/scoring';
import { addMonths, daysBetween } from './calendar';
import { type ContactRecords, contactsOf } from './contacts';
import { type Figure, isKnown } from './figure';
import { isKeyPlayer } from './stakeholders';

/** Where an account gets less than its tier promises. Each says what was found, so that a reader can check it. */
export type Shortfall =
  | {
      readonly kind: 'qbr' | 'ebr';
      readonly everyMonths: number /** Null: none was ever held. */;
      readonly last: CalendarDate | null;
      readonly planned: CalendarDate | null;
    }
  | { readonly kind: 'sponsor'; readonly rule: 'recommended' | 'required' }
  | { readonly kind: 'contact'; readonly everyDays: number; readonly people: number }
  | { readonly kind: 'sla'; readonly target: number; readonly reached: number };

type Plan = Omit<ContactRecords, 'people'> & {
  readonly account: Pick<Account, 'ourSponsor' | 'theirSponsor'>;
  readonly reviews: readonly Pick<Review, 'kind' | 'state' | 'heldOn' | 'plannedOn'>[];
  readonly rituals: readonly Pick<Ritual, 'id' | 'kind'>[];
  readonly ritualDates: readonly Pick<RitualDate, 'ritualId' | 'date' | 'state'>[];
  readonly people: readonly Pick<Person, 'id' | 'leftOn' | 'buyingRole' | 'politicalStatus' | 'lastContactOn' | 'coverage'>[];
};

/** Who the contact cadence of a tier is for: key players and champions. */
const isKey = (person: Plan['people'][number]): boolean =>
  person.leftOn === null && (isKeyPlayer(person) || person.buyingRole === 'champion');

/**
 * What of a tier's service level an account does not get on a day: no review of a kind held within its rhythm, no sponsor on one side, key people who waited longer than
 * the cadence, service levels met less often than promised. A review held as a review or as a date of the calendar counts alike. Without service levels due there is
 * nothing to fall short of. Source: PRODUCT, "Tiers and service levels".
 */
export function shortfalls(plan: Plan, tier: Tier, sla: Figure, today: CalendarDate): Shortfall[] {
  const { ourSponsor, theirSponsor } = plan.account;
  const found: Shortfall[] = [];
  const kinds = new Map(plan.rituals.map(({ id, kind }) => [id, kind]));
  for (const kind of ['qbr', 'ebr'] as const) {
    const everyMonths = kind === 'qbr' ? tier.qbrEveryMonths : tier.ebrEveryMonths;
    if (everyMonths === null || everyMonths === 0) continue;
    const dates = plan.ritualDates.filter(({ ritualId }) => kinds.get(ritualId) === kind);
    const own = plan.reviews.filter((review) => review.kind === kind);
    const held = [
      ...own.flatMap(({ state, heldOn, plannedOn }) => (state === 'held' ? (heldOn ?? plannedOn ?? []) : [])),
      ...dates.flatMap(({ state, date }) => (state === 'held' ? date : [])),
    ];
    const coming = [
      ...own.flatMap(({ state, plannedOn }) => (state === 'planned' && plannedOn !== null && plannedOn >= today ? plannedOn : [])),
      ...dates.flatMap(({ state, date }) => (state === 'planned' && date >= today ? date : [])),
    ];
    const last =
      held
        .filter((day) => day <= today)
        .sort()
        .at(-1) ?? null;
    if (last === null || addMonths(last, everyMonths) < today) found.push({ kind, everyMonths, last, planned: coming.sort()[0] ?? null });
  }
  if (tier.sponsorRule !== 'none' && plan.sponsorPairs.length === 0 && (ourSponsor === '' || theirSponsor === ''))
    found.push({ kind: 'sponsor', rule: tier.sponsorRule });
  if (tier.contactEveryDays !== null) {
    const { contactEveryDays } = tier;
    const contacts = contactsOf(plan, today);
    const waiting = plan.people.filter((person) => {
      const last = contacts.get(person.id)?.lastOn ?? null;
      return isKey(person) && (last === null || daysBetween(last, today) > contactEveryDays);
    });
    if (waiting.length > 0) found.push({ kind: 'contact', everyDays: contactEveryDays, people: waiting.length });
  }
  if (tier.slaTarget !== null && isKnown(sla) && sla.value * 100 < tier.slaTarget)
    found.push({ kind: 'sla', target: tier.slaTarget, reached: sla.value * 100 });
  return found;
}
