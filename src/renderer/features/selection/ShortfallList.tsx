import type { Shortfall } from '@shared/domain/service-level';
import { Link } from 'react-router';
import { StatusMark } from '@/ui/StatusMark';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Selection.module.css';

const where = {
  qbr: { page: 'reviews', words: 'selection:short.toReviews' },
  ebr: { page: 'reviews', words: 'selection:short.toReviews' },
  sponsor: { page: 'team', words: 'selection:short.toTeam' },
  contact: { page: 'stakeholders', words: 'selection:short.toStakeholders' },
  sla: { page: 'satisfaction', words: 'selection:short.toService' },
} as const;

/** What the tier promises and the account does not get, each with the place to do something about it. */
export function ShortfallList({ accountId, shortfalls }: { accountId: string; shortfalls: readonly Shortfall[] }) {
  const t = useT();
  const format = useFormat();
  const say = (one: Shortfall): string => {
    switch (one.kind) {
      case 'qbr':
      case 'ebr': {
        const months = format.number(one.everyMonths);
        const found =
          one.last === null
            ? t(`selection:short.${one.kind}Never`, { months })
            : t(`selection:short.${one.kind}Late`, { months, date: format.date(one.last) });
        const next = one.planned === null ? t('selection:short.plan') : t('selection:short.planned', { date: format.date(one.planned) });
        return `${found} ${next}`;
      }
      case 'sponsor':
        return t(one.rule === 'required' ? 'selection:short.sponsorRequired' : 'selection:short.sponsorRecommended');
      case 'contact':
        return t('selection:short.contact', {
          count: one.people,
          formatted: format.number(one.people),
          days: format.number(one.everyDays),
        });
      case 'sla':
        return t('selection:short.sla', { reached: format.percent(one.reached / 100, 1), target: format.percent(one.target / 100, 0) });
    }
  };
  return (
    <ul className={classes.shortfalls}>
      {shortfalls.map((one) => (
        <li key={one.kind}>
          <StatusMark tone="warn">{say(one)}</StatusMark>
          <Link to={`/accounts/${accountId}/${where[one.kind].page}`}>{t(where[one.kind].words)}</Link>
        </li>
      ))}
    </ul>
  );
}
