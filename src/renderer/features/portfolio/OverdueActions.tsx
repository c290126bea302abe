import { dueGroupOf, isActionOpen } from '@shared/domain/actions';
import { daysBetween } from '@shared/domain/calendar';
import type { PortfolioRecords } from '@shared/domain/plan/portfolio-figures';
import type { CalendarDate } from '@shared/model/fields';
import { Link } from 'react-router';
import { Muted } from '@/ui/Muted';
import { Section } from '@/ui/Section';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Portfolio.module.css';

const shown = 5;

/** What should have been done by now, the longest overdue first. */
export function OverdueActions({ records, day }: { records: PortfolioRecords; day: CalendarDate }) {
  const t = useT();
  const format = useFormat();
  const open = records.actions.filter(isActionOpen);
  const overdue = open
    .filter((action) => dueGroupOf(action, day) === 'overdue')
    .sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
  const names = new Map(records.accounts.map(({ id, name }) => [id, name]));
  return (
    <Section
      title={t('portfolio:overdue.title')}
      description={
        overdue.length > 0
          ? t('portfolio:overdue.count', {
              count: overdue.length,
              formatted: format.number(overdue.length),
              open: format.number(open.length),
            })
          : undefined
      }
      actions={open.length > 0 && <Link to="/actions">{t('portfolio:overdue.all')}</Link>}
    >
      {overdue.length === 0 ? (
        <Muted>{t('portfolio:overdue.none')}</Muted>
      ) : (
        <ul className={classes.list}>
          {overdue.slice(0, shown).map(({ id, title, accountId, dueOn }) => {
            const days = dueOn === null ? 0 : daysBetween(dueOn, day);
            return (
              <li key={id} className={classes.late}>
                <Link to={`/actions?open=${id}&show=all`} className={classes.what} dir="auto">
                  {title}
                </Link>
                <span>{t('portfolio:overdue.late', { count: days, formatted: format.number(days) })}</span>
                <span className={classes.whose} dir="auto">
                  {(accountId !== null && names.get(accountId)) || t('portfolio:overdue.portfolio')}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
