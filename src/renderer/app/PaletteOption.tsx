import { type ReactNode, useId } from 'react';
import classes from './Palette.module.css';
import { paletteActions } from './palette-store';

type Props = {
  onRun: () => void;
  /** The palette stays: it shows more. */
  keepOpen?: boolean;
  children: ReactNode;
};

/** One choice of the palette; the focus stays in its field, and `useActiveOption` tells which choice Enter takes. */
export function PaletteOption({ onRun, keepOpen = false, children }: Props) {
  return (
    <button
      type="button"
      role="option"
      id={useId()}
      data-action
      tabIndex={-1}
      className={classes.action}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        onRun();
        if (!keepOpen) paletteActions.close();
      }}
    >
      {children}
    </button>
  );
}
