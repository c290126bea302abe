import type { ComponentProps } from 'react';
import classes from './OpenButton.module.css';

type OpenButtonProps = Omit<ComponentProps<'button'>, 'type' | 'className'> & {
  /** Long names take a second line rather than end in an ellipsis. */
  wrap?: boolean;
};

/** The name of something, that opens it. */
export const OpenButton = ({ wrap = false, ...props }: OpenButtonProps) => (
  <button type="button" className={classes.open} data-wrap={wrap || undefined} {...props} />
);
