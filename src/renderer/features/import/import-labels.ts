import type { ImportKind } from '@shared/import/kinds';
import type { ChangeLabel } from '@shared/model/changes';

const keys = {
  accounts: 'importAccounts',
  opportunities: 'importOpportunities',
  offers: 'importOffers',
  contacts: 'importContacts',
} as const;

/** What history and undo call an import. */
export const importLabel = (kind: ImportKind, count: number): ChangeLabel => ({ key: keys[kind], params: { count } });
