import { daysBetween } from '@shared/domain/calendar';
import type { Account } from '@shared/model/account';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

/** One line of what matters about an account: what it is, where, and when the contract renews. */
export function useAccountSummary(account: Account | null): string {
  const t = useT();
  const format = useFormat();
  if (!account) return '';
  const { industry, country, renewalDate } = account;
  const days = renewalDate === null ? null : daysBetween(today(), renewalDate);
  const renewal =
    renewalDate === null || days === null
      ? t('accounts:noRenewalDate')
      : days < 0
        ? t('accounts:renewalPassed', { date: format.date(renewalDate) })
        : t('accounts:renewsIn', { count: days, formatted: format.number(days), date: format.date(renewalDate) });
  return [industry, country, renewal].filter(Boolean).join(' · ');
}
