import { customerEffort } from '@shared/domain/customer-effort';
import { isKnown } from '@shared/domain/figure';
import { netPromoterScore } from '@shared/domain/net-promoter-score';
import { slaAttainment } from '@shared/domain/sla-attainment';
import { answersIn } from '@shared/domain/survey-answers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { year2025 } from './periods';

const nps = (promoters: number, passives: number, detractors: number) =>
  netPromoterScore([...Array(promoters).fill(9), ...Array(passives).fill(8), ...Array(detractors).fill(6)]);

describe('NPS', () => {
  it('gives the worked example: 5/3/2 of 10 is +30, ±48', () => {
    const figure = nps(5, 3, 2);
    expect(figure).toMatchObject({ value: 30, unit: 'points', inputs: { responses: 10, promoters: 5, passives: 3, detractors: 2 } });
    const margin = isKnown(figure) && figure.inputs.marginOfError;
    expect(typeof margin === 'object' && margin.value.toFixed(0)).toBe('48');
  });

  it('is n/a without a response, and leaves answers off the scale out', () => {
    expect(netPromoterScore([])).toMatchObject({ na: 'no-response', inputs: { responses: 0 } });
    expect(netPromoterScore([10, 11, -1, 7.5, Number.NaN])).toMatchObject({ value: 100, notes: [{ note: 'out-of-range', count: 4 }] });
  });

  it('stays between -100 and 100, whatever the answers, and its margin is never negative', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 13 }), { minLength: 1 }), (answers) => {
        const figure = netPromoterScore(answers);
        if (!isKnown(figure)) return;
        expect(Math.abs(figure.value)).toBeLessThanOrEqual(100);
        const { marginOfError } = figure.inputs;
        expect(typeof marginOfError === 'object' && marginOfError.value >= 0).toBe(true);
      }),
    );
  });
});

describe('CES 2.0', () => {
  it('gives the worked example: 7,6,6,5,3 is 5.4 and 80%', () => {
    const { mean, easy } = customerEffort([7, 6, 6, 5, 3]);
    expect(mean).toMatchObject({ unit: 'score', inputs: { responses: 5, easy: 4 } });
    expect(isKnown(mean) && mean.value.toFixed(1)).toBe('5.4');
    expect(easy).toMatchObject({ value: 0.8, unit: 'ratio' });
  });

  it('is n/a without a response, also when all are off the scale', () => {
    expect(customerEffort([]).mean).toMatchObject({ na: 'no-response' });
    expect(customerEffort([0, 8]).easy).toMatchObject({ na: 'no-response', notes: [{ note: 'out-of-range', count: 2 }] });
  });

  it('stays on its scale', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (answers) => {
        const { mean, easy } = customerEffort(answers);
        expect(isKnown(mean) && mean.value >= 1 && mean.value <= 7).toBe(true);
        expect(isKnown(easy) && easy.value >= 0 && easy.value <= 1).toBe(true);
      }),
    );
  });
});

describe('answers of a period', () => {
  it('are those given in it; without a day they belong to none', () => {
    const { scores, basis } = answersIn(
      [
        { score: 9, answeredOn: '2025-01-01' },
        { score: 8, answeredOn: '2025-12-31' },
        { score: 1, answeredOn: '2026-01-01' },
        { score: 2, answeredOn: null },
      ],
      year2025,
    );
    expect(scores).toEqual([9, 8]);
    expect(netPromoterScore(scores, basis)).toMatchObject({
      value: 50,
      period: year2025,
      dataDate: '2025-12-31',
      notes: [{ note: 'undated', count: 1 }],
    });
  });
});

describe('SLA', () => {
  const result = (periodStart: string, met: number, due: number) => ({ slaId: 's', periodStart, periodUnit: 'month' as const, met, due });

  it('gives the worked example: 47/50 is 94%', () => {
    expect(slaAttainment([result('2025-11-01', 20, 22), result('2025-12-01', 27, 28)], year2025)).toMatchObject({
      value: 0.94,
      inputs: { met: 47, due: 50 },
      partialMonths: 2,
      dataDate: '2025-12-31',
    });
  });

  it('is n/a when nothing was due or more was met than due, and counts a month typed twice once', () => {
    expect(slaAttainment([result('2025-11-01', 0, 0)], year2025)).toMatchObject({ na: 'none-due' });
    expect(slaAttainment([], year2025)).toMatchObject({ na: 'none-due' });
    expect(slaAttainment([result('2025-11-01', 5, 4)], year2025)).toMatchObject({ na: 'met-exceeds-due' });
    expect(slaAttainment([result('2025-11-01', 1, 4), result('2025-11-01', 2, 4)], year2025)).toMatchObject({
      value: 0.5,
      notes: [{ note: 'duplicate-period', count: 1 }],
    });
  });
});
