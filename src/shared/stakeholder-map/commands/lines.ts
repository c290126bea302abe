import type { Mutation } from '../../model/changes';
import type { Line, LineKind } from '../../model/line';
import { fail, ok, type Result } from '../../result';
import { chainOfCommand, type MapModel, managerOf } from '../map-model';

/** What lines are drawn between: of the whole account, whichever map shows it. */
type Network = Pick<MapModel, 'seats' | 'people' | 'lines'>;

export type ConnectArgs = {
  id: string;
  kind: LineKind;
  fromSeatId: string;
  toSeatId: string;
  /** 1-3, for influence; 2 when left out. */
  strength?: number;
  /** A seat has one manager: true moves it under the new one, false refuses. */
  replaceManager?: boolean;
};

const undirected = (kind: LineKind) => kind === 'ally' || kind === 'conflict';

const sameEnds = (line: Line, fromSeatId: string, toSeatId: string) =>
  (line.fromSeatId === fromSeatId && line.toSeatId === toSeatId) ||
  (undirected(line.kind) && line.fromSeatId === toSeatId && line.toSeatId === fromSeatId);

/** Name of the seat's person, else its title: for the sentences of refusals. */
export function nameOfSeat(model: Network, seatId: string): string {
  const seat = model.seats.find(({ id }) => id === seatId);
  const person = model.people.find(({ id }) => id === seat?.personId);
  return person?.name ?? seat?.title ?? '';
}

/**
 * Draws a line between two seats. Refused with `map-self-line`, `map-duplicate-line`, `map-cycle` (a manager below their
 * report) or `map-second-manager` (unless `replaceManager`).
 */
export function connect(model: Network, accountId: string, args: ConnectArgs): Result<Mutation[]> {
  const { id, kind, fromSeatId, toSeatId, strength = 2, replaceManager = false } = args;
  const names = { from: nameOfSeat(model, fromSeatId), to: nameOfSeat(model, toSeatId) };
  if (fromSeatId === toSeatId) return fail('map-self-line', names);
  if (model.lines.some((line) => line.kind === kind && sameEnds(line, fromSeatId, toSeatId))) return fail('map-duplicate-line', names);
  const mutations: Mutation[] = [];
  if (kind === 'reports-to') {
    if (chainOfCommand(model.lines, toSeatId).includes(fromSeatId)) return fail('map-cycle', names);
    const manager = managerOf(model.lines, fromSeatId);
    if (manager !== undefined && !replaceManager) return fail('map-second-manager', { ...names, manager: nameOfSeat(model, manager) });
    const old = model.lines.find((line) => line.kind === 'reports-to' && line.fromSeatId === fromSeatId);
    if (old) mutations.push({ op: 'delete', table: 'lines', id: old.id });
  }
  // An organisation chart is a fact; influence is what we believe until somebody confirms it.
  const assessment = kind === 'reports-to' || kind === 'dotted-line' ? 'confirmed' : 'assumed';
  const record: Line = { id, accountId, kind, fromSeatId, toSeatId, strength, note: '', assessment, assessedOn: null };
  mutations.push({ op: 'create', table: 'lines', record });
  return ok(mutations);
}

/** Turns a line into another kind, or changes its strength, under the same rules as drawing it. */
export function changeLine(
  model: Network,
  lineId: string,
  change: Partial<Pick<Line, 'kind' | 'strength' | 'note' | 'assessment' | 'assessedOn'>>,
): Result<Mutation[]> {
  const line = model.lines.find(({ id }) => id === lineId);
  if (!line) return ok([]);
  if (change.kind !== undefined && change.kind !== line.kind) {
    const others = { ...model, lines: model.lines.filter(({ id }) => id !== lineId) };
    const allowed = connect(others, line.accountId, { ...line, kind: change.kind });
    if (!allowed.ok) return allowed;
  }
  return ok([{ op: 'update', table: 'lines', id: lineId, fields: change }]);
}

/** Takes lines away; the seats stay. */
export const disconnect = (lineIds: readonly string[]): Mutation[] => lineIds.map((id) => ({ op: 'delete', table: 'lines', id }));
