import { type AheadItem, whatIsAhead } from '@shared/domain/ahead';
import type { Plan } from '@shared/model/plan';
import { Link } from 'react-router';
import { Section } from '@/ui/Section';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Overview.module.css';

const shown = 5;

/** The page that holds what comes. */
function pathOf(item: AheadItem): string {
  switch (item.kind) {
    case 'renewal':
      return 'profile';
    case 'meeting':
      return `meetings/${item.id}`;
    case 'review':
      return `reviews/${item.id}`;
    case 'ritual':
      return `rituals?open=${item.id}`;
    case 'sponsors':
      return `team?open=${item.id}`;
  }
}

/** The next days that count: reviews, meetings, committees, the renewal. */
export function Ahead({ plan }: { plan: Plan }) {
  const t = useT();
  const format = useFormat();
  const items = whatIsAhead(plan, today()).slice(0, shown);
  const nameOf = (item: AheadItem) => {
    if (item.kind === 'renewal') return t('model:field.accounts.renewalDate');
    return item.name === '' ? t(`overview:ahead.${item.kind}`) : item.name;
  };
  return (
    <Section title={t('overview:ahead.title')}>
      {items.length === 0 ? (
        <p className={classes.hint}>{t('overview:none.ahead')}</p>
      ) : (
        <ul className={classes.list}>
          {items.map((item) => (
            <li key={`${item.kind} ${item.on} ${item.kind === 'renewal' ? '' : item.id}`} className={classes.row}>
              <Link className={classes.name ?? ''} to={`/accounts/${plan.account.id}/${pathOf(item)}`} dir="auto">
                {nameOf(item)}
              </Link>
              <span className={classes.note}>{format.date(item.on, 'long')}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
