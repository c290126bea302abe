import { type ReactNode, useId } from 'react';
import classes from './FieldGroup.module.css';

/** A named group of fields in the inspector. */
export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.group} aria-labelledby={id}>
      <h3 className={classes.heading} id={id}>
        {title}
      </h3>
      <div>{children}</div>
    </section>
  );
}
