import type { CalendarDate } from '@shared/model/fields';
import { useCallback } from 'react';
import { calendarDay, today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

/** A day as a reader says it: the last two by their word. */
export function useDayText(): (day: CalendarDate) => string {
  const t = useT();
  const { date } = useFormat();
  return useCallback(
    (day) => {
      const now = new Date();
      if (day === today()) return t('history:today');
      if (day === calendarDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1))) return t('history:yesterday');
      return date(day, 'long');
    },
    [t, date],
  );
}
