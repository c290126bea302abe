import type { Owner } from '@shared/domain/action-text';
import type { Person } from '@shared/model/person';
import type { TeamMember } from '@shared/model/team';
import { useMemo } from 'react';

/** Everybody who may own an action: ours first, who has left left out. */
export function useOwners(members: readonly TeamMember[], people: readonly Person[]): Owner[] {
  return useMemo(() => {
    const here = <T extends { leftOn: string | null; name: string }>(list: readonly T[]) =>
      list.filter(({ leftOn }) => leftOn === null).sort((a, b) => a.name.localeCompare(b.name));
    return [
      ...here(members).map(({ id, name }): Owner => ({ side: 'member', id, name })),
      ...here(people).map(({ id, name }): Owner => ({ side: 'person', id, name })),
    ];
  }, [members, people]);
}
