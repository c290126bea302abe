import { accountScore } from '@shared/domain/account-score';
import { counted, type Figure, known, na } from '@shared/domain/figure';
import type { CountedNote, FormulaKey, InputKey, NaReason } from '@shared/domain/figure-words';
import { formulas } from '@shared/domain/formulas';
import { catalogues } from '@shared/i18n/catalogues';
import { explainFigure } from '@shared/i18n/figure-explanation';
import { formatFigure } from '@shared/i18n/format-figure';
import { createTranslator } from '@shared/i18n/translator';
import { describe, expect, it } from 'vitest';

const speak = (locale: 'en' | 'fr') => ({ locale, t: createTranslator(locale) });
const keysOf = <K extends string>(group: object) =>
  [...new Set(Object.keys(group).map((key) => key.replace(/_(one|many|other)$/, '')))] as K[];
const formulaKeys = keysOf<FormulaKey>(formulas);
const noteKeys = keysOf<CountedNote>(catalogues.en.figures.note).filter((key) => !['rate', 'overridden'].includes(key));
const inputs = Object.fromEntries(keysOf<InputKey>(catalogues.en.figures.input).map((key) => [key, 2]));
const asText = (figure: Figure, locale: 'en' | 'fr' = 'en') => JSON.stringify(explainFigure(speak(locale), figure));

describe.each(['en', 'fr'] as const)('an opened figure, %s', (locale) => {
  it.each(formulaKeys)('says everything in words: %s', (formula) => {
    const text = asText(
      known(formula, 0.5, 'ratio', inputs, { notes: counted(Object.fromEntries(noteKeys.map((key) => [key, 3]))) }),
      locale,
    );
    expect(text).not.toMatch(/figures:|\{\{|\b(name|note|input|definition|source)\.\w/);
  });

  it.each(keysOf<NaReason>(catalogues.en.figures.na))('gives the reason where there is none: %s', (reason) => {
    const explained = explainFigure(speak(locale), na('winRate', reason));
    expect(explained.reason).toBe(catalogues[locale].figures.na[reason]);
    expect(explained.value).toBe(catalogues[locale].figures.notAvailable);
  });
});

describe('an opened figure', () => {
  const criteria = [{ id: 'fit', name: 'Fit', weight: 100, direction: 'lower-is-better' as const }];
  const scored = accountScore(criteria, [{ criterionId: 'fit', score: 2, scoredOn: '2026-01-31' }], '2026-03-12');

  it('has its formula, inputs, parts, data date and source', () => {
    expect(explainFigure(speak('en'), scored)).toEqual({
      name: 'Account score',
      value: '75',
      reason: null,
      definition: 'Σ weight × (score − 1) ÷ 4, with weights that total 100. Where less is better, 6 − score is used.',
      source: 'Weighted scoring',
      period: null,
      partial: null,
      dataDate: '31 Jan 2026',
      inputs: [{ label: 'Total weight', value: '100' }],
      parts: [
        {
          id: 'fit',
          name: 'Fit',
          inputs: [
            { label: 'Weight', value: '100' },
            { label: 'Score', value: '2' },
            { label: 'Score used, inverted where less is better', value: '4' },
            { label: 'Points', value: '75' },
          ],
        },
      ],
      notes: [],
    });
  });

  it('names its period, what of it is there, and the rate', () => {
    const figure = known(
      'netRevenueRetention',
      1.08,
      'ratio',
      { start: { value: 120_000, unit: { currency: 'EUR' } } },
      {
        period: { from: '2025-01-01', to: '2025-12-31' },
        partialMonths: 7,
        notes: [
          { note: 'rate', currency: 'USD', against: 'EUR', from: '2024-12-01', rate: 0.925 },
          { note: 'overridden', reason: 'Renewed', until: '2026-04-30' },
          ...counted({ 'duplicate-period': 2 }),
        ],
      },
    );
    expect(explainFigure(speak('en'), figure)).toMatchObject({
      value: '108.0%',
      period: '1 Jan 2025 to 31 Dec 2025',
      partial: 'partial, 7 months',
      inputs: [{ label: 'Start', value: '€1,200' }],
      notes: [
        '1 USD = 0.925 EUR, in force since 1 Dec 2024',
        'State set by hand until 30 Apr 2026: Renewed',
        '2 figures typed twice for the same period: the last ones count',
      ],
    });
    expect(explainFigure(speak('fr'), figure).notes[0]).toBe('1 USD = 0,925 EUR, en vigueur depuis le 1er déc. 2024');
  });
});

describe('a figure as it is read', () => {
  const read = (formula: FormulaKey, value: number, unit: Parameters<typeof known>[2]) =>
    formatFigure(speak('en'), known(formula, value, unit, {}));

  it('is as fine as the formula sheet prints it', () => {
    expect(read('grossRevenueRetention', 0.93, 'ratio')).toBe('93.0%');
    expect(read('winRate', 0.625, 'ratio')).toBe('63%');
    expect(read('netPromoterScore', 30, 'points')).toBe('+30');
    expect(read('forecastBias', -35 / 1010, 'ratio')).toBe('-3.5%');
    expect(read('payback', 300 / 45, 'months')).toBe('6.7 months');
    expect(read('customerEffortMean', 5.4, 'score')).toBe('5.4');
    expect(read('netPresentValue', 20_000, { currency: 'EUR' })).toBe('€200');
    expect(read('cycleLength', 100, 'days')).toBe('100 days');
  });
});
