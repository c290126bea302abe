import { changeFigures, type EditOptions } from '@shared/kpis/change-figures';
import { kpiPeriods } from '@shared/kpis/kpi-periods';
import { type KpiCell, type KpiRow, kpiRows, kpisOf, onTarget } from '@shared/kpis/kpi-rows';
import { defaultKpis, type KpiMeasure, kpiDefinitionSchema, kpiMeasureSchema } from '@shared/model/kpi';
import { describe, expect, test } from 'vitest';

const today = '2026-05-10';
const quarters = kpiPeriods(today, 'quarter', 1, 2);
const lines = kpiDefinitionSchema.parse({ id: 'lines', name: 'Lines monitored' });
const sales = kpiDefinitionSchema.parse({ id: 'sales', name: 'Sales', unit: 'amount' });
let made = 0;
const measure = (fields: Partial<KpiMeasure>): KpiMeasure => {
  made += 1;
  return kpiMeasureSchema.parse({ id: `m${made}`, accountId: 'a', kpiId: 'lines', periodStart: '2026-04-01', ...fields });
};
const cellOf = (rows: readonly KpiRow[], row: number, column: number): KpiCell => rows[row]?.cells[column] as KpiCell;

describe('periods', () => {
  const names = (...args: Parameters<typeof kpiPeriods>) =>
    kpiPeriods(...args).map(({ periodStart, year, number }) => `${periodStart} ${number ?? ''}/${year}`);

  test('end with the one of today and can be moved', () => {
    expect(names(today, 'quarter', 1, 2)).toEqual(['2026-01-01 1/2026', '2026-04-01 2/2026']);
    expect(names(today, 'quarter', 1, 2, -4)).toEqual(['2025-01-01 1/2025', '2025-04-01 2/2025']);
    expect(names(today, 'month', 1, 2)).toEqual(['2026-04-01 4/2026', '2026-05-01 5/2026']);
    expect(names(today, 'year', 1, 2, 1)).toEqual(['2026-01-01 /2026', '2027-01-01 /2027']);
  });

  test('follow a fiscal year that begins in February, named after the year it ends in', () => {
    expect(names(today, 'quarter', 2, 2)).toEqual(['2026-02-01 1/2027', '2026-05-01 2/2027']);
    expect(names('2026-01-31', 'year', 2, 1)).toEqual(['2025-02-01 /2026']);
  });
});

describe('rows', () => {
  test('the standard KPIs are there until the portfolio has its own for a key; its own come first', () => {
    const own = kpiDefinitionSchema.parse({ id: 'x', key: 'nrr' });
    const kpis = kpisOf([lines, own]);
    expect(kpis.filter(({ key }) => key === 'nrr')).toEqual([own]);
    expect(kpis).toHaveLength(defaultKpis.length + 1);
  });

  test('a cell knows last year, and a unit’s figures stay out of the account’s', () => {
    const measures = [measure({ value: 7 }), measure({ value: 5, periodStart: '2025-04-01' }), measure({ value: 1, businessUnitId: 'u' })];
    expect(cellOf(kpiRows([lines], measures, quarters, null), 0, 1)).toMatchObject({ value: { value: 7 }, lastYear: { value: 5 } });
    expect(cellOf(kpiRows([lines], measures, quarters, 'u'), 0, 1)).toMatchObject({ value: { value: 1 }, lastYear: null });
  });

  test('of a period typed twice the one measured last stands, and the other is named', () => {
    const [late, early] = [measure({ value: 2, measuredOn: '2026-05-02' }), measure({ value: 1, measuredOn: '2026-05-01' })];
    expect(cellOf(kpiRows([lines], [late, early], quarters, null), 0, 1)).toMatchObject({ measure: late, others: [early] });
  });

  test('hidden KPIs have no row', () => {
    expect(kpiRows([{ ...lines, hidden: true }], [], quarters, null)).toEqual([]);
  });

  test('on target is read by the direction, and not known in two currencies', () => {
    const [value, target] = [
      { value: 5, currency: null },
      { value: 6, currency: null },
    ];
    expect(onTarget({ direction: 'higher-is-better' }, { value, target })).toBe(false);
    expect(onTarget({ direction: 'lower-is-better' }, { value, target })).toBe(true);
    expect(onTarget({ direction: 'lower-is-better' }, { value, target: { ...target, currency: 'EUR' } })).toBeNull();
    expect(onTarget({ direction: 'lower-is-better' }, { value, target: null })).toBeNull();
  });
});

describe('changes', () => {
  const options: EditOptions = {
    which: 'value',
    accountId: 'a',
    businessUnitId: null,
    today,
    stored: new Set(['lines', 'sales']),
    newId: () => 'new',
  };
  const figure = (value: number, currency: string | null = null) => ({ value, currency });
  const emptyCell = cellOf(kpiRows([lines], [], quarters, null), 0, 1);

  test('a figure makes a record of its period', () => {
    expect(changeFigures([{ kpi: lines, cell: emptyCell, figure: figure(3) }], options)).toMatchObject([
      { op: 'create', table: 'kpiMeasures', record: { periodStart: '2026-04-01', periodUnit: 'quarter', value: 3, measuredOn: today } },
    ]);
  });

  test('an amount and its target go into their own fields', () => {
    const edits = [{ kpi: sales, cell: emptyCell, figure: figure(500, 'USD') }];
    expect(changeFigures(edits, options)).toMatchObject([{ record: { amount: { minor: 500, currency: 'USD' }, value: null } }]);
    expect(changeFigures(edits, { ...options, which: 'target' })).toMatchObject([
      { record: { targetAmount: { minor: 500 }, measuredOn: null } },
    ]);
  });

  test('the first figures of a standard KPI store its definition once', () => {
    const [nrr] = defaultKpis;
    if (!nrr) throw new Error('no standard KPI');
    const edits = [1, 2].map((value) => ({ kpi: nrr, cell: emptyCell, figure: figure(value) }));
    expect(changeFigures(edits, options).map(({ table }) => table)).toEqual(['kpiDefinitions', 'kpiMeasures', 'kpiMeasures']);
  });

  test('emptying the last thing a record holds deletes it; with a target or a note it stays', () => {
    const alone = cellOf(kpiRows([lines], [measure({ value: 3 })], quarters, null), 0, 1);
    expect(changeFigures([{ kpi: lines, cell: alone, figure: null }], options)).toMatchObject([{ op: 'delete' }]);
    const targeted = cellOf(kpiRows([lines], [measure({ value: 3, target: 4 })], quarters, null), 0, 1);
    expect(changeFigures([{ kpi: lines, cell: targeted, figure: null }], options)).toMatchObject([
      { op: 'update', fields: { value: null, measuredOn: null } },
    ]);
  });

  test('what is there already changes nothing; a period typed twice is typed once after', () => {
    const twice = [measure({ value: 3 }), measure({ value: 4 })];
    const cell = cellOf(kpiRows([lines], twice, quarters, null), 0, 1);
    expect(changeFigures([{ kpi: lines, cell, figure: figure(4) }], options)).toEqual([]);
    expect(changeFigures([{ kpi: lines, cell, figure: figure(5) }], options)).toMatchObject([
      { op: 'delete', id: twice[0]?.id },
      { op: 'update', id: twice[1]?.id, fields: { value: 5 } },
    ]);
  });
});
