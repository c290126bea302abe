import type { ReactNode } from 'react';
import classes from './ChartBeside.module.css';

type ChartBesideProps = { chart: ReactNode /** More than a few figures stand beside it. */; wide?: boolean; children: ReactNode };

/** A chart with what is read off it beside, or below where there is no room. */
export const ChartBeside = ({ chart, wide = false, children }: ChartBesideProps) => (
  <div className={classes.course} data-wide={wide || undefined}>
    {chart}
    {children && <div>{children}</div>}
  </div>
);

type Fact = { label: string; value: ReactNode };

/** Figures of one place of a chart, by name. */
export const Facts = ({ title, facts }: { title: string; facts: readonly Fact[] }) => (
  <>
    <h3 className={classes.title}>{title}</h3>
    <dl className={classes.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </>
);
