import { type ReactNode, useId } from 'react';
import classes from './Section.module.css';

type SectionProps = {
  title: string;
  /** One sentence, when the title alone does not say it. */
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** A named group of a page, under one hairline. */
export function Section({ title, description, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header className={classes.header}>
        <div>
          <h2 className={classes.title} id={id}>
            {title}
          </h2>
          {description && <p className={classes.description}>{description}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  );
}
