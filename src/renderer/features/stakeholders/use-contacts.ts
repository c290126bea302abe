import { type Contacts, contactsOf } from '@shared/domain/contacts';
import type { Person } from '@shared/model/person';
import { useMemo } from 'react';
import { loadMet, type MetRecords } from '@/persistence/queries/contacts';
import { useLive } from '@/persistence/use-live';
import { today } from '@/ui/today';

/** When each of these people of an account was last met, and how well they are covered. Undefined until it is read. */
export function useContacts(accountId: string, people: readonly Person[]): { contacts: Contacts | undefined; met: MetRecords | undefined } {
  const met = useLive(() => loadMet(accountId), [accountId]);
  const day = today();
  const contacts = useMemo(() => met && contactsOf({ ...met, people }, day), [met, people, day]);
  return { contacts, met };
}
