import type { Existing } from '../import/existing';
import type { Mutation } from '../model/changes';
import { type Line, lineSchema } from '../model/line';
import { stakeholderMapSchema } from '../model/stakeholder-map';
import { type CardOptions, cardMetrics } from '../stakeholder-map/card';
import { createMapWith, snap } from '../stakeholder-map/commands/placements';
import type { SampleLine } from './read-lines';

/**
 * What a CRM's files cannot say of the people in them: who influences whom, and a first map of the main account (the one with
 * the most people), arranged. Throws when a line names somebody who is not there: the sample's files are ours.
 */
export function linesAndMap(
  imported: Existing,
  sampleLines: readonly SampleLine[],
  cards: CardOptions,
  newId: () => string,
): { mutations: Mutation[]; accountId: string } {
  const seatOf = seatFinder(imported);
  const accountIds = new Map(imported.accounts.map(({ id, name }) => [name, id]));
  const drawn = sampleLines.map(({ account, from, to, ...line }): Line => {
    const accountId = accountIds.get(account) ?? '';
    return lineSchema.parse({ ...line, id: newId(), accountId, fromSeatId: seatOf(accountId, from), toSeatId: seatOf(accountId, to) });
  });

  const accountId = mostFrequent(imported.seats.map((seat) => seat.accountId));
  const own = <R extends { accountId: string }>(records: readonly R[]) => records.filter((record) => record.accountId === accountId);
  const seats = own(imported.seats);
  const model = {
    map: stakeholderMapSchema.parse({ id: newId(), accountId, name: cards.t('sample:mapName') }),
    seats,
    people: own(imported.people),
    businessUnits: own(imported.businessUnits),
    lines: own([...imported.lines, ...drawn]),
    placements: [],
  };
  const seatIds = seats.map(({ id }) => id);
  const lines = drawn.map((record): Mutation => ({ op: 'create', table: 'lines', record }));
  return { mutations: [...lines, ...besideWhomTheySway(model.lines, createMapWith(model, seatIds, cards, newId))], accountId };
}

/** Room between two cards for an arrow that is read at a glance. */
const arrowRoom = 140;

/**
 * Who is outside the organisation is put beside the one they influence, as a hand would do it: arranged as a chart alone, an
 * adviser of the head would stand at the bottom and the arrow cross everybody.
 */
function besideWhomTheySway(lines: readonly Line[], map: readonly Mutation[]): Mutation[] {
  const places = new Map(
    map.flatMap((made) => (made.op === 'create' && made.table === 'placements' ? [[made.record.seatId, made.record]] : [])),
  );
  const inChart = new Set(lines.filter(({ kind }) => kind === 'reports-to').flatMap(({ fromSeatId, toSeatId }) => [fromSeatId, toSeatId]));
  return map.map((made) => {
    if (made.op !== 'create' || made.table !== 'placements' || inChart.has(made.record.seatId)) return made;
    const swayed = lines.find(({ kind, fromSeatId }) => kind === 'influences' && fromSeatId === made.record.seatId);
    const target = places.get(swayed?.toSeatId ?? '');
    if (!target) return made;
    return { ...made, record: { ...made.record, x: snap(target.x + cardMetrics.large.width + arrowRoom), y: target.y } };
  });
}

function seatFinder({ people, seats }: Existing) {
  const seatOfPerson = new Map(seats.map(({ id, personId }) => [personId, id]));
  const found = new Map(people.map(({ id, accountId, name }) => [`${accountId} ${name}`, seatOfPerson.get(id)]));
  return (accountId: string, name: string): string => {
    const seat = found.get(`${accountId} ${name}`);
    if (seat === undefined) throw new Error(`The sample draws a line to ${name}, who is not among its contacts`);
    return seat;
  };
}

function mostFrequent(ids: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
