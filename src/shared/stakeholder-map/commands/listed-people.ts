import { foldText } from '../../fold-text';
import { businessUnitSchema } from '../../model/business-unit';
import type { Mutation } from '../../model/changes';
import { lineSchema } from '../../model/line';
import type { MapModel } from '../map-model';
import type { ListedName } from './name-list';
import { addStakeholder } from './stakeholders';

/** Who is at the customer already. */
type Network = Pick<MapModel, 'seats' | 'people' | 'lines' | 'businessUnits'>;

/**
 * Adds the people of a list with the seats they hold, the units that are not there yet, and the lines to their managers, who are found by name
 * or address among the list and whoever is there. A line that would close a circle is not drawn: the first one stays.
 * @param newId a fresh id for each record
 * @returns `seatIds`: of those who came in, in the order of the list
 */
export function addListed(
  network: Network,
  accountId: string,
  listed: readonly ListedName[],
  newId: () => string,
): { mutations: Mutation[]; seatIds: string[] } {
  const units = new Map(network.businessUnits.map(({ id, name }) => [foldText(name), id]));
  const mutations: Mutation[] = [];
  const unitNamed = (name: string): string | null => {
    const known = units.get(foldText(name));
    if (name === '' || known !== undefined) return known ?? null;
    const record = businessUnitSchema.parse({ id: newId(), accountId, name });
    mutations.push({ op: 'create', table: 'businessUnits', record });
    units.set(foldText(name), record.id);
    return record.id;
  };
  const seatIds = listed.map(({ unit, manager: _, ...person }) => {
    const seatId = newId();
    const businessUnitId = unitNamed(unit);
    mutations.push(...addStakeholder({ accountId, seatId, personId: newId(), ...person, businessUnitId }));
    return seatId;
  });

  const seats = seatsByName(network, listed, seatIds);
  const managers = new Map(network.lines.filter(({ kind }) => kind === 'reports-to').map((line) => [line.fromSeatId, line.toSeatId]));
  for (const [at, fromSeatId] of seatIds.entries()) {
    const toSeatId = seats.get(foldText(listed[at]?.manager ?? ''));
    if (toSeatId === undefined || isAbove(managers, fromSeatId, toSeatId)) continue;
    managers.set(fromSeatId, toSeatId);
    const record = lineSchema.parse({ id: newId(), accountId, kind: 'reports-to', fromSeatId, toSeatId, assessment: 'confirmed' });
    mutations.push({ op: 'create', table: 'lines', record });
  }
  return { mutations, seatIds };
}

/** The managers that a list names and that nobody is, on the list or at the customer: no line is drawn to them. */
export function unknownManagers(network: Network, listed: readonly ListedName[]): string[] {
  const seats = seatsByName(
    network,
    listed,
    listed.map(({ name }) => name),
  );
  return [...new Set(listed.map(({ manager }) => manager).filter((manager) => manager !== '' && !seats.has(foldText(manager))))];
}

/** The seat that each name, and each address, leads to: of who is there already, then of the list's people, who hold `seatIds`. */
function seatsByName({ seats, people }: Network, listed: readonly ListedName[], seatIds: readonly string[]): Map<string, string> {
  const held = new Map(seats.flatMap(({ id, personId }) => (personId === null ? [] : [[personId, id] as const])));
  const named = new Map<string, string>();
  const add = (seatId: string | undefined, ...names: string[]) => {
    for (const name of names) if (seatId !== undefined && name !== '' && !named.has(foldText(name))) named.set(foldText(name), seatId);
  };
  for (const { id, name, email } of people) add(held.get(id), name, email);
  for (const [at, { name, email }] of listed.entries()) add(seatIds[at], name, email);
  return named;
}

/** Whether `seatId` is `below`, or somebody that `below` reports to. */
function isAbove(managers: ReadonlyMap<string, string>, seatId: string, below: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = below; at !== undefined && !seen.has(at); at = managers.get(at)) {
    if (at === seatId) return true;
    seen.add(at);
  }
  return false;
}
