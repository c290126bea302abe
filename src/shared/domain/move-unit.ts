import type { Mutation } from '../model/changes';
import type { Dependents, RecordsByTable } from '../model/dependents';
import type { StoredRecord } from '../model/record-changes';
import { idsIn, referencesTo } from '../model/references';
import type { TableName } from '../model/table-names';

/** What one unit holds at most one of: where the other unit has its own already, that one stands. */
const onlyOne: Partial<Record<TableName, (record: StoredRecord) => string>> = {
  whiteSpaceCells: ({ offerId }) => `${offerId}`,
  revenuePeriods: ({ offerId, periodStart, periodUnit }) => `${offerId} ${periodStart} ${periodUnit}`,
  kpiMeasures: ({ kpiId, periodStart, periodUnit }) => `${kpiId} ${periodStart} ${periodUnit}`,
};

type Counts = Pick<Dependents, 'table' | 'count'>[];

/** `stays`: records that the other unit has its own of, and that go with the unit when it is deleted. */
export type UnitMove = { mutations: Mutation[]; moved: Counts; stays: Counts };

/**
 * Moves what depends on one business unit to another of the same account: seats, needs, cells of the white space, figures, parts of it. The unit itself is
 * left, with nothing but what the other has already (same offer, or same figure of the same period). Where the other is a part
 * of it, the other takes its place.
 *
 * @param records everything of the account, by table
 * @throws never; an unknown unit has nothing to move
 */
export function moveUnit(records: RecordsByTable, fromId: string, toId: string): UnitMove {
  const move: UnitMove = { mutations: [], moved: [], stays: [] };
  for (const { table, field } of referencesTo.businessUnits) {
    const keyOf = onlyOne[table];
    const of = (id: string) => (records[table] ?? []).filter((record) => record.id !== toId && idsIn(record[field]).includes(id));
    const taken = new Set(keyOf ? of(toId).map(keyOf) : []);
    const all = of(fromId);
    const moving = all.filter((record) => !(keyOf && taken.has(keyOf(record))));
    for (const record of moving) {
      const fields = { [field]: exchanged(record[field], fromId, toId) };
      move.mutations.push({ op: 'update', table, id: record.id, fields } as Mutation);
    }
    if (moving.length > 0) move.moved.push({ table, count: moving.length });
    if (moving.length < all.length) move.stays.push({ table, count: all.length - moving.length });
  }
  const parents = new Map((records.businessUnits ?? []).map(({ id, parentId }) => [id, parentId as string | null]));
  if (isPartOf(parents, toId, fromId)) {
    move.mutations.push({ op: 'update', table: 'businessUnits', id: toId, fields: { parentId: parents.get(fromId) ?? null } });
  }
  return move;
}

/** One id, or a list of them, with one in another's place, each at most once. */
const exchanged = (value: unknown, fromId: string, toId: string): unknown =>
  Array.isArray(value) ? [...new Set(value.map((id) => (id === fromId ? toId : id)))] : toId;

function isPartOf(parents: ReadonlyMap<string, string | null>, id: string, wholeId: string): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(id); at && !seen.has(at); at = parents.get(at)) {
    if (at === wholeId) return true;
    seen.add(at);
  }
  return false;
}
