import type { Existing } from '../import/existing';
import type { Mutation } from '../model/changes';
import { type Line, lineSchema } from '../model/line';
import type { CardOptions } from '../stakeholder-map/card';
import { createMapWith } from '../stakeholder-map/commands/placements';
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
    map: { id: newId(), accountId, name: '' },
    seats,
    people: own(imported.people),
    businessUnits: own(imported.businessUnits),
    lines: own([...imported.lines, ...drawn]),
    placements: [],
  };
  const seatIds = seats.map(({ id }) => id);
  const lines = drawn.map((record): Mutation => ({ op: 'create', table: 'lines', record }));
  return { mutations: [...lines, ...createMapWith(model, seatIds, cards, newId)], accountId };
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
