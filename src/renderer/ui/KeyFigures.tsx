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

type KeyFiguresProps = {
  label: string;
  figures: readonly KeyFigure[];
  /** A second strip, below the one that is read first: smaller, more of them in a row. */
  quiet?: boolean;
};

/** A strip of figures under one hairline: few, large, each saying what it counts. */
export function KeyFigures({ label, figures, quiet = false }: KeyFiguresProps) {
  return (
    <dl className={classes.strip} aria-label={label} data-quiet={quiet || undefined}>
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
