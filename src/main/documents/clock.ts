import type { Clock } from '@shared/documents/context';

/** Now, and the day on this machine's calendar, not in Greenwich. */
export function clockNow(): Clock {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return { today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`, now: now.toISOString() };
}
