import type { Contacts } from '../../domain/contacts';
import { bySignificance, isPresent } from '../../domain/stakeholders';
import type { Account } from '../../model/account';
import type { CalendarDate } from '../../model/fields';
import type { Line, LineKind } from '../../model/line';
import type { Person } from '../../model/person';
import type { Action } from '../../model/risk';
import type { Coverage, SponsorPair, TeamMember } from '../../model/team';
import type { MapModel } from '../map-model';
import type { Concerned } from './finding';
import type { Thresholds } from './thresholds';

/** Who of us is down for whom, and what is to be done: `actions` are the open ones. */
export type OurSide = {
  readonly members: readonly Pick<TeamMember, 'id' | 'name' | 'leftOn'>[];
  readonly coverages: readonly Pick<Coverage, 'personId' | 'memberId' | 'current'>[];
  readonly sponsorPairs: readonly Pick<SponsorPair, 'memberId' | 'personId'>[];
  readonly actions: readonly Pick<Action, 'personId' | 'title' | 'dueOn'>[];
};

/** What is analysed: everybody of an account, on a map or not. A `Plan` is one, and so is a `MapModel` with its account. */
export type AnalysisInput = Pick<MapModel, 'seats' | 'people' | 'businessUnits' | 'lines'> & {
  readonly account: Pick<Account, 'ourSponsor' | 'theirSponsor'>;
  /** When each was last met; left out, nothing is said of it. */
  readonly contacts?: Contacts;
  /** Left out, nothing is said of it. */
  readonly ours?: OurSide;
};

/** A line between two people who are there. */
export type Tie = { readonly from: Person; readonly to: Person; readonly line: Line };

/** The input, looked up once for all rules. */
export type Subject = AnalysisInput & {
  readonly today: CalendarDate;
  readonly thresholds: Thresholds;
  /** Who has not left, the most significant first. */
  readonly present: readonly Person[];
  readonly concerned: (person: Person) => Concerned;
  /** Lines of these kinds whose two ends are held by people who are there; a seat nobody holds passes nothing on. */
  readonly ties: (...kinds: LineKind[]) => Tie[];
};

/** One finding per thing that stands out; none when nothing does. */
export type Rule<F> = (subject: Subject) => F[];

export function subjectOf(input: AnalysisInput, today: CalendarDate, thresholds: Thresholds): Subject {
  const present = input.people.filter((person) => isPresent(person, today)).sort(bySignificance);
  const byId = new Map(present.map((person) => [person.id, person]));
  const holder = new Map(input.seats.map(({ id, personId }) => [id, byId.get(personId ?? '')]));
  const seatOf = new Map(input.seats.map((seat) => [seat.personId, seat]));
  return {
    ...input,
    today,
    thresholds,
    present,
    concerned: ({ id, name }) => {
      const seat = seatOf.get(id);
      return { personId: id, seatId: seat?.id ?? null, name, title: seat?.title ?? '' };
    },
    ties: (...kinds) =>
      input.lines.flatMap((line) => {
        const [from, to] = [holder.get(line.fromSeatId), holder.get(line.toSeatId)];
        return from && to && from !== to && kinds.includes(line.kind) ? [{ from, to, line }] : [];
      }),
  };
}
