import { type ChartSize, lineChart } from '@shared/charts/line-chart';
import classes from './Sparkline.module.css';

const size: ChartSize = { width: 88, height: 24, left: 3, right: 3, top: 4, bottom: 4 };

/** The course of a figure beside its target, as small as a word; its numbers stand in the same row. */
export function Sparkline({ values, targets }: { values: readonly (number | null)[]; targets: readonly (number | null)[] }) {
  if (values.every((value) => value === null)) return null;
  const { lines } = lineChart(
    [
      { key: 'target', values: targets },
      { key: 'value', values },
    ],
    size,
  );
  return (
    <svg className={classes.spark} width={size.width} height={size.height} viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      {lines.map(({ key, path, points }) => {
        const last = points.at(-1);
        return (
          <g key={key} data-line={key}>
            <path d={path} />
            {key === 'value' && last && <circle cx={last.x} cy={last.y} r={2.5} />}
          </g>
        );
      })}
    </svg>
  );
}
