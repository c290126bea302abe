import { readFileSync } from 'node:fs';
import { fromRoot } from '../lib/paths.mjs';

/** @typedef {Record<string, unknown> & { id: string }} StoredRecord */
/** Records by table and id. @typedef {Map<string, StoredRecord>} Contents */
/** @typedef {{ table: string, id: string, before: Record<string, unknown> | null, after: Record<string, unknown> | null }} Change */
/** @typedef {{ seq: number, id: string, changes: Change[] }} ChangeRecord */

const keyOf = (/** @type {string} */ table, /** @type {string} */ id) => `${table} ${id}`;

/** @param {Record<string, StoredRecord[]>} tables @returns {Contents} */
export const contentsOf = (tables) =>
  new Map(Object.entries(tables).flatMap(([table, records]) => records.map((record) => [keyOf(table, record.id), record])));

/**
 * What contents are after more commits. Written again for this check, so that a fault of the product's own replay shows.
 * @param {Contents} contents @param {readonly ChangeRecord[]} records
 */
export function after(contents, records) {
  const next = new Map(contents);
  for (const { table, id, before, after: now } of records.flatMap(({ changes }) => changes)) {
    const key = keyOf(table, id);
    if (!now) next.delete(key);
    else if (!before) next.set(key, { ...now, id });
    else {
      const record = { ...next.get(key), ...now, id };
      for (const field of Object.keys(before)) if (!Object.hasOwn(now, field)) delete (/** @type {any} */ (record)[field]);
      next.set(key, record);
    }
  }
  return next;
}

/** Where two contents differ, in words; empty where they do not. @param {Contents} wanted @param {Contents} found */
export function differences(wanted, found) {
  const problems = [];
  for (const [key, record] of wanted) {
    const there = found.get(key);
    if (!there) problems.push(`${key} is gone`);
    else if (text(there) !== text(record)) problems.push(`${key} differs: ${fieldsApart(record, there)}`);
  }
  for (const key of found.keys()) if (!wanted.has(key)) problems.push(`${key} is there and was never acknowledged`);
  return problems;
}

/** @param {StoredRecord} wanted @param {StoredRecord} found */
const fieldsApart = (wanted, found) =>
  Object.keys({ ...wanted, ...found })
    .filter((field) => text(wanted[field]) !== text(found[field]))
    .map((field) => `${field} is ${text(found[field])}, was ${text(wanted[field])}`)
    .join('; ');

/** The same text for the same value, whatever the order of its fields. @param {unknown} value @returns {string} */
const text = (value) =>
  JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? 'absent';

/** The references of the model, from the published JSON Schema rather than from the code that is under test. */
const references = Object.entries(JSON.parse(readFileSync(fromRoot('docs/model.schema.json'), 'utf8')).$defs).flatMap(
  ([table, definition]) =>
    Object.entries(/** @type {any} */ (definition).properties ?? {}).flatMap(([field, schema]) =>
      /** @type {any} */ (schema).ref ? [{ table, field, target: /** @type {any} */ (schema).ref }] : [],
    ),
);

/** References that lead nowhere. @param {Contents} contents */
export function brokenReferences(contents) {
  const problems = [];
  for (const [key, record] of contents) {
    for (const { table, field, target } of references) {
      if (!key.startsWith(`${table} `)) continue;
      for (const id of [record[field]].flat()) {
        if (typeof id === 'string' && !contents.has(keyOf(target, id)))
          problems.push(`${key}: ${field} points at ${target} ${id}, which is not there`);
      }
    }
  }
  return problems;
}
