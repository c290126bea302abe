import { mondaysBetween, type TimeScale, unitsBetween, type Zoom } from '@shared/charts/timeline';
import { quarterOf } from '@shared/domain/calendar';
import { formatMonth, intlLocale } from '@shared/i18n/format';
import type { CalendarDate } from '@shared/model/fields';
import { memo } from 'react';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './Timeline.module.css';

/** CSS pixels: from the line of a part to the middle of its name, and how far around today's line no other name may stand. */
const partMiddle = 18;
const todayRoom = 40;

type TimelineHeadProps = { scale: TimeScale; zoom: Zoom; today: CalendarDate };

/** The days above the bars: the unit of the zoom, and what it is made of below. */
export const TimelineHead = memo(function TimelineHead({ scale, zoom, today }: TimelineHeadProps) {
  const t = useT();
  const { locale } = useFormat();
  const units = unitsBetween(scale.from, scale.to, zoom);
  const unitName = (day: CalendarDate) => {
    if (zoom === 'year') return day.slice(0, 4);
    return zoom === 'month' ? formatMonth(locale, day) : t('report:period.quarter', { quarter: quarterOf(day), year: day.slice(0, 4) });
  };
  const month = new Intl.DateTimeFormat(intlLocale[locale], { month: 'short', timeZone: 'UTC' });
  const parts =
    zoom === 'month' ? mondaysBetween(scale.from, scale.to) : unitsBetween(scale.from, scale.to, zoom === 'quarter' ? 'month' : 'quarter');
  const partName = (day: CalendarDate) => {
    if (zoom === 'month') return String(Number(day.slice(8)));
    return zoom === 'quarter' ? month.format(new Date(`${day}T00:00:00Z`)) : t('roadmap:quarter', { quarter: quarterOf(day) });
  };
  // A name that today's would lie on is left out: its neighbours say where one is.
  const isClear = (day: CalendarDate) => Math.abs(scale.x(day) + partMiddle - scale.x(today)) > todayRoom;
  return (
    <div className={classes.days} style={{ width: scale.width }} aria-hidden>
      {units.map((day, index) => (
        <span
          key={day}
          className={classes.unit}
          style={{ left: scale.x(day), width: scale.x(units[index + 1] ?? scale.to) - scale.x(day) }}
        >
          <span className={classes.unitName}>{unitName(day)}</span>
        </span>
      ))}
      {parts.filter(isClear).map((day) => (
        <span key={day} className={classes.part} style={{ left: scale.x(day) }}>
          {partName(day)}
        </span>
      ))}
      <span className={classes.todayName} style={{ left: scale.x(today) }}>
        {t('report:roadmap.today')}
      </span>
    </div>
  );
});
