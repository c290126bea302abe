import type { ReactNode } from 'react';
import classes from './PlainTable.module.css';

type PlainTableProps = {
  /** What it holds, where no heading says so. */
  label?: string;
  /** Columns as wide as their content asks for, instead of as wide as is said. */
  auto?: boolean;
  /** Rows of 32 px instead of 36, whose words stay on one line. */
  compact?: boolean;
  /** Words take as many lines as they need. */
  wrap?: boolean;
  className?: string | undefined;
  children: ReactNode;
};

/** A small table inside a section, read whole: no sort, no filter, no selection. `data-align="end"` sets numbers to the right, `data-current` marks a row. */
export const PlainTable = ({ label, auto = false, compact = false, wrap = false, className = '', children }: PlainTableProps) => (
  <table
    className={`${classes.table} ${className}`}
    aria-label={label}
    data-auto={auto || undefined}
    data-compact={compact || undefined}
    data-wrap={wrap || undefined}
  >
    {children}
  </table>
);
