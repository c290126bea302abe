import type { Period } from '@shared/history/net-changes';
import { isImport, type RecordGroup } from '@shared/history/record-groups';
import type { CalendarDate } from '@shared/model/fields';
import type { HistoryCommit } from '@/persistence/queries/history';

export const origins = ['all', 'mine', 'imports', 'undone'] as const;
export type Origin = (typeof origins)[number];

/** What the reader asks the history for. */
export type HistoryFilter = {
  search: string;
  group: RecordGroup | 'all';
  origin: Origin;
  from: CalendarDate | '';
  to: CalendarDate | '';
};

export const noFilter: HistoryFilter = { search: '', group: 'all', origin: 'all', from: '', to: '' };

export const isFiltering = (filter: HistoryFilter): boolean =>
  (Object.keys(noFilter) as (keyof HistoryFilter)[]).some((key) => filter[key] !== noFilter[key]);

const originTests: Record<Origin, (commit: HistoryCommit) => boolean> = {
  all: () => true,
  mine: (commit) => !isImport(commit),
  imports: isImport,
  undone: ({ undoneAt }) => undoneAt !== null,
};

export const hasOrigin = (origin: Origin, commit: HistoryCommit): boolean => originTests[origin](commit);

/** Whole days where the user is, as the instants they begin and end. */
export const periodOf = ({ from, to }: Pick<HistoryFilter, 'from' | 'to'>): Period => ({
  ...(from && { from: new Date(`${from}T00:00:00`).toISOString() }),
  ...(to && { to: new Date(`${to}T23:59:59.999`).toISOString() }),
});
