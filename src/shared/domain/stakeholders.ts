import type { CalendarDate } from '../model/fields';
import type { BuyingRole, Person, PoliticalField, Support } from '../model/person';
import type { PortfolioSettings } from '../model/portfolio';
import type { Seat } from '../model/seat';

/** Support as a number, after Altify: +2 mentor to -2 opponent. */
export const supportScore: Record<Support, number> = { mentor: 2, supporter: 1, neutral: 0, 'non-supporter': -1, opponent: -2 };

/** Roles that can stop a deal alone. */
const powerful: readonly BuyingRole[] = ['decision-maker', 'approver'];

export const isPresent = (person: Pick<Person, 'leftOn'>, today: CalendarDate): boolean => person.leftOn === null || person.leftOn > today;

/** Decides or approves: can stop a deal alone. */
export const isDecider = ({ buyingRole }: Pick<Person, 'buyingRole'>): boolean => buyingRole !== null && powerful.includes(buyingRole);

/** Decides or approves, or belongs to the inner circle or political structure (a "key player"). */
export const isKeyPlayer = (person: Pick<Person, 'buyingRole' | 'politicalStatus'>): boolean =>
  isDecider(person) || (person.politicalStatus !== null && person.politicalStatus !== 'outside');

/** The most significant first: influence, then power to decide, then name; what is not known comes after what is. */
export function bySignificance(a: Person, b: Person): number {
  const rank = (person: Person) =>
    person.buyingRole === null ? 9 : powerful.indexOf(person.buyingRole) === -1 ? 5 : powerful.indexOf(person.buyingRole);
  return (b.influence ?? -1) - (a.influence ?? -1) || rank(a) - rank(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

/** We have a relationship with them, of whatever level. What nobody recorded is not one. */
export const isEngaged = ({ relationship }: Pick<Person, 'relationship'>): boolean => relationship !== null && relationship !== 'none';

/** Roles without which a deal has no way to be decided, carried or judged, in the order of weight. */
const neededRoles = ['decision-maker', 'champion', 'evaluator'] as const;
export type NeededRole = (typeof neededRoles)[number];

/** The needed roles that none of these people has. */
export const missingRoles = (present: readonly Pick<Person, 'buyingRole'>[]): NeededRole[] =>
  neededRoles.filter((role) => !present.some(({ buyingRole }) => buyingRole === role));

/** How many people an account hangs on, and whether those are people we have a relationship with or only know of. */
export type Threads = { readonly count: number; readonly basis: 'engaged' | 'known' };

/** The people we are in touch with; those known, as long as no relationship was recorded of anybody. */
export function threadsOf(present: readonly Pick<Person, 'relationship'>[]): Threads {
  return present.some(({ relationship }) => relationship !== null)
    ? { count: present.filter(isEngaged).length, basis: 'engaged' }
    : { count: present.length, basis: 'known' };
}

export type StakeholderGap =
  | { readonly gap: 'no-one' }
  | { readonly gap: `no-${NeededRole}` }
  /** Fewer contacts than wanted: the account hangs on one thread. */
  | ({ readonly gap: 'single-threaded' } & Threads)
  | { readonly gap: 'support-unknown' | 'role-unknown'; readonly count: number; readonly of: number }
  | { readonly gap: 'seats-open'; readonly titles: readonly string[] };

/**
 * What a KAM should find out about the people of an account before the next meeting, in the order of weight. With fewer than
 * `contactsWanted` contacts (the portfolio's setting) the account is single-threaded.
 */
export function stakeholderGaps(
  people: readonly Person[],
  seats: readonly Seat[],
  today: CalendarDate,
  { contactsWanted }: Pick<PortfolioSettings, 'contactsWanted'>,
): StakeholderGap[] {
  const present = people.filter((person) => isPresent(person, today));
  if (present.length === 0) return [{ gap: 'no-one' }];
  const missing = missingRoles(present);
  const threads = threadsOf(present);
  const no = (role: NeededRole) => missing.includes(role) && ({ gap: `no-${role}` } as const);
  const unknown = (field: 'support' | 'buyingRole') => present.filter((person) => person[field] === null).length;
  const openSeats = seats.filter((seat) => seat.state !== 'filled').map((seat) => seat.title);
  const gaps: (StakeholderGap | false)[] = [
    no('decision-maker'),
    threads.count < contactsWanted && { gap: 'single-threaded', ...threads },
    no('champion'),
    no('evaluator'),
    unknown('support') > 0 && { gap: 'support-unknown', count: unknown('support'), of: present.length },
    unknown('buyingRole') > 0 && { gap: 'role-unknown', count: unknown('buyingRole'), of: present.length },
    openSeats.length > 0 && { gap: 'seats-open', titles: openSeats },
  ];
  return gaps.filter((gap) => gap !== false);
}

/** People who can stop a deal and are against us, the most powerful first. */
export const powerfulOpposition = (people: readonly Person[], today: CalendarDate): Person[] =>
  people
    .filter((person) => isPresent(person, today) && isKeyPlayer(person) && person.support !== null && supportScore[person.support] < 0)
    .sort(bySignificance);

/** What an assessment says of one political field: whether it is assumed or confirmed, since when, and why. */
export type Assessment = { assessment: Person['assessment']; on: string | null; note: string };

/** The field's own assessment where it has one, otherwise that of the person as a whole. */
export const assessmentOf = ({ assessment, assessedOn, assessments }: Person, field: PoliticalField): Assessment =>
  assessments[field] ?? { assessment, on: assessedOn, note: '' };
