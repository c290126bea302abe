import { isKnown } from '@shared/domain/figure';
import { logoRetention, presenceOf } from '@shared/domain/logo-retention';
import { revenueMovements } from '@shared/domain/revenue-movements';
import { expansionRate, grossRevenueRetention, netRevenueRetention } from '@shared/domain/revenue-retention';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quarters, recurring, recurringArbitrary, year2025 } from './periods';

const inEuro = { currency: 'EUR' };
const movements = (...rows: Parameters<typeof revenueMovements>[0]) => revenueMovements(rows, year2025, inEuro);

/** The example of the formula sheet over a whole year: one row per customer, so that one of them is lost whole. */
const example = movements(
  recurring('2025-01-01', { accountId: 'a', periodUnit: 'year', recurringStart: 1_164, upsell: 120, crossSell: 60, contraction: 48 }),
  recurring('2025-01-01', { accountId: 'b', periodUnit: 'year', recurringStart: 36, churn: 36 }),
  recurring('2025-01-01', { accountId: 'new', periodUnit: 'year', newBusiness: 500 }),
);
const percent = (figure: ReturnType<typeof netRevenueRetention>) => (isKnown(figure) ? (figure.value * 100).toFixed(1) : figure.na);
const noted = (figure: ReturnType<typeof netRevenueRetention>) => figure.notes.map(({ note }) => note);

describe('revenue retention', () => {
  it('gives the worked examples of the formula sheet: NRR 108.0%, GRR 93.0%, expansion 15% (10+5)', () => {
    expect(percent(netRevenueRetention(example))).toBe('108.0');
    expect(percent(grossRevenueRetention(example))).toBe('93.0');
    const { whole, upsell, crossSell } = expansionRate(example);
    expect([whole, upsell, crossSell].map(percent)).toEqual(['15.0', '10.0', '5.0']);
  });

  it('carries what explains it: amounts, customers, period, data date, and that a new one was left out', () => {
    const eur = (value: number) => ({ value, unit: { currency: 'EUR' } });
    expect(netRevenueRetention(example)).toMatchObject({
      formula: 'netRevenueRetention',
      unit: 'ratio',
      inputs: { start: eur(120_000), expansion: eur(18_000), contraction: eur(4_800), churn: eur(3_600), customers: 2 },
      period: year2025,
      dataDate: '2025-12-31',
      notes: [{ note: 'new-excluded', count: 1 }],
      parts: [{ id: 'a' }, { id: 'b', inputs: { churn: eur(3_600) } }],
    });
  });

  it('adds the movements of the year to the start of its first quarter', () => {
    const rows = quarters.map((quarter, index) => recurring(quarter, { recurringStart: 100 + 10 * index, upsell: 10 }));
    expect(percent(netRevenueRetention(movements(...rows)))).toBe('140.0');
    expect(noted(netRevenueRetention(movements(...rows)))).toEqual([]);
  });

  it('takes offers together, and a row for the whole account instead of its offers', () => {
    const offers = [
      recurring('2025-01-01', { periodUnit: 'year', offerId: 'x', recurringStart: 60, contraction: 12 }),
      recurring('2025-01-01', { periodUnit: 'year', offerId: 'y', recurringStart: 40 }),
    ];
    expect(percent(grossRevenueRetention(movements(...offers)))).toBe('88.0');
    const whole = recurring('2025-01-01', { periodUnit: 'year', recurringStart: 100, contraction: 50 });
    expect(percent(grossRevenueRetention(movements(...offers, whole)))).toBe('50.0');
  });

  it('is partial, with the months there are, when the history is shorter than the year', () => {
    const rows = quarters.slice(2).map((quarter) => recurring(quarter, { recurringStart: 100 }));
    expect(netRevenueRetention(movements(...rows))).toMatchObject({ value: 1, partialMonths: 6 });
  });

  it('counts a period typed twice once, as it was typed last, and says so', () => {
    const wrong = recurring('2025-01-01', { periodUnit: 'year', recurringStart: 100, churn: 100 });
    const right = recurring('2025-01-01', { periodUnit: 'year', recurringStart: 100, contraction: 20 });
    const figure = grossRevenueRetention(movements(wrong, right));
    expect(figure).toMatchObject({ value: 0.8, notes: [{ note: 'duplicate-period', count: 1 }] });
  });

  it('says that months are missing, and that a chain of amounts is broken', () => {
    const rows = [recurring('2025-01-01', { recurringStart: 100 }), recurring('2025-10-01', { recurringStart: 250 })];
    expect(netRevenueRetention(movements(...rows))).toMatchObject({
      value: 1,
      partialMonths: 6,
      notes: [
        { note: 'missing-months', count: 6 },
        { note: 'chain-broken', count: 1 },
      ],
    });
  });

  it('takes one who left and came back for lost revenue and a kept logo', () => {
    const rows = [
      recurring('2025-01-01', { recurringStart: 100, churn: 100 }),
      recurring('2025-04-01'),
      recurring('2025-07-01', { newBusiness: 80 }),
      recurring('2025-10-01', { recurringStart: 80, upsell: 40 }),
      ...quarters.map((quarter) => recurring(quarter, { accountId: 'b', recurringStart: 100 })),
    ];
    const moved = movements(...rows);
    expect(netRevenueRetention(moved)).toMatchObject({ value: 0.5, notes: [{ note: 'came-back', count: 1 }] });
    expect(logoRetention(presenceOf(moved), moved.basis)).toMatchObject({ value: 1, notes: [{ note: 'came-back' }] });
  });

  it('never takes missing figures for lost or for unchanged: it leaves such customers out and counts them', () => {
    const kept = quarters.map((quarter) => recurring(quarter, { accountId: 'kept', recurringStart: 100 }));
    const blank = { newBusiness: null, upsell: null, crossSell: null, contraction: null, churn: null };
    const figure = netRevenueRetention(
      movements(
        ...kept,
        recurring('2025-01-01', { accountId: 'stops', recurringStart: 100 }),
        recurring('2025-01-01', { accountId: 'no-start', recurringStart: null }),
        recurring('2025-04-01', { accountId: 'late', recurringStart: 70 }),
        recurring('2025-01-01', { accountId: 'blank', recurringStart: 100, ...blank }),
      ),
    );
    expect(figure).toMatchObject({ value: 1, inputs: { customers: 1 } });
    expect(figure.notes).toEqual([
      { note: 'end-unknown', count: 1 },
      { note: 'start-unknown', count: 2 },
      { note: 'movement-unknown', count: 1 },
    ]);
    expect(percent(netRevenueRetention(movements(recurring('2025-01-01', { recurringStart: 100, ...blank }))))).toBe('movement-unknown');
  });

  it('reads a movement left blank beside others as none, and says so', () => {
    const figure = netRevenueRetention(
      movements(recurring('2025-01-01', { periodUnit: 'year', recurringStart: 100, upsell: 5, churn: null })),
    );
    expect(figure).toMatchObject({ value: 1.05, notes: [{ note: 'blank-movement', count: 1 }] });
  });

  it('caps what one customer loses at what it had, and says so', () => {
    const rows = [
      recurring('2025-01-01', { accountId: 'a', periodUnit: 'year', recurringStart: 100, churn: 400 }),
      recurring('2025-01-01', { accountId: 'b', periodUnit: 'year', recurringStart: 300 }),
    ];
    expect(grossRevenueRetention(movements(...rows))).toMatchObject({ value: 0.75 });
    expect(noted(grossRevenueRetention(movements(...rows)))).toEqual(['negative-revenue', 'loss-capped']);
    expect(percent(netRevenueRetention(movements(...rows)))).toBe('75.0');
  });

  it('shows a 900% NRR, with a warning, and refuses a movement below 0', () => {
    const tiny = recurring('2025-01-01', { periodUnit: 'year', recurringStart: 100, upsell: 800 });
    expect(netRevenueRetention(movements(tiny))).toMatchObject({ value: 9, notes: [{ note: 'implausible', count: 1 }] });
    expect(percent(netRevenueRetention(movements(recurring('2025-01-01', { recurringStart: 100, upsell: -5 }))))).toBe('negative-movement');
  });

  it('is n/a with the reason, never 0, when there is nothing to compare', () => {
    expect(percent(netRevenueRetention(movements()))).toBe('no-revenue');
    expect(percent(netRevenueRetention(movements(recurring('2025-01-01', { newBusiness: 10 }))))).toBe('no-starting-customer');
    expect(percent(grossRevenueRetention(movements(recurring('2025-01-01', { recurringStart: -10 }))))).toBe('no-starting-customer');
    expect(
      percent(netRevenueRetention({ currency: 'EUR', customers: [], basis: { period: null, dataDate: null, notes: [] }, problem: null })),
    ).toBe('no-starting-customer');
  });

  it('converts at the rate of the opening, so that a moving rate is no growth, and reports it', () => {
    const usd = (row: ReturnType<typeof recurring>) => ({ ...row, recurringStart: { minor: 10_000, currency: 'USD' } });
    const rows = [
      usd(recurring('2025-01-01', { accountId: 'us', periodUnit: 'year', upsell: 10 })),
      recurring('2025-01-01', { accountId: 'eu', periodUnit: 'year', recurringStart: 100 }),
    ];
    const rates = [
      { currency: 'USD', against: 'EUR', from: '2024-11-01', rate: 0.9 },
      { currency: 'USD', against: 'EUR', from: '2025-06-01', rate: 0.5 },
    ];
    const figure = netRevenueRetention(revenueMovements(rows, year2025, { currency: 'EUR', rates }));
    expect(figure).toMatchObject({
      value: 200 / 190,
      inputs: { start: { value: 19_000 } },
      notes: [{ note: 'rate', currency: 'USD', against: 'EUR', from: '2024-11-01', rate: 0.9 }],
    });
    expect(percent(netRevenueRetention(movements(...rows)))).toBe('no-rate');
  });

  it('keeps its invariants whatever was typed: NRR ≥ GRR, 0 ≤ GRR ≤ 100%, the parts of expansion add up', () => {
    fc.assert(
      fc.property(recurringArbitrary, (rows) => {
        const moved = movements(...rows);
        const [nrr, grr, expansion] = [netRevenueRetention(moved), grossRevenueRetention(moved), expansionRate(moved)];
        expect(isKnown(nrr)).toBe(isKnown(grr));
        if (!isKnown(nrr) || !isKnown(grr)) return;
        expect(nrr.value).toBeGreaterThanOrEqual(grr.value);
        expect(grr.value).toBeGreaterThanOrEqual(0);
        expect(grr.value).toBeLessThanOrEqual(1);
        const { whole, upsell, crossSell } = expansion;
        if (isKnown(whole) && isKnown(upsell) && isKnown(crossSell)) expect(upsell.value + crossSell.value).toBeCloseTo(whole.value, 10);
      }),
    );
  });
});

describe('logo retention', () => {
  const logo = (atStart: boolean, atEnd: boolean | null, index: number) => ({ accountId: String(index), atStart, atEnd });
  const many = (count: number, atStart: boolean, atEnd: boolean | null) =>
    Array.from({ length: count }, (_, index) => logo(atStart, atEnd, index));

  it('gives the worked example: 12, 1 lost, 3 new: 91.7%', () => {
    const figure = logoRetention([...many(11, true, true), ...many(1, true, false), ...many(3, false, true)]);
    expect(percent(figure as never)).toBe('91.7');
    expect(figure).toMatchObject({ inputs: { retained: 11, start: 12, newCustomers: 3 }, notes: [{ note: 'new-excluded', count: 3 }] });
  });

  it('leaves those whose end is not known out, and is n/a without a starting set', () => {
    expect(logoRetention([...many(1, true, true), ...many(1, true, null)])).toMatchObject({
      value: 1,
      notes: [{ note: 'end-unknown', count: 1 }],
    });
    expect(logoRetention(many(1, true, null))).toMatchObject({ na: 'end-unknown' });
    expect(logoRetention(many(2, false, true))).toMatchObject({ na: 'no-starting-customer' });
  });

  it('is at most 100%', () => {
    const presence = fc.record({ accountId: fc.string(), atStart: fc.boolean(), atEnd: fc.option(fc.boolean()) });
    fc.assert(
      fc.property(fc.array(presence), (customers) => {
        const figure = logoRetention(customers);
        if (isKnown(figure)) expect(figure.value).toBeLessThanOrEqual(1);
      }),
    );
  });
});
