import type { AgendaItem } from '@shared/domain/agenda';
import { addDays } from '@shared/domain/calendar';
import { holidayOf } from '@shared/domain/holidays';
import { weekdayOf } from '@shared/domain/rituals';
import { intlLocale } from '@shared/i18n/format';
import type { CalendarDate } from '@shared/model/fields';
import type { HTMLAttributes, ReactNode } from 'react';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Calendar.module.css';

type MonthGridProps = {
  /** The first day of the month. */
  from: CalendarDate;
  label: string;
  items: readonly AgendaItem[];
  entry: (item: AgendaItem) => ReactNode;
  drop: (date: CalendarDate) => HTMLAttributes<HTMLElement>;
};

/** The weeks of a month, Monday first, with its French holidays. */
export function MonthGrid({ from, label, items, entry, drop }: MonthGridProps) {
  const t = useT();
  const format = useFormat();
  const monday = addDays(from, -((weekdayOf(from) + 6) % 7));
  const weeks: CalendarDate[][] = [];
  for (let day = monday; day.slice(0, 7) <= from.slice(0, 7); day = addDays(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(day, index)));
  const weekday = new Intl.DateTimeFormat(intlLocale[format.locale], { weekday: 'short', timeZone: 'UTC' });
  return (
    <table className={classes.grid} aria-label={label}>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col" className={classes.weekday}>
              {weekday.format(new Date(`${day}T00:00:00Z`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((days) => (
          <tr key={days[0]}>
            {days.map((day, index) => {
              const holiday = holidayOf(day);
              return (
                <td
                  key={day}
                  className={classes.day}
                  data-outside={!day.startsWith(from.slice(0, 7)) || undefined}
                  data-off={index > 4 || holiday !== undefined || undefined}
                  data-today={day === today() || undefined}
                  {...drop(day)}
                >
                  <span className={classes.date}>
                    <span className={classes.number}>{Number(day.slice(8))}</span>
                    {holiday && <span className={classes.holiday}>{t(`calendar:holiday.${holiday}`)}</span>}
                  </span>
                  <ul className={classes.entries}>{items.filter(({ date }) => date === day).map(entry)}</ul>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
