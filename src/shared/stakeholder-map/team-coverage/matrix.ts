import { gapOf, isKnown, type Levels, type Standing, standingOf } from '../../domain/relationship-levels';
import { bySignificance, isPresent } from '../../domain/stakeholders';
import type { CalendarDate } from '../../model/fields';
import type { Person } from '../../model/person';
import { type AccountMember, accountRoles, type Coverage, type TeamMember } from '../../model/team';
import { type Card, type CardOptions, describeCard } from '../card';
import type { MapModel } from '../map-model';

/** Who of us works for the account, and how each of them knows the people there. */
export type Team = {
  members: readonly TeamMember[];
  /** Of this account, like the coverages. */
  roles: readonly AccountMember[];
  coverages: readonly Coverage[];
};

/** The column of the relationship with us as a company, which belongs to nobody of us. */
export const companyColumn = 'company';

export type MatrixColumn = {
  /** A member's id, or `companyColumn`. */
  id: string;
  member: TeamMember | null;
  role: AccountMember['role'] | null;
  left: boolean;
  /** People still there whom they know, and how many of these relationships are below their target. */
  known: number;
  gaps: number;
};

export type MatrixRow = {
  card: Card;
  person: Person;
  /** One for each column. */
  cells: Levels[];
  /** Null for who has left: nothing is missing there. */
  standing: Standing | null;
};

export type CoverageMatrix = { columns: MatrixColumn[]; rows: MatrixRow[] };

const unknown: Levels = { current: null, target: null };
const key = (personId: string, memberId: string) => `${personId} ${memberId}`;

/**
 * Who of us knows whom on this map, and how well they should: the most significant people first, our team by role. Who of us has
 * left stays for as long as a relationship of theirs is recorded: that is what somebody must take over.
 */
export function coverageMatrix(model: MapModel, team: Team, options: CardOptions, today: CalendarDate): CoverageMatrix {
  const placed = new Set(model.placements.map(({ seatId }) => seatId));
  const seatOf = new Map(model.seats.filter(({ id }) => placed.has(id)).map((seat) => [seat.personId, seat]));
  const people = model.people.filter(({ id }) => seatOf.has(id)).sort((a, b) => bySignificance(a, b) || (a.id < b.id ? -1 : 1));
  const found = new Map(team.coverages.map((coverage) => [key(coverage.personId, coverage.memberId), coverage]));
  const members = membersOf(team, today);
  const levelsOf = (person: Person, memberId: string | null): Levels => {
    if (memberId === null) return { current: person.relationship, target: person.targetRelationship };
    const { current = null, target = null } = found.get(key(person.id, memberId)) ?? unknown;
    return { current, target };
  };

  const rows = people.flatMap((person): MatrixRow[] => {
    const seat = seatOf.get(person.id);
    if (!seat) return [];
    const company = levelsOf(person, null);
    const links = members.map(({ member }) => levelsOf(person, member.id));
    const standing = isPresent(person, today) ? standingOf(links, company) : null;
    return [{ card: describeCard(seat, person, options), person, cells: [company, ...links], standing }];
  });
  const there = rows.filter(({ standing }) => standing !== null);
  const counts = (index: number) => {
    const cells = there.flatMap(({ cells: all }) => all[index] ?? []);
    return { known: cells.filter(isKnown).length, gaps: cells.filter((levels) => gapOf(levels) > 0).length };
  };
  const columns: MatrixColumn[] = [
    { id: companyColumn, member: null, role: null, left: false, ...counts(0) },
    ...members.map((one, index) => ({ id: one.member.id, ...one, ...counts(index + 1) })),
  ];
  return { columns, rows };
}

function membersOf({ members, roles, coverages }: Team, today: CalendarDate) {
  const roleOf = new Map(roles.map(({ memberId, role }) => [memberId, role]));
  const linked = new Set(coverages.map(({ memberId }) => memberId));
  const rank = (role: AccountMember['role'] | null) => (role === null ? accountRoles.length : accountRoles.indexOf(role));
  return members
    .map((member) => ({ member, role: roleOf.get(member.id) ?? null, left: !isPresent(member, today) }))
    .filter(({ member, role, left }) => linked.has(member.id) || (role !== null && !left))
    .sort((a, b) => rank(a.role) - rank(b.role) || a.member.name.localeCompare(b.member.name) || (a.member.id < b.member.id ? -1 : 1));
}
