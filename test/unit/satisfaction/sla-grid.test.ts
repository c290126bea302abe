import { kpiPeriods } from '@shared/kpis/kpi-periods';
import { slaResultSchema, slaSchema } from '@shared/model/satisfaction';
import { changeShares, isKept, readShare, readShares, slaRows } from '@shared/satisfaction/sla-grid';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const periods = kpiPeriods('2026-05-10', 'quarter', 1, 2);
const sla = slaSchema.parse({ id: 'sla', accountId: 'a', name: 'Four-hour response', target: 95 });
const result = (fields: object) =>
  slaResultSchema.parse({
    id: 'r',
    accountId: 'a',
    slaId: 'sla',
    periodStart: '2026-04-01',
    periodUnit: 'quarter',
    met: 47,
    due: 50,
    ...fields,
  });

describe('the table of service levels', () => {
  it('reads met and due, and no more met than due', () => {
    expect(readShare(' 47 / 50')).toEqual({ ok: true, value: { met: 47, due: 50 } });
    expect(readShare('1 200 sur 1 250')).toEqual({ ok: true, value: { met: 1200, due: 1250 } });
    expect(readShare('n/a')).toEqual({ ok: true, value: null });
    expect(readShare('94%')).toMatchObject({ ok: false, error: { code: 'share-unreadable' } });
    expect(readShare('51/50')).toMatchObject({ ok: false, error: { code: 'share-over' } });
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), (met, more) => {
        expect(readShare(`${met}/${met + more}`)).toEqual({ ok: true, value: { met, due: met + more } });
      }),
    );
  });

  it('reads a block of shares, and of met and due side by side', () => {
    const grid = { rows: 2, columns: 2 };
    const shares = [
      { row: 0, column: 0, share: { met: 47, due: 50 } },
      { row: 0, column: 1, share: { met: 9, due: 10 } },
    ];
    expect(readShares('47/50\t9/10', { row: 0, column: 0 }, grid)).toEqual({ ok: true, value: shares });
    expect(readShares('47\t50\t9\t10', { row: 0, column: 0 }, grid)).toEqual({ ok: true, value: shares });
    expect(readShares('Q1\t9/10', { row: 0, column: 0 }, grid)).toMatchObject({
      error: { code: 'paste-no-share', params: { text: 'Q1', row: 1, column: 1 } },
    });
    expect(readShares('1/1\t1/1', { row: 0, column: 1 }, grid)).toMatchObject({ error: { code: 'paste-too-wide' } });
  });

  it('shows the result measured last, and says whether the target was kept', () => {
    const [row] = slaRows([sla], [result({ measuredOn: '2026-05-01' }), result({ id: 'older', met: 1, due: 2 })], periods);
    expect(row?.cells[1]).toMatchObject({ share: { met: 47, due: 50 }, others: [{ id: 'older' }] });
    expect(isKept(sla, { met: 47, due: 50 })).toBe(false);
    expect(isKept(sla, { met: 0, due: 0 })).toBeNull();
  });

  it('creates, changes and takes out a result, and does nothing for the same', () => {
    const options = { today: '2026-05-10', newId: () => 'new' } as const;
    const [empty] = slaRows([sla], [], periods);
    const [filled] = slaRows([sla], [result({})], periods);
    const share = { met: 9, due: 10 };
    const cellOf = (row: typeof empty) => row?.cells[1] ?? expect.fail('a cell');
    expect(changeShares([{ sla, cell: cellOf(empty), share }], options)).toMatchObject([
      { op: 'create', record: { id: 'new', slaId: 'sla', periodStart: '2026-04-01', met: 9, due: 10 } },
    ]);
    expect(changeShares([{ sla, cell: cellOf(filled), share }], options)).toMatchObject([{ op: 'update', id: 'r', fields: share }]);
    expect(changeShares([{ sla, cell: cellOf(filled), share: null }], options)).toEqual([{ op: 'delete', table: 'slaResults', id: 'r' }]);
    expect(changeShares([{ sla, cell: cellOf(filled), share: { met: 47, due: 50 } }], options)).toEqual([]);
  });
});
