import { jsonEqual } from '../model/json-equal';
import type { RecordTimes } from '../model/record-times';
import { allInstants, fieldHistory } from './field-history';
import { recordKey } from './record-key';
import type { Planned } from './settle-references';

type Sides = { here: RecordTimes | undefined; there: RecordTimes | undefined; now: string };

const union = (...lists: (readonly string[])[]): string[] => [...new Set(lists.flat())];

/**
 * The times of the records that a merge touched. What was taken over keeps the instants it was set at in the other copy, so that
 * both know the same; what somebody chose against the other copy is set now, so that the other copy will follow.
 */
export function mergedTimes(
  planned: readonly Planned[],
  { here, there, now }: { here: readonly RecordTimes[]; there: readonly RecordTimes[]; now: string },
): RecordTimes[] {
  const byKey = (times: readonly RecordTimes[]) => new Map(times.map((each) => [recordKey(each.table, each.id), each]));
  const [hereTimes, thereTimes] = [byKey(here), byKey(there)];
  return planned.flatMap((plan) => {
    const key = recordKey(plan.difference.table, plan.difference.id);
    const times = timesOf(plan, { here: hereTimes.get(key), there: thereTimes.get(key), now });
    return times ? [withoutMore(times)] : [];
  });
}

/** What the store knows besides stays out of the change record, which takes no field that it does not know. */
const withoutMore = ({ table, id, created, fields, deleted }: RecordTimes): RecordTimes => ({ table, id, created, fields, deleted });

function timesOf({ difference, after }: Planned, sides: Sides): RecordTimes | null {
  const { status, table, id } = difference;
  const { here, there, now } = sides;
  const bare = { table, id, created: [], fields: {}, deleted: null };
  if (status === 'deleted-here') return null;
  if (!after) {
    const known = union([...(here ? allInstants(here) : [])], [...(there ? allInstants(there) : [])]);
    return { ...bare, created: known, deleted: there?.deleted ?? now };
  }
  if (status === 'changed') return changedTimes({ difference, after }, sides);
  if (difference.here) return putBack(here ?? bare, there, now);
  return bringTimes({ difference, after }, there ?? bare, now);
}

/** A record that stays though it was deleted there: known now is that deletion, and that it was decided against. */
function putBack(here: RecordTimes, there: RecordTimes | undefined, now: string): RecordTimes {
  return { ...here, fields: { ...here.fields, id: union(here.fields.id ?? [], there?.deleted ? [there.deleted] : [], [now]) } };
}

/** A record that comes in as it is there; a reference that had to be cleared was cleared now. */
function bringTimes({ difference, after }: Planned, there: RecordTimes, now: string): RecordTimes {
  const cleared = Object.keys(after ?? {}).filter((field) => !jsonEqual(after?.[field], difference.there?.[field]));
  const fields = Object.fromEntries(cleared.map((field) => [field, [...(there.fields[field] ?? []), now]]));
  return { ...there, fields: { ...there.fields, ...fields } };
}

function changedTimes({ difference, after }: Planned, { here, there, now }: Sides): RecordTimes | null {
  const { table, id, fields: differing } = difference;
  if (differing.every(({ status }) => status === 'changed-here')) return null;
  const start = here ?? { table, id, created: [], fields: {}, deleted: null };
  const fields: RecordTimes['fields'] = { ...start.fields };
  for (const { field, status, there: side } of differing) {
    if (status === 'changed-here') continue;
    const own = start.fields[field] ?? [];
    const known = fieldHistory(here, field);
    const news = fieldHistory(there, field).filter((instant) => !known.includes(instant));
    const taken = jsonEqual(after?.[field], side.value);
    fields[field] = taken ? [...own, ...news, ...(side.at ? [side.at] : [])] : [...own, ...news, now];
  }
  return { ...start, fields };
}
