import type { CalendarDate } from '../model/fields';
import type { BuyingRole, Person, PoliticalField, Support } from '../model/person';
import type { Seat } from '../model/seat';

/** Support as a number, after Altify: +2 mentor to -2 opponent. */
export const supportScore: Record<Support, number> = { mentor: 2, supporter: 1, neutral: 0, 'non-supporter': -1, opponent: -2 };

/** Roles that can stop a deal alone. */
const powerful: readonly BuyingRole[] = ['decision-maker', 'approver'];

export const isPresent = (person: Pick<Person, 'leftOn'>, today: CalendarDate): boolean => person.leftOn === null || person.leftOn > today;

/** Decides or approves, or belongs to the inner circle or political structure (a "key player"). */
export const isKeyPlayer = (person: Pick<Person, 'buyingRole' | 'politicalStatus'>): boolean =>
  (person.buyingRole !== null && powerful.includes(person.buyingRole)) ||
  (person.politicalStatus !== null && person.politicalStatus !== 'outside');

/** The most significant first: influence, then power to decide, then name; what is not known comes after what is. */
export function bySignificance(a: Person, b: Person): number {
  const rank = (person: Person) =>
    person.buyingRole === null ? 9 : powerful.indexOf(person.buyingRole) === -1 ? 5 : powerful.indexOf(person.buyingRole);
  return (b.influence ?? -1) - (a.influence ?? -1) || rank(a) - rank(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

export type StakeholderGap =
  | { readonly gap: 'no-one' }
  | { readonly gap: 'no-decision-maker' | 'no-champion' | 'no-evaluator' }
  /** Fewer than three people known: the account hangs on one thread. */
  | { readonly gap: 'single-threaded'; readonly count: number }
  | { readonly gap: 'support-unknown' | 'role-unknown'; readonly count: number; readonly of: number }
  | { readonly gap: 'seats-open'; readonly titles: readonly string[] };

/** What a KAM should find out about the people of an account before the next meeting, in the order of weight. */
export function stakeholderGaps(people: readonly Person[], seats: readonly Seat[], today: CalendarDate): StakeholderGap[] {
  const present = people.filter((person) => isPresent(person, today));
  if (present.length === 0) return [{ gap: 'no-one' }];
  const has = (role: BuyingRole) => present.some((person) => person.buyingRole === role);
  const unknown = (field: 'support' | 'buyingRole') => present.filter((person) => person[field] === null).length;
  const openSeats = seats.filter((seat) => seat.state !== 'filled').map((seat) => seat.title);
  const gaps: (StakeholderGap | false)[] = [
    !has('decision-maker') && { gap: 'no-decision-maker' },
    present.length < 3 && { gap: 'single-threaded', count: present.length },
    !has('champion') && { gap: 'no-champion' },
    !has('evaluator') && { gap: 'no-evaluator' },
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
