import { type RiskLevel, riskLevel } from '../../domain/risks';
import { element } from '../../stakeholder-map/svg';
import { canvas, ink, type PlanDrawing, words } from './drawing';

/** A risk where it stands; `label` is the number it has in the table beside. */
export type HeatPoint = { readonly label: string; readonly probability: number; readonly impact: number };

const cell = { width: 96, height: 62 };
const left = 84;
const top = 14;
const bottom = 46;
const steps = [1, 2, 3, 4, 5] as const;

/** Ground of a cell by its level: darker towards the danger, in colour and in grey. */
const grounds: Record<RiskLevel, { fill: string; stroke: string }> = {
  low: { fill: '#f3f8f5', stroke: '#b9cfc4' },
  moderate: { fill: '#fdf4dc', stroke: '#d9c07d' },
  high: { fill: '#f9deb4', stroke: '#c08a2c' },
  severe: { fill: '#eebda6', stroke: ink.bad },
};

/** The 5×5 matrix: probability upwards, impact to the right, each risk as a number in its cell. */
export function drawHeatMap(points: readonly HeatPoint[], labels: { probability: string; impact: string }): PlanDrawing {
  const width = left + 5 * cell.width + 10;
  const height = top + 5 * cell.height + bottom;
  const x = (impact: number) => left + (impact - 1) * cell.width;
  const y = (probability: number) => top + (5 - probability) * cell.height;
  const cells = steps.flatMap((probability) =>
    steps.map((impact) => {
      const { fill, stroke } = grounds[riskLevel(probability * impact)];
      const inside = points.filter((point) => point.probability === probability && point.impact === impact);
      const perRow = 3;
      const marks = inside.slice(0, 6).map((point, index) => {
        const cx = x(impact) + 20 + (index % perRow) * 28;
        const cy = y(probability) + (inside.length > perRow ? 19 : 31) + Math.floor(index / perRow) * 25;
        return (
          element('circle', { cx, cy, r: 11.5, fill: ink.ink }) +
          words(point.label, cx, cy + 4, { 'text-anchor': 'middle', 'font-weight': 600, 'font-size': 11.5, fill: ink.paper })
        );
      });
      const more =
        inside.length > 6
          ? words(`+${inside.length - 6}`, x(impact) + cell.width - 8, y(probability) + 58, { 'text-anchor': 'end', 'font-size': 10 })
          : '';
      return (
        element('rect', {
          x: x(impact) + 1.5,
          y: y(probability) + 1.5,
          width: cell.width - 3,
          height: cell.height - 3,
          rx: 4,
          fill,
          stroke,
        }) +
        marks.join('') +
        more
      );
    }),
  );
  const axes = steps.flatMap((step) => [
    words(String(step), left - 12, y(step) + cell.height / 2 + 4, { 'text-anchor': 'end', fill: ink.muted }),
    words(String(step), x(step) + cell.width / 2, top + 5 * cell.height + 18, { 'text-anchor': 'middle', fill: ink.muted }),
  ]);
  const middle = top + 2.5 * cell.height;
  const titles = [
    words(labels.probability, 0, 0, { 'text-anchor': 'middle', 'font-weight': 600, transform: `translate(26 ${middle}) rotate(-90)` }),
    words(labels.impact, left + 2.5 * cell.width, height - 8, { 'text-anchor': 'middle', 'font-weight': 600 }),
  ];
  return canvas(width, height, [...cells, ...axes, ...titles].join(''));
}
