import { dueGroupOf, dueGroups, isActionOpen } from '@shared/domain/actions';
import type { CalendarDate } from '@shared/model/fields';
import type { Action } from '@shared/model/risk';

export const actionFilters = ['open', ...dueGroups, 'all'] as const;
export type ActionFilter = (typeof actionFilters)[number];

/** Which actions a filter shows. */
export const actionTest =
  (filter: ActionFilter, today: CalendarDate) =>
  (action: Action): boolean =>
    filter === 'all' || (filter === 'open' ? isActionOpen(action) : dueGroupOf(action, today) === filter);

/** The filter named in the page's address; open actions otherwise. */
export const actionFilter = (text: string | null): ActionFilter => actionFilters.find((filter) => filter === text) ?? 'open';
