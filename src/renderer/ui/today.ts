import type { CalendarDate } from '@shared/model/fields';

/** The calendar day where the user is. */
export function today(): CalendarDate {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
