import { contributionMargin, type ResultPeriod } from '@shared/domain/contribution-margin';
import { isKnown } from '@shared/domain/figure';
import { shareOfWallet } from '@shared/domain/share-of-wallet';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eur } from './deals';
import { quarters, year2025 } from './periods';

const row = (fields: Partial<ResultPeriod>): ResultPeriod => ({
  accountId: 'acme',
  offerId: null,
  businessUnitId: null,
  periodStart: '2025-01-01',
  periodUnit: 'year',
  revenue: null,
  variableCost: null,
  costToServe: null,
  ...fields,
});
const margins = (...rows: ResultPeriod[]) => contributionMargin(rows, year2025, { currency: 'EUR' });

describe('contribution margin', () => {
  it('gives the worked example: 1,296 − 712.8 = 583.2 (45.0%); − 129.6 = 453.6 (35.0%)', () => {
    const { cm1, cm2 } = margins(row({ revenue: eur(1_296), variableCost: eur(712.8), costToServe: eur(129.6) }));
    expect(cm1).toMatchObject({ amount: { formula: 'contributionMargin1', value: 58_320 }, rate: { value: 0.45 } });
    expect(cm2.amount).toMatchObject({ formula: 'contributionMargin2', value: 45_360, unit: { currency: 'EUR' } });
    expect(isKnown(cm2.rate) && (cm2.rate.value * 100).toFixed(1)).toBe('35.0');
  });

  it('adds up the quarters, and keeps the level that needs an unknown cost n/a', () => {
    const rows = quarters.map((periodStart) => row({ periodStart, periodUnit: 'quarter', revenue: eur(10), variableCost: eur(4) }));
    const { cm1, cm2 } = margins(...rows);
    expect(cm1).toMatchObject({ amount: { value: 2_400 }, rate: { value: 0.6, dataDate: '2025-12-31', notes: [] } });
    expect(cm2.rate).toMatchObject({ na: 'cost-to-serve-unknown', inputs: { revenue: { value: 4_000 } } });
    expect(margins(...rows.slice(0, 2)).cm1.rate).toMatchObject({ value: 0.6, partialMonths: 6 });
  });

  it('does not count days twice when a year and its quarters were typed', () => {
    const { cm1 } = margins(
      row({ revenue: eur(100), variableCost: eur(40) }),
      row({ periodStart: '2025-04-01', periodUnit: 'quarter', revenue: eur(25), variableCost: eur(10) }),
    );
    expect(cm1.amount).toMatchObject({ value: 6_000, notes: [{ note: 'period-overlap', count: 1 }] });
  });

  it('may be negative; over no revenue, or less, the amount is known and the rate is not', () => {
    expect(margins(row({ revenue: eur(100), variableCost: eur(150) })).cm1.rate).toMatchObject({ value: -0.5 });
    const negative = margins(row({ revenue: eur(-20), variableCost: eur(5) })).cm1;
    expect(negative.amount).toMatchObject({ value: -2_500, notes: [{ note: 'negative-revenue', count: 1 }] });
    expect(negative.rate).toMatchObject({ na: 'revenue-not-positive' });
    expect(margins(row({ revenue: eur(0), variableCost: eur(5) })).cm1.rate).toMatchObject({ na: 'revenue-not-positive' });
  });

  it('is n/a with the reason', () => {
    expect(margins().cm1.amount).toMatchObject({ na: 'no-revenue', inputs: {} });
    expect(margins(row({ variableCost: eur(1) })).cm1.rate).toMatchObject({ na: 'revenue-unknown' });
    expect(margins(row({ revenue: eur(1) })).cm1.rate).toMatchObject({ na: 'variable-cost-unknown' });
    expect(margins(row({ revenue: { minor: 1, currency: 'USD' }, variableCost: eur(1) })).cm1.rate).toMatchObject({ na: 'no-rate' });
  });

  it('has CM2 ≤ CM1 for a cost to serve of 0 or more', () => {
    const minor = (min: number) => fc.integer({ min, max: 1e9 }).map((value) => ({ minor: value, currency: 'EUR' }));
    fc.assert(
      fc.property(minor(-1e9), minor(-1e9), minor(0), (revenue, variableCost, costToServe) => {
        const { cm1, cm2 } = margins(row({ revenue, variableCost, costToServe }));
        for (const kind of ['amount', 'rate'] as const)
          if (isKnown(cm1[kind]) && isKnown(cm2[kind])) expect(cm2[kind].value).toBeLessThanOrEqual(cm1[kind].value);
      }),
    );
  });
});

describe('share of wallet', () => {
  const wallet = (revenue: number | null, spend: number | null) => [
    { ...row({}), revenue: revenue === null ? null : eur(revenue), categorySpend: spend === null ? null : eur(spend) },
  ];
  const share = (revenue: number | null, spend: number | null) => shareOfWallet(wallet(revenue, spend), year2025, { currency: 'EUR' });

  it('is our revenue over the spend, with a note above 100%', () => {
    expect(share(25, 100)).toMatchObject({ value: 0.25, inputs: { ours: { value: 2_500 }, spend: { value: 10_000 } }, notes: [] });
    expect(share(150, 100)).toMatchObject({ value: 1.5, notes: [{ note: 'over-whole', count: 1 }] });
    expect(share(-5, 100)).toMatchObject({ value: -0.05, notes: [{ note: 'negative-revenue', count: 1 }] });
  });

  it('is n/a with the reason, never 0', () => {
    expect(share(25, null)).toMatchObject({ na: 'spend-unknown' });
    expect(share(null, 25)).toMatchObject({ na: 'revenue-unknown' });
    expect(share(25, 0)).toMatchObject({ na: 'spend-not-positive' });
    expect(share(25, -5)).toMatchObject({ na: 'spend-not-positive' });
    expect(shareOfWallet([], year2025, { currency: 'EUR' })).toMatchObject({ na: 'no-revenue' });
    expect(shareOfWallet(wallet(1, 1), year2025, { currency: 'USD' })).toMatchObject({ na: 'no-rate' });
  });
});
