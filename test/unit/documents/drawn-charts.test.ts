import { composeDocument } from '@shared/documents/compose-document';
import type { Chart } from '@shared/documents/doc-tree';
import { drawChart } from '@shared/documents/drawing/chart';
import { chartsAsPictures } from '@shared/documents/drawing/charts-as-pictures';
import { formatAs } from '@shared/documents/drawing/number-format';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullPlan } from '../../support/documents/full-plan';
import { clock } from '../../support/documents/plans';

const colours = { accent: '#0f5c63', mid: '#93b6b9', tint: '#e5edee' };
const chart = (change: Partial<Chart> = {}): Chart => ({
  kind: 'chart',
  shape: 'columns',
  categories: ['Q1', 'Q2', 'Q3'],
  series: [
    { name: 'Revenue', values: [100, 200, null] },
    { name: 'Target', values: [150, 150, 150], as: 'target' },
  ],
  format: '#,##0',
  alt: 'Revenue by quarter',
  caption: 'Revenue',
  ...change,
});

describe('a number in the formats of our charts', () => {
  it.each([
    ['en', '#,##0', 1234.4, '1,234'],
    ['en', '0%', 0.456, '46%'],
    ['en', '+0;-0;0', -4, '-4'],
    ['en', '+0;-0;0', 12, '+12'],
    ['en', '+0;-0;0', 0, '0'],
    ['en', '"€"0.0,,"m"', 2_340_000, '€2.3m'],
    ['en', '"€"#,##0,"k"', 1_340_000, '€1,340k'],
    ['fr', '0.0,," M€"', 2_340_000, '2,3 M€'],
    ['fr', '0%', 0.5, '50\u202f%'],
  ] as const)('%s %s: %d is %s', (locale, format, value, said) => {
    expect(formatAs(locale, format, value)).toBe(said);
  });
});

describe('a chart as a picture', () => {
  it('keeps the size and names every series, place and value', () => {
    const { svg, width, height } = drawChart(chart({ ratio: 0.3 }), 600, 'en', colours);
    expect([width, height]).toEqual([600, 180]);
    for (const word of ['Q1', 'Q2', 'Q3', 'Revenue', 'Target', '>100<', '>200<']) expect(svg).toContain(word);
    expect(svg.match(/fill="#0f5c63"/g)).toHaveLength(3);
  });

  it('draws any values without a coordinate that is no number', () => {
    const value = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(
        fc.constantFrom('columns', 'stacked', 'bars', 'lines'),
        fc.array(fc.tuple(fc.string({ maxLength: 30 }), value, value), { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 180, max: 1000 }),
        (shape, places, width) => {
          const series = [
            { name: 'One', values: places.map(([, one]) => one) },
            { name: 'Two', values: places.map(([, , two]) => two) },
          ];
          const { svg } = drawChart(chart({ shape, categories: places.map(([name]) => name), series }), width, 'en', colours);
          expect(svg.replace(/>[^<]*</g, '><')).not.toMatch(/NaN|Infinity|undefined/);
        },
      ),
    );
  });

  it('stands for every chart of a document, those in a grid included, and changes nothing else', () => {
    const tree = composeDocument(fullPlan(), {
      kind: 'account-plan',
      edition: 'internal',
      locale: 'en',
      paper: 'a4',
      clock,
      mapId: null,
      subjectId: null,
      sections: null,
      sayGaps: true,
    });
    const kindsIn = (of: typeof tree) => JSON.stringify(of).match(/"kind":"(chart|picture)"/g) ?? [];
    const drawn = chartsAsPictures(tree, colours);
    expect(kindsIn(tree)).toContain('"kind":"chart"');
    expect(kindsIn(drawn)).toHaveLength(kindsIn(tree).length);
    expect(kindsIn(drawn)).not.toContain('"kind":"chart"');
    expect(drawn.sections.map(({ blocks }) => blocks.length)).toEqual(tree.sections.map(({ blocks }) => blocks.length));
  });
});
