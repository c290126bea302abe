import { kpiPeriods } from '@shared/kpis/kpi-periods';
import type { Mutation } from '@shared/model/changes';
import { type ValueFlow, valueFlowSchema, valueHypothesisSchema } from '@shared/model/value';
import { changeFlows, type FlowEdit, flowRows, flowsElsewhere, readFlows, spreadBenefit } from '@shared/value/value-grid';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const hypothesis = valueHypothesisSchema.parse({ id: 'h', accountId: 'a', title: 'Fewer stops' });
const periods = kpiPeriods('2026-05-10', 'quarter', 1, 2);
const eur = (whole: number) => ({ minor: whole * 100, currency: 'EUR' });
let made = 0;
const newId = () => {
  made += 1;
  return `n${made}`;
};
const flow = (fields: Partial<ValueFlow>): ValueFlow =>
  valueFlowSchema.parse({ id: newId(), accountId: 'a', hypothesisId: 'h', periodStart: '2026-04-01', ...fields });

/** The edit of one cell: line 0 to 3 (benefit planned and realised, cost planned and realised), column 0 or 1. */
const edit = (flows: readonly ValueFlow[], line: number, column: number, amount: FlowEdit['amount']): FlowEdit => {
  const row = flowRows([hypothesis], flows, periods)[line];
  const cell = row?.cells[column];
  if (!row || !cell) throw new Error(`no cell ${line} ${column}`);
  return { row, cell, amount };
};
const change = (edits: readonly FlowEdit[]): Mutation[] => changeFlows(edits, newId);

describe('rows', () => {
  test('four lines a hypothesis; a period typed twice holds the sum, two currencies hold none', () => {
    const flows = [
      flow({ planned: eur(10) }),
      flow({ planned: eur(5), realised: eur(4) }),
      flow({ realised: { minor: 1, currency: 'USD' } }),
    ];
    const rows = flowRows([hypothesis], flows, periods);
    expect(rows.map(({ kind, which }) => `${kind} ${which}`)).toEqual([
      'benefit planned',
      'benefit realised',
      'cost planned',
      'cost realised',
    ]);
    expect(rows[0]?.cells.map(({ amount }) => amount)).toEqual([null, eur(15)]);
    expect(rows[1]?.cells[1]).toMatchObject({ amount: null, mixed: true });
  });

  test('what no column can show is counted', () => {
    const flows = [
      flow({ planned: eur(1) }),
      flow({ planned: eur(1), periodUnit: 'month' }),
      flow({ realised: eur(1), periodStart: '2026-05-01' }),
      flow({ periodUnit: 'year' }),
    ];
    expect(flowsElsewhere(flows, 'quarter', 1)).toBe(2);
  });
});

describe('changes', () => {
  test('planned and realised of one period become one record', () => {
    const [only, ...rest] = change([edit([], 0, 1, eur(7)), edit([], 1, 1, eur(6))]);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({
      op: 'create',
      record: { hypothesisId: 'h', kind: 'benefit', periodStart: '2026-04-01', planned: eur(7), realised: eur(6) },
    });
  });

  test('a record that holds nothing any more goes, one with a note stays', () => {
    const [bare, noted] = [flow({ planned: eur(1) }), flow({ planned: eur(1), kind: 'cost', note: 'licence' })];
    expect(change([edit([bare, noted], 0, 1, null), edit([bare, noted], 2, 1, null)])).toEqual([
      { op: 'delete', table: 'valueFlows', id: bare.id },
      { op: 'update', table: 'valueFlows', id: noted.id, fields: { planned: null } },
    ]);
  });

  test('of a period typed twice the first record takes the new amount', () => {
    const flows = [flow({ planned: eur(1) }), flow({ planned: eur(2), realised: eur(3) })];
    expect(change([edit(flows, 0, 1, eur(9))])).toEqual([
      { op: 'update', table: 'valueFlows', id: flows[0]?.id, fields: { planned: eur(9) } },
      { op: 'update', table: 'valueFlows', id: flows[1]?.id, fields: { planned: null } },
    ]);
  });

  test('nothing changes where the cell holds it already', () => {
    expect(change([edit([flow({ planned: eur(1) })], 0, 1, eur(1)), edit([], 1, 0, null)])).toEqual([]);
  });
});

describe('a pasted block', () => {
  const read = (text: string, row = 0, column = 0) =>
    readFlows(text, { row, column }, { rows: 4, columns: 2 }, { locale: 'en', currency: 'EUR' });

  test('is read as amounts, n/a as none', () => {
    expect(read('1 000,50\t£2\n\tn/a')).toEqual({
      ok: true,
      value: [
        { row: 0, column: 0, amount: { minor: 1_000_50, currency: 'EUR' } },
        { row: 0, column: 1, amount: { minor: 2_00, currency: 'GBP' } },
        { row: 1, column: 0, amount: null },
        { row: 1, column: 1, amount: null },
      ],
    });
  });

  test('below 0 nothing is taken, and the cell is named', () => {
    expect(read('5\n-3', 1, 1)).toMatchObject({ ok: false, error: { code: 'flow-negative-pasted', params: { row: 2, column: 1 } } });
    expect(read('1\t2\t3')).toMatchObject({ ok: false, error: { code: 'paste-too-wide' } });
  });
});

test('spread over periods, a benefit keeps its sum', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 12 }), (minor, count) => {
      const mutations = spreadBenefit(hypothesis, { minor, currency: 'EUR' }, kpiPeriods('2026-05-10', 'quarter', 1, count), newId);
      const sum = mutations.reduce((total, one) => total + (one.op === 'create' ? ((one.record as ValueFlow).planned?.minor ?? 0) : 0), 0);
      expect(mutations).toHaveLength(count);
      expect(sum).toBe(minor);
    }),
  );
});
