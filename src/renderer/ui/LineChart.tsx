import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { type ChartSize, lineChart } from '@shared/charts/line-chart';
import { type ChartRole, type DrawnCourse, lineChartPicture } from '@shared/charts/line-chart-picture';
import { IconChartLine, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { CopyPicture } from './CopyPicture';
import classes from './LineChart.module.css';
import { useT } from './use-t';

type LineChartProps = DrawnCourse & {
  /** The place that is looked at. */
  current?: number | null;
};

const size: ChartSize = { width: 720, height: 220, left: 64, right: 16, top: 12, bottom: 28 };

/** Mark of each line at its points. */
function Mark({ role, x, y }: { role: ChartRole; x: number; y: number }) {
  if (role === 'value') return <circle cx={x} cy={y} r={3.5} />;
  if (role === 'target') return <path d={`M${x - 5} ${y}h10`} />;
  return <path d={`M${x} ${y - 4}l4 4l-4 4l-4 -4z`} />;
}

/** A course over periods beside its target and last year; the same numbers as a table for who cannot see it, or would rather read them. */
export function LineChart({ label, places, series, format, current = null }: LineChartProps) {
  const t = useT();
  const [asTable, setAsTable] = useState(false);
  const chart = lineChart(
    series.map(({ role, values }) => ({ key: role, values })),
    size,
  );
  const table = (
    <table className={classes.table}>
      <caption>{label}</caption>
      <thead>
        <tr>
          <td />
          {places.map((place) => (
            <th key={place} scope="col">
              {place}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {series.map(({ role, name, values }) => (
          <tr key={role}>
            <th scope="row">{name}</th>
            {places.map((place, index) => {
              const value = values[index] ?? null;
              return <td key={place}>{value === null ? '–' : format(value)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <figure className={classes.figure}>
      {!asTable && (
        <svg className={classes.chart} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
          {chart.ticks.map(({ value, y }) => (
            <g key={value} className={classes.tick}>
              <path d={`M${size.left} ${y}H${size.width - size.right}`} />
              <text x={size.left - 8} y={y} textAnchor="end" dominantBaseline="middle">
                {format(value)}
              </text>
            </g>
          ))}
          {current !== null && chart.xs[current] !== undefined && (
            <path className={classes.current} d={`M${chart.xs[current]} ${size.top}V${size.height - size.bottom}`} />
          )}
          {chart.xs.map((x, index) => (
            <text
              key={places[index]}
              className={classes.place}
              x={x}
              y={size.height - 8}
              textAnchor={index === 0 ? 'start' : index === chart.xs.length - 1 ? 'end' : 'middle'}
              data-current={index === current || undefined}
            >
              {places[index]}
            </text>
          ))}
          {chart.lines.map(({ key, path, points }) => (
            <g key={key} className={classes.line} data-role={key}>
              <path className={classes.stroke} d={path} />
              {points.map(({ x, y, index }) => (
                <Mark key={index} role={key} x={x} y={y} />
              ))}
            </g>
          ))}
        </svg>
      )}
      <figcaption className={classes.legend}>
        {series.map(({ role, name }) => (
          <span key={role} className={classes.entry}>
            <svg viewBox="0 0 28 12" width={28} height={12} aria-hidden="true">
              <g className={classes.line} data-role={role}>
                <path className={classes.stroke} d="M0 6H28" />
                <Mark role={role} x={14} y={6} />
              </g>
            </svg>
            {name}
          </span>
        ))}
        <span className={classes.tools}>
          <ActionIcon
            aria-label={`${t(asTable ? 'common:chart.chart' : 'common:chart.table')}: ${label}`}
            title={t(asTable ? 'common:chart.chart' : 'common:chart.table')}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? <IconChartLine size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
          </ActionIcon>
          <CopyPicture of={label} draw={() => lineChartPicture({ label, places, series, format })} />
        </span>
      </figcaption>
      {asTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
        <section className={classes.scroller} aria-label={label} tabIndex={0}>
          {table}
        </section>
      ) : (
        <VisuallyHidden>{table}</VisuallyHidden>
      )}
    </figure>
  );
}
