import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

type EmptyStateProps = {
  title: string;
  /** One sentence on why this part matters to the next client meeting. */
  why: string;
  /** The one button. */
  action?: ReactNode;
  /** A quieter way, for example "see it in the sample". */
  secondary?: ReactNode;
  /** What one should know before choosing. */
  note?: ReactNode;
};

/** What a page or a section shows when there is nothing in it yet. */
export function EmptyState({ title, why, action, secondary, note }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.why}>{why}</p>
      {(action || secondary) && (
        <div className={classes.actions}>
          {action}
          {secondary}
        </div>
      )}
      {note && <div className={classes.note}>{note}</div>}
    </div>
  );
}
