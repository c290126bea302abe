import type { Figure } from '@shared/domain/figure';
import { type ExplainedInput, explainFigure } from '@shared/i18n/figure-explanation';
import type { ReactNode } from 'react';
import classes from './FigureDetail.module.css';
import { useFormat } from './use-format';
import { useT } from './use-t';

/** More lines than these are counted, not listed: they are read where they are edited. */
const mostParts = 8;

/** Everything there is to say of one figure: its formula, what it was computed from, and what to know before trusting it. */
export function FigureDetail({ figure }: { figure: Figure }) {
  const t = useT();
  const { locale, number } = useFormat();
  const told = explainFigure({ locale, t }, figure);
  const more = told.parts.length - mostParts;
  return (
    <article className={classes.detail}>
      <header>
        <h3 className={classes.name}>{told.name}</h3>
        <p className={classes.value}>{told.value}</p>
        {told.reason && <p className={classes.reason}>{told.reason}</p>}
      </header>
      <Block title={t('figures:opened.definition')}>
        <p>{told.definition}</p>
      </Block>
      {told.inputs.length > 0 && (
        <Block title={t('figures:opened.inputs')}>
          <Inputs inputs={told.inputs} />
        </Block>
      )}
      {told.parts.length > 0 && (
        <Block title={t('figures:opened.parts')}>
          <ul className={classes.parts}>
            {told.parts.slice(0, mostParts).map((part) => (
              <li key={part.id}>
                <span className={classes.part}>{part.name}</span>
                <span className={classes.muted}>{part.inputs.map(({ label, value }) => `${label} ${value}`).join(' · ')}</span>
              </li>
            ))}
            {more > 0 && <li className={classes.muted}>{t('figures:opened.more', { count: more, formatted: number(more) })}</li>}
          </ul>
        </Block>
      )}
      {told.notes.length > 0 && (
        <Block title={t('figures:opened.notes')}>
          <ul className={classes.notes}>
            {told.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Block>
      )}
      <dl className={classes.basis}>
        {told.period && <Line label={t('figures:opened.period')} value={[told.period, told.partial].filter(Boolean).join(' · ')} />}
        {told.dataDate && <Line label={t('figures:opened.dataDate')} value={told.dataDate} />}
        <Line label={t('figures:opened.source')} value={told.source} />
      </dl>
    </article>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h4 className={classes.heading}>{title}</h4>
      {children}
    </section>
  );
}

const Inputs = ({ inputs }: { inputs: readonly ExplainedInput[] }) => (
  <dl className={classes.inputs}>
    {inputs.map(({ label, value }) => (
      <Line key={label} label={label} value={value} />
    ))}
  </dl>
);

const Line = ({ label, value }: ExplainedInput) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);
