import { moveUnit } from '@shared/domain/move-unit';
import type { Mutation } from '@shared/model/changes';
import { dependentsOf, type RecordsByTable } from '@shared/model/dependents';
import type { StoredRecord } from '@shared/model/record-changes';
import type { TableName } from '@shared/model/table-names';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appliedTo } from '../../support/applied';

const unit = (id: string, parentId: string | null = null) => ({ id, accountId: 'a', name: id, parentId });

/** The records as a commit would leave them. */
const moved = (records: RecordsByTable, mutations: readonly Mutation[]): RecordsByTable =>
  Object.fromEntries(
    Object.entries(records).map(([table, rows]) => [table, appliedTo(table as TableName, rows as StoredRecord[], mutations)]),
  );

describe('moving what depends on a unit', () => {
  it('exchanges single references and entries of lists, each at most once', () => {
    const records: RecordsByTable = {
      businessUnits: [unit('from'), unit('to')],
      seats: [
        { id: 's1', businessUnitId: 'from' },
        { id: 's2', businessUnitId: 'to' },
      ],
      needs: [
        { id: 'n1', businessUnitIds: ['x', 'from'] },
        { id: 'n2', businessUnitIds: ['from', 'to'] },
      ],
    };
    const { mutations, moved: told, stays } = moveUnit(records, 'from', 'to');
    expect(moved(records, mutations)).toMatchObject({
      seats: [{ businessUnitId: 'to' }, { businessUnitId: 'to' }],
      needs: [{ businessUnitIds: ['x', 'to'] }, { businessUnitIds: ['to'] }],
    });
    expect(told).toEqual([
      { table: 'seats', count: 1 },
      { table: 'needs', count: 2 },
    ]);
    expect(stays).toEqual([]);
  });

  it('leaves what the other unit has its own of: one cell for an offer, one figure for a period', () => {
    const measure = (id: string, businessUnitId: string, periodStart: string) => ({
      ...{ id, businessUnitId, periodStart },
      ...{ kpiId: 'k', periodUnit: 'quarter' },
    });
    const records: RecordsByTable = {
      businessUnits: [unit('from'), unit('to')],
      whiteSpaceCells: [
        { id: 'c1', businessUnitId: 'from', offerId: 'o1' },
        { id: 'c2', businessUnitId: 'from', offerId: 'o2' },
        { id: 'c3', businessUnitId: 'to', offerId: 'o1' },
      ],
      kpiMeasures: [measure('m1', 'from', '2026-01-01'), measure('m2', 'from', '2026-04-01'), measure('m3', 'to', '2026-04-01')],
    };
    const { mutations, stays } = moveUnit(records, 'from', 'to');
    expect(mutations.map((mutation) => mutation.op === 'update' && mutation.id)).toEqual(['c2', 'm1']);
    expect(stays).toEqual([
      { table: 'whiteSpaceCells', count: 1 },
      { table: 'kpiMeasures', count: 1 },
    ]);
    expect(dependentsOf(moved(records, mutations), 'businessUnits', 'from').map(({ table, outcome }) => `${table} ${outcome}`)).toEqual([
      'whiteSpaceCells goes-too',
      'kpiMeasures goes-too',
    ]);
  });

  it('lets a part take the place of the whole', () => {
    const records: RecordsByTable = {
      businessUnits: [unit('group'), unit('from', 'group'), unit('middle', 'from'), unit('to', 'middle'), unit('other', 'from')],
    };
    const { mutations } = moveUnit(records, 'from', 'to');
    expect(moved(records, mutations).businessUnits).toMatchObject([
      { id: 'group', parentId: null },
      { id: 'from', parentId: 'group' },
      { id: 'middle', parentId: 'to' },
      { id: 'to', parentId: 'group' },
      { id: 'other', parentId: 'to' },
    ]);
  });

  it('never makes a circle of units, and leaves no part behind', () => {
    const forest = fc
      .array(fc.nat(), { minLength: 2, maxLength: 12 })
      .map((parents) => parents.map((parent, at) => unit(`u${at}`, parent % (at + 1) === at ? null : `u${parent % (at + 1)}`)));
    fc.assert(
      fc.property(forest, fc.nat(), fc.nat(), (businessUnits, a, b) => {
        const from = `u${a % businessUnits.length}`;
        const to = `u${b % businessUnits.length}`;
        fc.pre(from !== to);
        const units = moved({ businessUnits }, moveUnit({ businessUnits }, from, to).mutations).businessUnits as ReturnType<typeof unit>[];
        expect(units.filter(({ parentId }) => parentId === from)).toEqual([]);
        const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
        for (const { id } of units) {
          const above: string[] = [];
          for (let at = parents.get(id); at && above.length <= units.length; at = parents.get(at)) above.push(at);
          expect(above.length).toBeLessThanOrEqual(units.length);
        }
      }),
    );
  });
});
