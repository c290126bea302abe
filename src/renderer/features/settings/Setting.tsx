import type { ReactNode } from 'react';
import classes from './SettingsPage.module.css';

/** One setting: what it is and what it does at the left, its value at the right. */
export function Setting({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className={classes.setting}>
      <div>
        <p className={classes.label}>{label}</p>
        {hint && <p className={classes.hint}>{hint}</p>}
      </div>
      <div>{children}</div>
    </div>
  );
}
