import type { BusinessUnit } from '@shared/model/business-unit';
import type { Line } from '@shared/model/line';
import type { Person } from '@shared/model/person';
import type { Seat, SeatTenure } from '@shared/model/seat';
import type { MapGroup, MapNote, Placement, StakeholderMap } from '@shared/model/stakeholder-map';
import { openDb } from '../store';

/** Who is at the customer: seats, the people who hold them (or hold none any more), and the units they sit in. */
export type Stakeholders = { seats: Seat[]; people: Person[]; businessUnits: BusinessUnit[]; lines: Line[] };

export async function listStakeholders(accountId: string): Promise<Stakeholders> {
  const db = openDb();
  const [seats, people, businessUnits, lines] = await Promise.all([
    db.seats.where({ accountId }).toArray(),
    db.people.where({ accountId }).toArray(),
    db.businessUnits.where({ accountId }).toArray(),
    db.lines.where({ accountId }).toArray(),
  ]);
  return { seats, people, businessUnits, lines };
}

/** Who holds which seat of an account, and who held it from when to when. */
export async function loadHeld(accountId: string): Promise<{ seats: Seat[]; tenures: SeatTenure[] }> {
  const db = openDb();
  const [seats, tenures] = await Promise.all([db.seats.where({ accountId }).toArray(), db.seatTenures.where({ accountId }).toArray()]);
  return { seats, tenures };
}

/** Where seats stand, on every map of an account. */
export const loadPlacements = (accountId: string): Promise<Placement[]> => openDb().placements.where({ accountId }).toArray();

/** On how many maps these seats stand. */
export async function countMapsOf(seatIds: readonly string[]): Promise<number> {
  const placements = await openDb().placements.where('seatId').anyOf(seatIds).toArray();
  return new Set(placements.map(({ mapId }) => mapId)).size;
}

export const listMaps = (accountId: string): Promise<StakeholderMap[]> => openDb().maps.where({ accountId }).toArray();

/** A map with its placements, groups and notes, and everything of its account that it may show. */
export type LoadedMap = Stakeholders & { map: StakeholderMap; placements: Placement[]; groups: MapGroup[]; notes: MapNote[] };

export async function loadMap(mapId: string): Promise<LoadedMap | undefined> {
  const db = openDb();
  const map = await db.maps.get(mapId);
  if (!map) return undefined;
  const [stakeholders, placements, groups, notes] = await Promise.all([
    listStakeholders(map.accountId),
    db.placements.where({ mapId }).toArray(),
    db.mapGroups.where({ mapId }).toArray(),
    db.mapNotes.where({ mapId }).toArray(),
  ]);
  return { ...stakeholders, map, placements, groups, notes };
}
