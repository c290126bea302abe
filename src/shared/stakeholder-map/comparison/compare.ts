import { bySignificance, isPresent } from '../../domain/stakeholders';
import type { CalendarDate } from '../../model/fields';
import type { Person } from '../../model/person';
import { managerOf } from '../map-model';
import type { MapContent } from './past';

/** A map as it was on a day. */
export type DatedContent = { content: MapContent; day: CalendarDate };

/** Where somebody sat: what they did, in which unit, and to whom they reported; null where nobody said. */
export type Post = { title: string; unit: string | null; manager: string | null };

type About = {
  personId: string;
  name: string;
  /** Their seat on the later map; of who has gone, the one they had, where that is still on it. */
  seatId: string | null;
};

export type MapChange =
  | (About & { kind: 'came'; title: string })
  | (About & { kind: 'left'; title: string; leftOn: CalendarDate | null; formerSeatId: string })
  | (About & { kind: 'moved'; from: Post; to: Post })
  | (About & { kind: 'stance'; field: 'support'; from: Person['support']; to: Person['support'] })
  | (About & { kind: 'stance'; field: 'buyingRole'; from: Person['buyingRole']; to: Person['buyingRole'] })
  | Written;

/** What a note says, or how a group is called; null where there is, or was, none. `seatId`: it is at no seat. */
export type Written = { kind: 'written'; shape: 'note' | 'group'; id: string; seatId: null; from: string | null; to: string | null };

/** In the order they are read. */
export const changeKinds = ['came', 'left', 'moved', 'stance', 'written'] as const;

function read({ content, day }: DatedContent) {
  const placed = new Set(content.placements.map(({ seatId }) => seatId));
  const people = new Map(content.people.map((person) => [person.id, person]));
  const seats = new Map(content.seats.map((seat) => [seat.id, seat]));
  const units = new Map(content.businessUnits.map(({ id, name }) => [id, name]));
  const seatOf = new Map(content.seats.flatMap((seat) => (seat.personId && placed.has(seat.id) ? [[seat.personId, seat] as const] : [])));
  const nameOf = (seatId: string): string | null => {
    const seat = seats.get(seatId);
    return (seat?.personId ? people.get(seat.personId)?.name : undefined) ?? (seat?.title || null);
  };
  return {
    people,
    placed,
    managerSeatOf: (seatId: string) => managerOf(content.lines, seatId) ?? null,
    /** The seat of somebody who is on the map and has not left. */
    seatOf: (person: Person | undefined) => (person && isPresent(person, day) ? seatOf.get(person.id) : undefined),
    post: (seatId: string): Post => {
      const seat = seats.get(seatId);
      const manager = managerOf(content.lines, seatId);
      return {
        title: seat?.title ?? '',
        unit: (seat?.businessUnitId && units.get(seat.businessUnitId)) || null,
        manager: manager === undefined ? null : nameOf(manager),
      };
    },
  };
}

/**
 * What is different on a map between two days: who came and who left, who sits elsewhere in the organisation, and whose stance
 * or role changed. The most significant first within each kind; then what groups are called and notes say. Where a card was put by hand says nothing and is left out.
 */
export function compareMaps(earlier: DatedContent, later: DatedContent): MapChange[] {
  const before = read(earlier);
  const after = read(later);
  const everybody = new Map([...before.people, ...after.people]);
  const changes = [...everybody.values()].sort(bySignificance).flatMap((person): MapChange[] => {
    const then = before.people.get(person.id);
    const now = after.people.get(person.id);
    const from = before.seatOf(then);
    const to = after.seatOf(now);
    const about = { personId: person.id, name: person.name, seatId: to?.id ?? null };
    if (!from) return to ? [{ ...about, kind: 'came', title: to.title }] : [];
    if (!to) {
      const seatId = after.placed.has(from.id) ? from.id : null;
      return [{ ...about, seatId, kind: 'left', title: from.title, leftOn: now?.leftOn ?? null, formerSeatId: from.id }];
    }
    const posts = { from: before.post(from.id), to: after.post(to.id) };
    const moved =
      posts.from.title !== posts.to.title ||
      posts.from.unit !== posts.to.unit ||
      before.managerSeatOf(from.id) !== after.managerSeatOf(to.id);
    return [
      ...(moved ? [{ ...about, ...posts, kind: 'moved' as const }] : []),
      ...(then && now && then.support !== now.support
        ? [{ ...about, kind: 'stance' as const, field: 'support' as const, from: then.support, to: now.support }]
        : []),
      ...(then && now && then.buyingRole !== now.buyingRole
        ? [{ ...about, kind: 'stance' as const, field: 'buyingRole' as const, from: then.buyingRole, to: now.buyingRole }]
        : []),
    ];
  });
  return [...changeKinds.flatMap((kind) => changes.filter((change) => change.kind === kind)), ...written(earlier.content, later.content)];
}

/** Notes and groups that are new, gone, or say something else; those without a word say nothing. */
function written(earlier: MapContent, later: MapContent): Written[] {
  const compare = (shape: Written['shape'], before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Written[] =>
    [...new Set([...after.keys(), ...before.keys()])].flatMap((id) => {
      const [from, to] = [before.get(id) || null, after.get(id) || null];
      return from === to ? [] : [{ kind: 'written', shape, id, seatId: null, from, to }];
    });
  const headings = ({ groups }: MapContent) => new Map(groups.map(({ id, title }) => [id, title]));
  const texts = ({ notes }: MapContent) => new Map(notes.map(({ id, text }) => [id, text]));
  return [...compare('group', headings(earlier), headings(later)), ...compare('note', texts(earlier), texts(later))];
}
