import type { CalendarDate } from '@shared/model/fields';

/** The calendar day of an instant where the user is. */
export function calendarDay(instant: Date): CalendarDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** The calendar day where the user is. */
export const today = (): CalendarDate => calendarDay(new Date());
