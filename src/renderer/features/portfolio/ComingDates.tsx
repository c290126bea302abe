import { addMonths, daysBetween } from '@shared/domain/calendar';
import { type ComingDate, comingDates } from '@shared/domain/coming-dates';
import type { PortfolioRecords } from '@shared/domain/plan/portfolio-figures';
import type { Account } from '@shared/model/account';
import type { CalendarDate } from '@shared/model/fields';
import { IconCalendarEvent, IconRefresh } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { Section } from '@/ui/Section';
import { ShowAll, useShowAll } from '@/ui/ShowAll';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './ComingDates.module.css';

/** The nearest ones; the rest on demand. */
const nearest = 6;
const lanes = ['renewal', 'review'] as const;
type Coming = ComingDate<Account>;
const laneOf = ({ kind }: Coming) => (kind === 'renewal' ? 'renewal' : 'review');

/** Contracts that renew and reviews that are planned in the next twelve months: where they crowd, and the nearest in words. */
export function ComingDates({ records, day }: { records: PortfolioRecords; day: CalendarDate }) {
  const t = useT();
  const format = useFormat();
  const { dates, withoutRenewal } = useMemo(() => comingDates(records, day), [records, day]);
  const { visible, rest } = useShowAll(dates, nearest);
  return (
    <Section title={t('portfolio:coming.title')}>
      {dates.length > 0 && (
        <div>
          <Axis dates={dates} day={day} />
          <ul className={classes.list} aria-label={t('portfolio:coming.list')}>
            {visible.map(({ id, kind, account, date, inDays }) => {
              const Icon = kind === 'renewal' ? IconRefresh : IconCalendarEvent;
              return (
                <li key={`${kind} ${id}`} className={classes.entry}>
                  <span>{format.date(date)}</span>
                  <span className={classes.kind}>
                    <Icon size={16} aria-hidden />
                    {t(`portfolio:coming.kind.${kind}`)}
                  </span>
                  <Link to={`/accounts/${account.id}`} className={classes.name} dir="auto">
                    {account.name}
                  </Link>
                  <span className={classes.days}>
                    {inDays === 0
                      ? t('portfolio:coming.today')
                      : t('portfolio:coming.inDays', { count: inDays, formatted: format.number(inDays) })}
                  </span>
                  <span className={classes.money}>{kind === 'renewal' ? format.money(account.revenueWithUs, 'compact') : ''}</span>
                </li>
              );
            })}
          </ul>
          <ShowAll {...rest} />
        </div>
      )}
      {(dates.length === 0 || withoutRenewal > 0) && (
        <p className={classes.note}>
          {dates.length === 0 && `${t('portfolio:coming.none')} `}
          {withoutRenewal > 0 && t('portfolio:coming.withoutRenewal', { count: withoutRenewal, formatted: format.number(withoutRenewal) })}
        </p>
      )}
    </Section>
  );
}

/** Days of a lane that are too near to tell apart are one mark, the larger the more they are. */
function marksOf(dates: readonly Coming[], lane: (typeof lanes)[number]) {
  const weeks = new Map<number, number>();
  for (const one of dates)
    if (laneOf(one) === lane) weeks.set(Math.floor(one.inDays / 7), (weeks.get(Math.floor(one.inDays / 7)) ?? 0) + 1);
  return [...weeks].map(([week, count]) => ({ week, count }));
}

/** The year ahead; the list below says the same in words, so that this is for the eye alone. */
function Axis({ dates, day }: { dates: readonly Coming[]; day: CalendarDate }) {
  const t = useT();
  const { locale } = useFormat();
  const span = daysBetween(day, addMonths(day, 12));
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const firstOfMonth = `${day.slice(0, 7)}-01`;
  const months = Array.from({ length: 12 }, (_, index) => addMonths(firstOfMonth, index + 1));
  const left = (days: number) => `${(days / span) * 100}%`;
  return (
    <div className={classes.axis} aria-hidden="true">
      {lanes.map((lane) => (
        <div key={lane} className={classes.lane}>
          <span className={classes.laneName}>{t(`portfolio:coming.lane.${lane}`)}</span>
          <div className={classes.track}>
            {marksOf(dates, lane).map(({ week, count }) => (
              <span
                key={week}
                className={classes.mark}
                data-lane={lane}
                style={{ left: left(week * 7 + 3), ['--size' as string]: `${Math.min(9 + (count - 1) * 3, 20)}px` }}
              >
                {count > 1 ? count : ''}
              </span>
            ))}
          </div>
        </div>
      ))}
      <div className={classes.months}>
        {months.map((first) => (
          <span key={first} style={{ left: left(daysBetween(day, first)) }}>
            {month.format(new Date(`${first}T00:00:00Z`))}
          </span>
        ))}
      </div>
    </div>
  );
}
