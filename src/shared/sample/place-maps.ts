import type { Mutation } from '../model/changes';
import type { TableName } from '../model/table-names';
import type { Tables } from '../model/tables';
import { type CardOptions, cardMetrics, describeCard } from '../stakeholder-map/card';
import { organisationPlaces, snap } from '../stakeholder-map/commands/placements';
import { noteHeight } from '../stakeholder-map/draw-note';
import { frameAround } from '../stakeholder-map/frames';
import type { Point, Rect } from '../stakeholder-map/geometry';
import type { MapModel } from '../stakeholder-map/map-model';
import { createdIn } from './created-in';
import type { IdOf } from './read-records';
import type { SampleRecord } from './sample-source';

/** What a file says of a map beyond its record: who is on it, where, and what is written beside them. Seats by their keys. */
export type MapLayout = {
  /** The map's key. */
  map: string;
  /** Everybody when left out. */
  seats?: readonly string[];
  /** Columns and rows of who is placed by hand; the others stand in a chart. */
  places?: Readonly<Record<string, readonly [column: number, row: number]>>;
  /** Who is outside the organisation and stands so many steps to the right (or left) of somebody, as a hand would put them. */
  beside?: Readonly<Record<string, readonly [whom: string, steps: number]>>;
  /** Frames around the cards of these seats. */
  groups?: readonly { key: string; title: unknown; seats: readonly string[] }[];
  notes?: readonly { text: unknown }[];
  snapshots?: readonly { name: unknown; takenOn: string; without?: readonly string[]; people?: Readonly<Record<string, SampleRecord>> }[];
};

/** Room between two cards for an arrow that is read at a glance. */
const arrowRoom = 140;
const step = { x: 320, y: 172 };
/** Notes stand in a row over the map, which is wide already. */
const note = { width: 240, gap: 24, over: 72 };

type PlaceOptions = { cards: CardOptions; idOf: IdOf; newId: () => string; read: (value: unknown) => unknown };

/** The placements, frames, notes and earlier states of an account's maps, as the app would arrange and store them. */
export function placeMaps(account: readonly Mutation[], layouts: readonly MapLayout[], options: PlaceOptions): Mutation[] {
  return layouts.flatMap((layout) => placeMap(account, layout, options));
}

function placeMap(account: readonly Mutation[], layout: MapLayout, { cards, idOf, newId, read }: PlaceOptions): Mutation[] {
  const id = (table: TableName, key: string) => {
    const found = idOf(table, key);
    if (found === undefined) throw new Error(`The sample's map ${layout.map} names ${key}, who is not among its ${table}`);
    return found;
  };
  const map = createdIn(account, 'maps').find((made) => made.id === id('maps', layout.map));
  if (!map) throw new Error(`The sample has no map ${layout.map}`);
  const model: MapModel = {
    map,
    seats: createdIn(account, 'seats'),
    people: createdIn(account, 'people'),
    businessUnits: createdIn(account, 'businessUnits'),
    lines: createdIn(account, 'lines'),
    placements: [],
    groups: [],
    notes: [],
  };
  const seatIds = layout.seats ? layout.seats.map((key) => id('seats', key)) : model.seats.map((seat) => seat.id);
  const byHand = handPlaces(layout, (key) => id('seats', key));
  const grouped = new Map((layout.groups ?? []).flatMap(({ key, seats }) => seats.map((seat) => [id('seats', seat), key] as const)));
  const chart = organisationPlaces(model, byHand.size === seatIds.length ? [] : seatIds, cards, grouped);
  const places = new Map([...chart, ...byHand]);
  for (const [key, [whom, steps]] of Object.entries(layout.beside ?? {})) {
    const at = places.get(id('seats', whom));
    if (at) places.set(id('seats', key), { x: snap(at.x + steps * (cardMetrics.large.width + arrowRoom)), y: at.y });
  }
  const pinned = new Set([...byHand.keys(), ...Object.keys(layout.beside ?? {}).map((key) => id('seats', key))]);

  const owner = { accountId: map.accountId, mapId: map.id };
  const groupOf = new Map<string, string>();
  const groups = (layout.groups ?? []).map(({ key, title, seats }): Tables['mapGroups'] => {
    const group = newId();
    for (const seat of seats) groupOf.set(id('seats', seat), group);
    const rects = seats.map((seat) => cardRect(model, id('seats', seat), places, cards));
    return { id: group, ...owner, title: String(read(title) ?? key), ...frameAround(rects) };
  });
  const placements = [...places].map(([seatId, { x, y }]): Tables['placements'] => ({
    id: newId(),
    ...owner,
    seatId,
    x: snap(x),
    y: snap(y),
    pinned: pinned.has(seatId),
    groupId: groupOf.get(seatId) ?? null,
  }));
  const left = Math.min(...placements.map(({ x }) => x));
  const top = Math.min(...placements.map(({ y }) => y));
  const notes = (layout.notes ?? []).map((one, index): Tables['mapNotes'] => {
    const text = String(read(one.text));
    const height = noteHeight(text, note.width);
    const at = { x: left + index * (note.width + note.gap), y: top - note.over - height };
    return { id: newId(), ...owner, text, ...at, width: note.width, height, groupId: null };
  });
  const snapshots = (layout.snapshots ?? []).map(({ name, takenOn, without = [], people = {} }): Tables['mapSnapshots'] => {
    const absent = new Set(without.map((key) => id('seats', key)));
    const then = new Map(Object.entries(people).map(([key, fields]) => [id('people', key), fields]));
    const seats = model.seats.filter((seat) => !absent.has(seat.id) && places.has(seat.id));
    const present = new Set(seats.map((seat) => seat.id));
    return {
      id: newId(),
      ...owner,
      name: String(read(name)),
      takenOn: String(read(takenOn)),
      content: {
        businessUnits: [...model.businessUnits],
        people: model.people
          .filter((person) => seats.some(({ personId }) => personId === person.id))
          .map((person) => ({ ...person, ...(read(then.get(person.id) ?? {}) as Partial<Tables['people']>) })),
        seats,
        lines: model.lines.filter(({ fromSeatId, toSeatId }) => present.has(fromSeatId) && present.has(toSeatId)),
        placements: placements.filter(({ seatId }) => present.has(seatId)),
        groups,
        notes,
      },
    };
  });
  const create = <T extends TableName>(table: T, records: readonly Tables[T][]) =>
    records.map((record) => ({ op: 'create', table, record }) as unknown as Mutation);
  return [
    ...create('mapGroups', groups),
    ...create('placements', placements),
    ...create('mapNotes', notes),
    ...create('mapSnapshots', snapshots),
  ];
}

const handPlaces = ({ places = {} }: MapLayout, seatId: (key: string) => string): Map<string, Point> =>
  new Map(Object.entries(places).map(([key, [column, row]]) => [seatId(key), { x: snap(column * step.x), y: snap(row * step.y) }]));

function cardRect(model: MapModel, seatId: string, places: ReadonlyMap<string, Point>, cards: CardOptions): Rect {
  const seat = model.seats.find(({ id }) => id === seatId);
  const at = places.get(seatId);
  if (!seat || !at) throw new Error(`The sample frames ${seatId}, who is not on the map`);
  const { width, height } =
    cardMetrics[
      describeCard(
        seat,
        model.people.find(({ id }) => id === seat.personId),
        cards,
      ).size
    ];
  return { x: at.x, y: at.y, width, height };
}
