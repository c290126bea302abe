import type { AgendaItem } from '@shared/domain/agenda';
import { useMemo } from 'react';
import type { Agenda } from '@/persistence/queries/agenda';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

/** What is said of an entry of the calendar. `shared`: entries of several accounts stand side by side, so each says whose it is. */
export function useAgendaWords({ accounts, nameOf }: Pick<Agenda, 'accounts' | 'nameOf'>, shared: boolean) {
  const t = useT();
  const format = useFormat();
  return useMemo(() => {
    const accountName = (id: string) => accounts.find((account) => account.id === id)?.name ?? '';
    const names = (ids: readonly string[]) => ids.map(nameOf).filter(Boolean).join(', ');
    const title = (item: AgendaItem): string => {
      if (item.table === 'sponsorPairs') return `${names(item.memberIds)} – ${names(item.personIds)}`;
      return item.title || t(`calendar:kind.${item.table}`);
    };
    return {
      title,
      accountName,
      kind: (item: AgendaItem) => t(`calendar:kind.${item.table}`),
      names,
      /** All of it in one sentence, for the ear and the tooltip. */
      whole: (item: AgendaItem) =>
        [
          title(item),
          ...(item.title || item.table === 'sponsorPairs' ? [t(`calendar:kind.${item.table}`)] : []),
          ...(shared ? [accountName(item.accountId)] : []),
          format.date(item.date, 'long'),
          item.time ?? '',
          item.place,
          ...(item.state === 'planned' ? [] : [t(`model:ritualDateState.${item.state}`)]),
        ]
          .filter((part) => part !== '')
          .join(', '),
    };
  }, [t, format, accounts, nameOf, shared]);
}
export type AgendaWords = ReturnType<typeof useAgendaWords>;
