import { singleTotal, totalsOf } from '@shared/domain/amounts';
import { isKnown } from '@shared/domain/figure';
import { dataDate, isOpen, isPastClose, pipelineTotals, probabilityOf, weightedPipeline } from '@shared/domain/pipeline';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayArbitrary, deal, dealsArbitrary, eur } from './deals';

const today = '2026-03-12';
const threeDeals = [
  deal({ amount: eur(200), probability: 60, closeDate: '2026-02-01' }),
  deal({ amount: eur(80), probability: 25 }),
  deal({ amount: eur(50), probability: 90 }),
];

describe('weighted pipeline', () => {
  it('gives the worked example of the formula sheet: 200×60% + 80×25% + 50×90% = 185', () => {
    expect(weightedPipeline(threeDeals, today)).toEqual([
      {
        formula: 'weightedPipeline',
        value: 18_500,
        unit: { currency: 'EUR' },
        inputs: { counted: 3, withoutAmount: 0, pastClose: 1 },
        period: null,
        dataDate: null,
        parts: [],
        notes: [{ note: 'past-close', count: 1 }],
      },
    ]);
  });

  it('leaves closed deals out and uses the chance a stage implies where none was entered', () => {
    const deals = [
      deal({ stage: 'proposal', amount: eur(100) }),
      deal({ stage: 'won', amount: eur(900) }),
      deal({ stage: 'lost', amount: eur(900) }),
    ];
    expect(weightedPipeline(deals, today)).toMatchObject([{ value: 5_000 }]);
  });

  it('says why there is nothing to weigh instead of giving 0', () => {
    expect(weightedPipeline([], today)).toMatchObject([{ na: 'no-open-opportunity' }]);
    expect(weightedPipeline([deal({})], today)).toMatchObject([{ na: 'no-amount' }]);
  });

  it('keeps currencies apart, the one of most deals first', () => {
    const usd = { minor: 1_000, currency: 'USD' };
    const figures = weightedPipeline(
      [deal({ amount: eur(9), probability: 100 }), deal({ amount: usd, probability: 100 }), deal({ amount: usd, probability: 50 })],
      today,
    );
    expect(figures).toMatchObject([
      { value: 1_500, unit: { currency: 'USD' } },
      { value: 900, unit: { currency: 'EUR' } },
    ]);
  });

  it('is never more than the open amount, and grows with every probability', () => {
    fc.assert(
      fc.property(dealsArbitrary, (deals) => {
        const open = new Map(pipelineTotals(deals).open.amounts.map(({ currency, minor }) => [currency, minor]));
        const likelier = weightedPipeline(
          deals.map((d) => ({ ...d, probability: Math.min(100, probabilityOf(d) + 5) })),
          today,
        );
        weightedPipeline(deals, today).forEach((figure, index) => {
          const more = likelier[index];
          if (!isKnown(figure) || typeof figure.unit !== 'object' || !more || !isKnown(more)) return;
          expect(figure.value).toBeLessThanOrEqual(open.get(figure.unit.currency) ?? -1);
          expect(more.value).toBeGreaterThanOrEqual(figure.value);
        });
      }),
    );
  });
});

describe('totals', () => {
  it('counts deals without an amount apart, never as zero', () => {
    expect(pipelineTotals([...threeDeals, deal({}), deal({ stage: 'won', amount: eur(7) })])).toEqual({
      open: { count: 4, amounts: [eur(330)], withoutAmount: 1 },
      won: { count: 1, amounts: [eur(7)], withoutAmount: 0 },
      lost: { count: 0, amounts: [], withoutAmount: 0 },
    });
  });

  it('refuses one total over two currencies', () => {
    expect(singleTotal(totalsOf([eur(1), { minor: 1, currency: 'USD' }]))).toMatchObject({ na: 'several-currencies' });
    expect(singleTotal(totalsOf([null]))).toMatchObject({ na: 'no-amount' });
    expect(singleTotal(totalsOf([]))).toMatchObject({ na: 'no-opportunity' });
    expect(singleTotal(totalsOf([eur(1), eur(2)]))).toMatchObject({ value: 300, unit: { currency: 'EUR' } });
  });

  it('splits every deal into exactly one of open, won and lost, whatever the order', () => {
    fc.assert(
      fc.property(dealsArbitrary, (deals) => {
        const { open, won, lost } = pipelineTotals(deals);
        expect(open.count + won.count + lost.count).toBe(deals.length);
        expect(pipelineTotals([...deals].reverse())).toEqual({ open, won, lost });
      }),
    );
  });
});

describe('past close date', () => {
  it('flags open deals only, from the day after', () => {
    expect(isPastClose(deal({ closeDate: '2026-03-11' }), today)).toBe(true);
    expect(isPastClose(deal({ closeDate: today }), today)).toBe(false);
    expect(isPastClose(deal({ closeDate: null }), today)).toBe(false);
    expect(isPastClose(deal({ stage: 'won', closeDate: '2020-01-01' }), today)).toBe(false);
  });
});

describe('data date', () => {
  it('ignores expected close dates and the future', () => {
    const deals = [
      deal({ openedOn: '2025-06-01', closeDate: '2026-01-31' }),
      deal({ stage: 'won', openedOn: '2025-01-01', closeDate: '2025-09-30' }),
      deal({ stage: 'lost', closeDate: '2027-01-01' }),
    ];
    expect(dataDate(deals, today)).toBe('2025-09-30');
    expect(dataDate([], today)).toBeNull();
  });

  it('is never later than today', () => {
    fc.assert(
      fc.property(dealsArbitrary, dayArbitrary, (deals, day) => {
        const date = dataDate(deals, day);
        expect(date === null || date <= day).toBe(true);
      }),
    );
  });
});

describe('probability', () => {
  it('stays with the outcome once the deal is closed', () => {
    expect(probabilityOf(deal({ stage: 'won', probability: 40 }))).toBe(100);
    expect(probabilityOf(deal({ stage: 'lost', probability: 40 }))).toBe(0);
    expect(isOpen(deal({ stage: 'negotiation' }))).toBe(true);
  });
});
