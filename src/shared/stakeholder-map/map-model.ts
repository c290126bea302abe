import type { BusinessUnit } from '../model/business-unit';
import type { Line } from '../model/line';
import type { Person } from '../model/person';
import type { Seat } from '../model/seat';
import type { MapGroup, MapNote, Placement, StakeholderMap } from '../model/stakeholder-map';

/** One map with everything of its account that it may show. Commands read it, drawing and canvas show it. */
export type MapModel = {
  map: StakeholderMap;
  seats: readonly Seat[];
  people: readonly Person[];
  businessUnits: readonly BusinessUnit[];
  lines: readonly Line[];
  /** Of this map only, as are the groups and the notes. */
  placements: readonly Placement[];
  groups: readonly MapGroup[];
  notes: readonly MapNote[];
};

/** The seat's manager: the end of its one `reports-to` line. */
export const managerOf = (lines: readonly Line[], seatId: string): string | undefined =>
  lines.find((line) => line.kind === 'reports-to' && line.fromSeatId === seatId)?.toSeatId;

/** `seatId` and everybody above it, nearest first. Stops at a loop, which a commit never lets in. */
export function chainOfCommand(lines: readonly Line[], seatId: string): string[] {
  const chain: string[] = [];
  let current: string | undefined = seatId;
  while (current !== undefined && !chain.includes(current)) {
    chain.push(current);
    current = managerOf(lines, current);
  }
  return chain;
}
