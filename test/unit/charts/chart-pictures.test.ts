import { fourBoxPicture } from '@shared/charts/four-box-picture';
import { lineChartPicture } from '@shared/charts/line-chart-picture';
import { expect, test } from 'vitest';

test('a course is drawn with its heading, places and legend, and nothing of its words is markup', () => {
  const { svg, width } = lineChartPicture({
    label: 'R&D <2026>',
    places: ['Q1', 'Q2', 'Q3'],
    series: [
      { role: 'target', name: 'Target', values: [1, 2, 3] },
      { role: 'value', name: 'Figures', values: [1, null, 2] },
    ],
    format: (value) => `${value} k`,
  });
  expect(svg).toContain(`width="${width}"`);
  expect(svg).toContain('R&amp;D &lt;2026&gt;');
  for (const word of ['Q1', 'Q3', 'Target', 'Figures', '3 k']) expect(svg).toContain(`>${word}<`);
  // A gap is a gap: two points of the value, none between them; one more circle is in the legend.
  expect(svg.match(/<circle/g)).toHaveLength(3);
});

test('without figures there is still a picture', () => {
  expect(lineChartPicture({ label: 'Nothing', places: [], series: [], format: String }).svg).toContain('Nothing');
});

test('the four boxes name what has room, and draw every account', () => {
  const point = { name: 'Acme', score: 50, health: 50 };
  const { svg } = fourBoxPicture({
    label: 'Attractiveness and health',
    bounds: { attractiveFrom: 60, healthyAbove: 75 },
    points: Array.from({ length: 9 }, (_, index) => ({ ...point, id: String(index) })),
    names: { score: 'Attractiveness', health: 'Health', boxes: { grow: 'Grow', repair: 'Repair', keep: 'Keep', review: 'Reconsider' } },
  });
  expect(svg.match(/<circle/g)).toHaveLength(9);
  expect(svg.match(/>Acme</g)).toHaveLength(4);
  for (const word of ['Grow', 'Repair', 'Keep', 'Reconsider', 'Health']) expect(svg).toContain(`>${word}<`);
});
