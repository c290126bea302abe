import type { ReactNode } from 'react';
import classes from './Muted.module.css';

type MutedProps = {
  as?: 'p' | 'span' | 'div';
  /** A remark under or beside something, rather than a sentence in its place. */
  small?: boolean;
  children: ReactNode;
};

/** What is said quietly: why a place is empty, what a figure leaves out. */
export const Muted = ({ as: Tag = 'p', small = false, children }: MutedProps) => (
  <Tag className={classes.muted} data-small={small || undefined}>
    {children}
  </Tag>
);
