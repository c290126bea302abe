import classes from './DropCover.module.css';

/** Over everything while a file is held over the window: what dropping it does. */
export const DropCover = ({ children }: { children: string }) => <div className={classes.cover}>{children}</div>;
