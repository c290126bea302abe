import { type ReactNode, useEffect, useRef } from 'react';
import classes from './Page.module.css';
import { givePageFocus } from './page-focus';

type PageProps = {
  /** The page's name, also the window's title. */
  title: string;
  /** What stands in place of the plain title, for example a title that can be edited. */
  titleSlot?: ReactNode;
  /** One line of what matters. */
  summary?: ReactNode;
  /** The one thing to do here. */
  primaryAction?: ReactNode;
  /** Quieter actions, before the primary one. */
  actions?: ReactNode;
  /** The children fill the height and scroll by themselves: tables, the map. */
  fill?: boolean;
  children: ReactNode;
};

/** The frame of every page: title, one line of what matters, one primary action, then the content. */
export function Page({ title, titleSlot, summary, primaryAction, actions, fill = false, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Keyfolio`;
  }, [title]);

  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => givePageFocus(heading.current), []);

  return (
    <div className={classes.page} data-fill={fill || undefined}>
      <header className={classes.header}>
        <div className={classes.heading}>
          <h1 className={classes.title} ref={heading} tabIndex={-1}>
            {titleSlot ?? title}
          </h1>
          {summary !== undefined && <p className={classes.summary}>{summary}</p>}
        </div>
        {(actions || primaryAction) && (
          <div className={classes.actions}>
            {actions}
            {primaryAction}
          </div>
        )}
      </header>
      <div className={classes.content}>{children}</div>
    </div>
  );
}
