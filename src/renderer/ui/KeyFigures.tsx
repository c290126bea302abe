import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './KeyFigures.module.css';

export type KeyFigure = {
  label: string;
  value: ReactNode;
  /** What the figure counts, or why there is none. */
  note?: ReactNode;
  /** The page that holds the detail. */
  to?: string;
};

/** A strip of figures under one hairline: few, large, each saying what it counts. */
export function KeyFigures({ label, figures }: { label: string; figures: readonly KeyFigure[] }) {
  return (
    <dl className={classes.strip} aria-label={label}>
      {figures.map((figure) => (
        <div key={figure.label} className={classes.figure}>
          <dt className={classes.label}>{figure.to ? <Link to={figure.to}>{figure.label}</Link> : figure.label}</dt>
          <dd className={classes.value}>{figure.value}</dd>
          {figure.note && <dd className={classes.note}>{figure.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
