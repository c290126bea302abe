import type { Account } from '@shared/model/account';
import { StatusMark, type StatusTone } from '@/ui/StatusMark';
import { useT } from '@/ui/use-t';

const tones: Record<Account['status'], StatusTone> = { prospect: 'quiet', active: 'plain', 'at-risk': 'bad', former: 'quiet' };

/** Where the relation with the account stands. */
export function AccountStatus({ status }: { status: Account['status'] }) {
  const t = useT();
  return <StatusMark tone={tones[status]}>{t(`model:status.${status}`)}</StatusMark>;
}
