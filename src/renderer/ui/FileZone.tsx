import type { IconProps } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import classes from './FileZone.module.css';

type FileZoneProps = {
  icon: ComponentType<IconProps>;
  title: string;
  why: string;
  hint: string;
  /** A file is held over the window. */
  over: boolean;
  /** The button that opens the system's dialog. */
  children: ReactNode;
};

/** Where a file is dropped, or chosen in the system's dialog. The page takes the drop, wherever it falls. */
export function FileZone({ icon: Icon, title, why, hint, over, children }: FileZoneProps) {
  return (
    <div className={classes.zone} data-over={over || undefined}>
      <Icon size={32} stroke={1.25} aria-hidden />
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.why}>{why}</p>
      {children}
      <p className={classes.hint}>{hint}</p>
    </div>
  );
}
