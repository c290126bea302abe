import { useMemo } from 'react';
import type { Stakeholders } from '@/persistence/queries/stakeholders';
import { useT } from '@/ui/use-t';

type Option = { value: string; label: string };

/** The seats of an account to choose from, by their titles and who holds them: open ones first. */
export function useSeatOptions({ seats, people }: Stakeholders, without: string | null): Option[] {
  const t = useT();
  return useMemo(() => {
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const label = (title: string, holder: string) => [title, holder].filter((part) => part !== '').join(' · ');
    return seats
      .filter(({ id }) => id !== without)
      .map(({ id, title, personId, state }) => ({
        value: id,
        label: label(
          title,
          personId === null
            ? t(state === 'unknown' ? 'stakeholders:card.unknown' : 'stakeholders:card.vacant')
            : (names.get(personId) ?? ''),
        ),
        open: personId === null,
      }))
      .sort((a, b) => Number(b.open) - Number(a.open) || a.label.localeCompare(b.label))
      .map(({ value, label }) => ({ value, label }));
  }, [seats, people, without, t]);
}
