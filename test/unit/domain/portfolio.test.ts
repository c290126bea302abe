import { comingDates } from '@shared/domain/coming-dates';
import { type Figure, isKnown } from '@shared/domain/figure';
import { managerLoads } from '@shared/domain/manager-load';
import { figureContext } from '@shared/domain/plan/figure-context';
import { accountRows, type PortfolioRecords, portfolioFigures, portfolioTables } from '@shared/domain/plan/portfolio-figures';
import { programmeChecklist, programmeEvidence } from '@shared/domain/programme';
import { revenueConcentration } from '@shared/domain/revenue-concentration';
import { accountSchema } from '@shared/model/account';
import { programmeStepSchema } from '@shared/model/portfolio';
import { createdIn } from '@shared/sample/created-in';
import { sampleDay } from '@shared/sample/shift-dates';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wholeSample } from '../../support/sample-plan';

const names = { healthDimension: (dimension: string) => dimension, criterion: () => '' };
const euros = (minor: number) => ({ minor, currency: 'EUR' });
const account = (id: string, fields: object = {}) => accountSchema.parse({ id, name: id, ...fields });
const records = (mutations: ReturnType<typeof wholeSample>['mutations']): PortfolioRecords =>
  Object.fromEntries(portfolioTables.map((table) => [table, createdIn(mutations, table)])) as unknown as PortfolioRecords;
const sample = records(wholeSample('en').mutations);
const empty = records([]);

describe('the share of the largest account', () => {
  const day = '2026-06-30';
  test('is its revenue over the revenue of all, those without one counted and left out', () => {
    const accounts = [account('a', { revenueWithUs: euros(600) }), account('b', { revenueWithUs: euros(200) }), account('c')];
    const { top, shares } = revenueConcentration(accounts, day, { currency: 'EUR' });
    expect(top).toMatchObject({ value: 0.75, notes: [{ note: 'without-amount', count: 1 }] });
    expect(shares.map(({ share }) => share)).toEqual([0.75, 0.25]);
  });

  test('is n/a without a revenue, without a rate, and where the total is not above 0', () => {
    const reason = (accounts: Parameters<typeof revenueConcentration>[0]) => revenueConcentration(accounts, day, { currency: 'EUR' }).top;
    expect(reason([account('a')])).toMatchObject({ na: 'not-recorded' });
    expect(reason([account('a', { revenueWithUs: { minor: 5, currency: 'USD' } })])).toMatchObject({ na: 'no-rate' });
    expect(reason([account('a', { revenueWithUs: euros(-5) })])).toMatchObject({
      na: 'revenue-not-positive',
      notes: [{ note: 'negative-revenue', count: 1 }],
    });
  });

  test('lies between 0 and 1 and the shares total 1 while no revenue is below 0', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 30 }), (amounts) => {
        const accounts = amounts.map((minor, index) => account(String(index), { revenueWithUs: euros(minor) }));
        const { top, shares } = revenueConcentration(accounts, day, { currency: 'EUR' });
        expect(isKnown(top) && top.value > 0 && top.value <= 1).toBe(true);
        expect(shares.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

test('a manager’s load counts accounts under one spelling, former customers left out', () => {
  const owned = (owner: string, count: number, fields: object = {}) =>
    Array.from({ length: count }, (_, index) => account(`${owner}${index}${JSON.stringify(fields)}`, { owner, ...fields }));
  const accounts = [
    ...owned('Noémie Roy', 9),
    ...owned(' noemie  roy', 7),
    ...owned('Paul', 2),
    ...owned('Paul', 4, { status: 'former' }),
    account('x'),
  ];
  const { loads, unowned } = managerLoads(accounts, { accountsFrom: 5, accountsTo: 15 });
  expect(loads.map(({ owner, accounts: own, state }) => [owner, own.length, state])).toEqual([
    ['Noémie Roy', 16, 'above'],
    ['Paul', 2, 'below'],
  ]);
  expect(unowned).toBe(1);
});

test('coming dates list renewals and planned reviews within twelve months, each review once', () => {
  const accounts = [account('a', { renewalDate: '2026-03-01' }), account('b', { renewalDate: '2027-01-02' }), account('c')];
  const review = { id: 'r', accountId: 'a', kind: 'qbr' as const, state: 'planned' as const, plannedOn: '2026-02-01' };
  const ritualDate = (id: string, date: string, fields: object = {}) => ({
    id,
    accountId: 'a',
    ritualId: 'q',
    date,
    state: 'planned' as const,
    reviewId: null,
    ...fields,
  });
  const { dates, withoutRenewal } = comingDates(
    {
      accounts,
      reviews: [review, { ...review, id: 'held', state: 'held', plannedOn: '2026-05-01' }],
      rituals: [{ id: 'q', kind: 'qbr' }],
      ritualDates: [
        ritualDate('same', '2026-02-01'),
        ritualDate('next', '2026-05-01'),
        ritualDate('off', '2026-06-01', { state: 'cancelled' }),
      ],
    },
    '2026-01-01',
  );
  expect(dates.map(({ kind, date, inDays }) => [kind, date, inDays])).toEqual([
    ['qbr', '2026-02-01', 31],
    ['renewal', '2026-03-01', 59],
    ['qbr', '2026-05-01', 120],
  ]);
  expect(withoutRenewal).toBe(1);
});

test('the programme has its six steps whether they are stored or not, then our own', () => {
  const stored = [
    programmeStepSchema.parse({ id: 's', key: 'training', doneOn: '2026-01-05' }),
    programmeStepSchema.parse({ id: 'o', title: 'Ours' }),
  ];
  const steps = programmeChecklist(stored);
  expect(steps.map(({ step, stored: is }) => [step.key ?? step.title, is])).toEqual([
    ['criteria', false],
    ['sponsors', false],
    ['training', true],
    ['standard-plan', false],
    ['steering', false],
    ['review-frame', false],
    ['Ours', true],
  ]);
  expect(programmeEvidence(sample).criteria).toEqual({ have: 5, of: 5 });
  expect(programmeEvidence(empty).sponsors).toEqual({ have: 0, of: 0 });
});

describe('the figures of a portfolio', () => {
  const context = figureContext(sample, { today: sampleDay, names });

  test('of the sample are all known', () => {
    const { open, won, concentration, weightedPipeline, ...figures } = portfolioFigures(sample, context);
    const unknown = Object.entries<Figure>(figures).flatMap(([name, figure]) => (isKnown(figure) ? [] : [`${name}: ${figure.na}`]));
    expect(unknown).toEqual([]);
    expect(weightedPipeline.every(isKnown) && isKnown(concentration.top)).toBe(true);
    expect([open.count > 0, won.count > 0]).toEqual([true, true]);
  });

  test('of each account are those of the portfolio that holds that account alone', () => {
    for (const row of accountRows(sample, context)) {
      const own = <R extends { accountId: string | null }>(list: readonly R[]) =>
        list.filter(({ accountId }) => accountId === row.account.id);
      const alone = portfolioFigures(
        { ...sample, accounts: [row.account], revenuePeriods: own(sample.revenuePeriods), opportunities: own(sample.opportunities) },
        { ...context, currency: row.account.currency },
      );
      expect(row.netRevenueRetention).toMatchObject({
        ...('value' in alone.netRevenueRetention && { value: alone.netRevenueRetention.value }),
      });
      expect(row.weightedPipeline).toEqual(alone.weightedPipeline);
    }
  });

  test('without anything are n/a with a reason, never 0', () => {
    const { open, won, weightedPipeline, concentration, ...figures } = portfolioFigures(
      empty,
      figureContext(empty, { today: sampleDay, names }),
    );
    const all: readonly Figure[] = [...Object.values<Figure>(figures), ...weightedPipeline, concentration.top];
    expect(all.filter((figure) => isKnown(figure))).toEqual([]);
    expect(open.count + won.count).toBe(0);
    expect(accountRows(empty, context)).toEqual([]);
  });
});
