import type { Mutation } from '../../model/changes';
import type { Line, LineKind } from '../../model/line';
import { type AppError, fail, ok, type Result } from '../../result';
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

export type ConnectAllArgs = {
  kind: LineKind;
  fromSeatIds: readonly string[];
  toSeatId: string;
  replaceManager?: boolean;
  newId: () => string;
};
/** Why no line begins at `from`. */
export type Refusal = { error: AppError; from: string };

/**
 * Draws the same line from each of these seats to one: those that are refused stay without, and those that are there already stay as they are.
 * @returns the lines as they are then, and the first refusal
 */
export function connectAll(
  model: Network,
  accountId: string,
  { fromSeatIds, newId, ...line }: ConnectAllArgs,
): { mutations: Mutation[]; lines: Line[]; refusal: Refusal | null } {
  let lines = [...model.lines];
  let refusal: Refusal | null = null;
  const mutations: Mutation[] = [];
  for (const fromSeatId of fromSeatIds) {
    const drawn = connect({ ...model, lines }, accountId, { ...line, id: newId(), fromSeatId });
    if (drawn.ok) {
      mutations.push(...drawn.value);
      lines = applied(lines, drawn.value);
    } else if (drawn.error.code !== 'map-duplicate-line') refusal ??= { error: drawn.error, from: fromSeatId };
  }
  return { mutations, lines, refusal };
}

function applied(lines: readonly Line[], mutations: readonly Mutation[]): Line[] {
  const gone = new Set(mutations.flatMap((one) => (one.op === 'delete' && one.table === 'lines' ? [one.id] : [])));
  const made = mutations.flatMap((one) => (one.op === 'create' && one.table === 'lines' ? [one.record] : []));
  return [...lines.filter(({ id }) => !gone.has(id)), ...made];
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
