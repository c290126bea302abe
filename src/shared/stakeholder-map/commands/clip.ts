import { z } from 'zod';
import type { Mutation } from '../../model/changes';
import { idSchema } from '../../model/fields';
import { lineSchema } from '../../model/line';
import { type Person, personSchema } from '../../model/person';
import { type Seat, seatSchema } from '../../model/seat';
import { mapGroupSchema, mapNoteSchema, placementSchema } from '../../model/stakeholder-map';
import { membersOf, type Things } from '../frames';
import { bounds, type Point } from '../geometry';
import type { MapModel } from '../map-model';

const most = 2000;

/** What was copied from a map, as it was then: it comes back from the clipboard, where anybody may have written it. */
export const mapClipSchema = z.object({
  accountId: idSchema,
  seats: z.array(seatSchema).max(most),
  people: z.array(personSchema).max(most),
  /** Between these seats, and from them to their managers. */
  lines: z.array(lineSchema).max(10 * most),
  placements: z.array(placementSchema).max(most),
  groups: z.array(mapGroupSchema).max(most),
  notes: z.array(mapNoteSchema).max(most),
});
export type MapClip = z.infer<typeof mapClipSchema>;

/** The cards (by seat) and notes that are copied, with who sits in them, the lines between them, and the groups that are whole among them. */
export function clip(model: MapModel, members: readonly string[], things: Things): MapClip {
  const chosen = new Set(members);
  // In the order in which they are read: records come in that of their ids, which says nothing.
  const placements = model.placements.filter(({ seatId }) => chosen.has(seatId)).sort((a, b) => a.y - b.y || a.x - b.x);
  const seats = placements.flatMap(({ seatId }) => model.seats.filter(({ id }) => id === seatId));
  const ids = new Set(seats.map(({ id }) => id));
  const people = new Set(seats.map(({ personId }) => personId));
  const inGroups = membersOf(model, things);
  return {
    accountId: model.map.accountId,
    seats,
    people: model.people.filter(({ id }) => people.has(id)),
    lines: model.lines.filter(({ kind, fromSeatId, toSeatId }) => ids.has(fromSeatId) && (ids.has(toSeatId) || kind === 'reports-to')),
    placements,
    groups: model.groups.filter(({ id }) => (inGroups.get(id) ?? []).every((member) => chosen.has(member)) && inGroups.has(id)),
    notes: model.notes.filter(({ id }) => chosen.has(id)),
  };
}

/** Where what was copied stood, by its upper left corner. */
export const cornerOf = ({ placements, notes }: MapClip): Point =>
  bounds([...placements, ...notes].map(({ x, y }) => ({ x, y, width: 0, height: 0 })));

/** Somebody like this person: what we believe of them is only assumed of the other, and how to reach them is not theirs. */
const likeness = (person: Person, name: string, id: string, accountId: string): Person =>
  personSchema.parse({
    id,
    accountId,
    name: name.slice(0, 300),
    location: person.location,
    affiliation: person.affiliation,
    buyingRole: person.buyingRole,
    influence: person.influence,
    interest: person.interest,
    politicalStatus: person.politicalStatus,
    support: person.support,
    adaptability: person.adaptability,
    decisionOrientation: person.decisionOrientation,
  });

export type PasteOptions = {
  newId: () => string;
  /** What the copy of somebody is called. */
  copyName: (name: string) => string;
  /** Where the upper left corner of all of it goes. */
  at: Point;
  /** More of the same, also of who could be put on this map themselves. */
  duplicate?: boolean;
};

/** What a paste puts on the map: the seats and notes of it, to be selected. */
export type Pasted = { mutations: Mutation[]; seatIds: string[]; noteIds: string[] };

/**
 * Puts what was copied on a map. Who is in this account and not yet on this map is put there, themselves; of anybody else a copy is made: a
 * seat with the same title, and in it somebody like the person, under the same manager. Notes and whole groups are copied too.
 */
export function paste(model: MapModel, copied: MapClip, { newId, copyName, at, duplicate = false }: PasteOptions): Pasted {
  const { accountId, id: mapId } = model.map;
  const isOwn = copied.accountId === accountId;
  const corner = cornerOf(copied);
  const place = ({ x, y }: Point): Point => ({ x: Math.round(x - corner.x + at.x), y: Math.round(y - corner.y + at.y) });
  const onMap = new Set(model.placements.map(({ seatId }) => seatId));
  const isHere = ({ id }: Seat) => isOwn && !duplicate && !onMap.has(id) && model.seats.some((seat) => seat.id === id);
  const units = new Set(model.businessUnits.map(({ id }) => id));
  const seatOf = new Map(copied.seats.map((seat) => [seat.id, isHere(seat) ? seat.id : newId()]));
  const groupOf = new Map(copied.groups.map(({ id }) => [id, newId()]));
  const people = new Map(copied.people.map((person) => [person.id, person]));
  const create: Mutation[] = [];
  for (const seat of copied.seats) {
    const id = seatOf.get(seat.id) as string;
    if (id === seat.id) continue;
    const person = people.get(seat.personId ?? '');
    const made = person ? likeness(person, copyName(person.name), newId(), accountId) : null;
    if (made) create.push({ op: 'create', table: 'people', record: made });
    const businessUnitId = units.has(seat.businessUnitId ?? '') ? seat.businessUnitId : null;
    const state = made ? 'filled' : seat.state === 'filled' ? 'vacant' : seat.state;
    create.push({
      op: 'create',
      table: 'seats',
      record: { id, accountId, title: seat.title, businessUnitId, personId: made?.id ?? null, state },
    });
  }
  for (const line of copied.lines) {
    const [from, to] = [seatOf.get(line.fromSeatId), seatOf.get(line.toSeatId)];
    // Between two who are there themselves the line is there too.
    if (from === undefined || (from === line.fromSeatId && (to === undefined || to === line.toSeatId))) continue;
    const end = to ?? (isOwn && model.seats.some(({ id }) => id === line.toSeatId) ? line.toSeatId : undefined);
    if (end === undefined || (from === line.fromSeatId && line.kind === 'reports-to')) continue;
    create.push({ op: 'create', table: 'lines', record: { ...line, id: newId(), accountId, fromSeatId: from, toSeatId: end } });
  }
  for (const group of copied.groups)
    create.push({
      op: 'create',
      table: 'mapGroups',
      record: { ...group, ...place(group), id: groupOf.get(group.id) as string, accountId, mapId },
    });
  const own = { accountId, mapId };
  const inGroup = (groupId: string | null) => groupOf.get(groupId ?? '') ?? null;
  const seatIds: string[] = [];
  for (const placement of copied.placements) {
    const seatId = seatOf.get(placement.seatId);
    if (seatId === undefined) continue;
    seatIds.push(seatId);
    const record = { ...own, id: newId(), seatId, ...place(placement), pinned: false, groupId: inGroup(placement.groupId) };
    create.push({ op: 'create', table: 'placements', record });
  }
  const noteIds = copied.notes.map((note) => {
    const id = newId();
    create.push({ op: 'create', table: 'mapNotes', record: { ...note, ...own, id, ...place(note), groupId: inGroup(note.groupId) } });
    return id;
  });
  return { mutations: create, seatIds, noteIds };
}
