import { isLost, isOpen, isWon } from '@shared/domain/pipeline';
import type { Opportunity } from '@shared/model/opportunity';

export const dealFilters = ['open', 'won', 'lost', 'all', 'unassigned'] as const;
export type DealFilter = (typeof dealFilters)[number];

/** Which deals a filter shows. */
export const dealTests: Record<DealFilter, (deal: Opportunity) => boolean> = {
  open: isOpen,
  won: isWon,
  lost: isLost,
  all: () => true,
  unassigned: (deal) => deal.accountId === null,
};

/** The filter named in the page's address; open deals otherwise. */
export const dealFilter = (text: string | null): DealFilter => dealFilters.find((filter) => filter === text) ?? 'open';
