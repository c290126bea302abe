import { type PlanGap, type PlanPart, planCompleteness } from '@shared/domain/completeness';
import type { Plan } from '@shared/model/plan';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { Section } from '@/ui/Section';
import { ShowAll, useShowAll } from '@/ui/ShowAll';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Overview.module.css';

const shown = 6;

/** Where the gap is filled. */
const pages: Record<PlanPart, string> = {
  profile: '/profile',
  stakeholders: '/stakeholders/map',
  decisions: '?new=decision',
  needs: '/needs',
  whiteSpace: '/white-space',
  opportunities: '/opportunities',
  roadmap: '/roadmap',
  value: '/value',
  team: '/team',
  governance: '/raci',
  health: '/health',
  risks: '/risks',
  actions: '/actions',
  meetings: '/meetings',
  reviews: '/reviews',
};

/** How much of the plan is there, and what is missing by name: each gap leads to the page that fills it. */
export function Completeness({ plan }: { plan: Plan }) {
  const t = useT();
  const format = useFormat();
  const { asked, met, gaps } = useMemo(() => planCompleteness(plan, today()), [plan]);
  const { visible, rest } = useShowAll(gaps, shown);
  const word = ({ key, count }: PlanGap) => t(`overview:gap.${key}`, { count, formatted: format.number(count) });
  return (
    <Section
      title={t('overview:completeness')}
      description={t('overview:checks', { count: met, of: asked, percent: format.percent(met / asked) })}
    >
      <div className={classes.meter} aria-hidden>
        <div className={classes.filled} style={{ width: `${(met / asked) * 100}%` }} />
      </div>
      {gaps.length === 0 && <p className={classes.hint}>{t('overview:complete')}</p>}
      <ul className={classes.list}>
        {visible.map((gap) => (
          <li key={gap.key} className={classes.row}>
            <Link className={classes.name ?? ''} to={`/accounts/${plan.account.id}${pages[gap.part]}`}>
              {word(gap)}
            </Link>
            <span className={classes.note}>{t(`overview:part.${gap.part}`)}</span>
          </li>
        ))}
      </ul>
      <ShowAll {...rest} />
    </Section>
  );
}
