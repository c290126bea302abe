import type { RecordTimes } from '../model/record-times';

/** Every instant at which a field was given a value, oldest first; empty when nothing is known of it. */
export const fieldHistory = (times: RecordTimes | undefined, field: string): readonly string[] =>
  times ? [...times.created, ...(times.fields[field] ?? [])] : [];

/** When a field got the value it has; null when nothing is known of it. */
export const lastSet = (times: RecordTimes | undefined, field: string): string | null => fieldHistory(times, field).at(-1) ?? null;

/** Every instant at which anything of a record was set. */
export const allInstants = (times: RecordTimes): ReadonlySet<string> => new Set([...times.created, ...Object.values(times.fields).flat()]);

/** The latest instant at which anything of a record was set or it was deleted; null when nothing is known of it. */
export function lastTouched(times: RecordTimes | undefined): string | null {
  if (!times) return null;
  return [...allInstants(times), ...(times.deleted ? [times.deleted] : [])].sort().at(-1) ?? null;
}

/** Whether one copy knows everything that was set in the other: then nothing was edited in that other copy since. */
export function knowsAll(knowing: RecordTimes, other: RecordTimes | undefined): boolean {
  if (!other) return false;
  const known = allInstants(knowing);
  const last = ['', ...Object.keys(other.fields)].map((field) => lastSet(other, field));
  return last.length > 0 && last.every((instant) => instant !== null && known.has(instant));
}

/** Whether a copy that has a record knows that it was deleted in the other, and put it back (`id`: when a record came to be there). */
export const knowsDeletion = (having: RecordTimes | undefined, deleted: RecordTimes | undefined): boolean =>
  Boolean(deleted?.deleted && having?.fields.id?.includes(deleted.deleted));
