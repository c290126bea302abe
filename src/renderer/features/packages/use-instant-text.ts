import { formatTime } from '@shared/i18n/format';
import { calendarDay } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

/** An instant as a reader says it, where the user is: "12 Mar 2026, 09:05"; words for one that nobody knows. */
export function useInstantText(): (instant: string | null) => string {
  const t = useT();
  const { locale, date } = useFormat();
  return (instant) =>
    instant === null
      ? t('packages:timeUnknown')
      : t('packages:instant', { date: date(calendarDay(new Date(instant))), time: formatTime(locale, instant) });
}
