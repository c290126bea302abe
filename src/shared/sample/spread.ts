import { addMonths } from '../domain/calendar';
import type { SampleRecord, SampleTables } from './sample-source';

/**
 * The same tables with the sample's shorthands written out, so that every record is one of the model's:
 * - `stakeholders`: a seat with the person in it, the line to their manager, and since when;
 * - `quarters: <first day>` and lists of figures: a record per quarter;
 * - `duties` of a RACI activity: an assignment per role;
 * - `dates` of a ritual: a ritual date each.
 */
export function spread(tables: SampleTables): SampleTables {
  const written: Record<string, SampleRecord[]> = {};
  const add = (table: string, record: SampleRecord) => {
    written[table] = [...(written[table] ?? []), record];
  };
  for (const [table, records] of Object.entries(tables)) {
    for (const record of records) {
      if (table === 'stakeholders') spreadStakeholder(record, add);
      else if (typeof record.quarters === 'string') for (const period of spreadQuarters(record)) add(table, period);
      else if (table === 'raciActivities') spreadActivity(record, add);
      else if (table === 'rituals') spreadRitual(record, add);
      else add(table, record);
    }
  }
  return written;
}

type Add = (table: string, record: SampleRecord) => void;

function spreadStakeholder({ id, name, title, unit = null, reportsTo, since = null, state, ...beliefs }: SampleRecord, add: Add): void {
  const filled = typeof name === 'string';
  add('seats', { id, title, businessUnitId: unit, personId: filled ? id : null, state: state ?? (filled ? 'filled' : 'vacant') });
  if (reportsTo !== undefined) {
    add('lines', {
      kind: 'reports-to',
      fromSeatId: id,
      toSeatId: reportsTo,
      assessment: 'confirmed',
      assessedOn: beliefs.assessedOn ?? null,
    });
  }
  if (!filled) return;
  add('people', { id, name, ...beliefs });
  if (since !== null) add('seatTenures', { seatId: id, personId: id, from: since, to: beliefs.leftOn ?? null });
}

/** A record per quarter from the lists' entries; what is no list is the same in each, an entry of null leaves the field out. */
function spreadQuarters({ quarters, ...record }: SampleRecord): SampleRecord[] {
  const lists = Object.values(record).filter(Array.isArray);
  const count = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: count }, (_, index) => {
    const fields = Object.entries(record).map(([field, value]) => [field, Array.isArray(value) ? (value[index] ?? null) : value] as const);
    const periodStart = addMonths(String(quarters), index * 3);
    return { periodStart, periodUnit: 'quarter', ...Object.fromEntries(fields.filter(([, value]) => value !== null)) };
  });
}

function spreadActivity({ duties, ...activity }: SampleRecord, add: Add): void {
  add('raciActivities', activity);
  for (const [roleId, letters] of Object.entries((duties ?? {}) as Record<string, string[]>)) {
    for (const duty of letters) add('raciAssignments', { activityId: activity.id, roleId, duty });
  }
}

function spreadRitual({ dates, ...ritual }: SampleRecord, add: Add): void {
  add('rituals', ritual);
  for (const date of (dates ?? []) as SampleRecord[]) add('ritualDates', { ritualId: ritual.id, ...date });
}
