import { foldText } from '@shared/fold-text';
import { describeChange, entryText } from '@shared/history/describe-change';
import { groupOf } from '@shared/history/record-groups';
import { changeText } from '@shared/i18n/change-text';
import { useMemo, useRef, useState } from 'react';
import { type HistoryPage, type HistoryQuestion, readCommitChanges, readHistory } from '@/persistence/queries/history';
import { readNames } from '@/persistence/queries/history-names';
import type { HistoryScope } from '@/persistence/queries/history-scope';
import { useLive } from '@/persistence/use-live';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { type HistoryFilter, hasOrigin, periodOf } from './history-filter';
import { entriesAtATime, historyRows, type Opened, teller } from './history-rows';

/** Commits read at first, and further each time the end of the list comes near. */
const commitsAtATime = 100;

const keyOf = ({ accountId, recordIds }: HistoryScope) => `${accountId ?? ''} ${recordIds?.join() ?? ''}`;

/** The filter as the query asks it: what needs a commit's changes, or their words, is asked of the few that pass the rest. */
function useQuestion(scope: HistoryScope, filter: HistoryFilter, limit: number): HistoryQuestion {
  const t = useT();
  const { locale } = useFormat();
  return useMemo(() => {
    const { group, origin, search } = filter;
    const words = foldText(search).split(/\s+/).filter(Boolean);
    const test: NonNullable<HistoryQuestion['keeps']>['test'] = ({ label, changes }, lookup) => {
      if (group !== 'all' && !changes?.some(({ table }) => groupOf(table) === group)) return false;
      if (words.length === 0) return true;
      const told = (changes ?? []).map((change) => entryText(t, describeChange(change, { t, locale, lookup })));
      const text = foldText([changeText(t, label), ...told].join(' '));
      return words.every((word) => text.includes(word));
    };
    return {
      ...scope,
      period: periodOf(filter),
      admits: (commit) => hasOrigin(origin, commit),
      keeps: group === 'all' && words.length === 0 ? undefined : { words: words.length > 0, test },
      limit,
    };
  }, [scope, filter, limit, t, locale]);
}

/** The commits that are opened, each with how many of its changes are wanted. */
function useOpened(scope: HistoryScope) {
  const [wanted, setWanted] = useState<ReadonlyMap<string, { seq: number; limit: number }>>(new Map());
  const opened = useLive(async (): Promise<Opened> => {
    const read = async ([id, { seq, limit }]: [string, { seq: number; limit: number }]) => {
      const changes = await readCommitChanges(seq, scope, limit);
      return [id, { changes, names: await readNames(changes) }] as const;
    };
    return new Map(await Promise.all([...wanted].map(read)));
  }, [wanted, scope]);
  const last = useRef<Opened>(new Map());
  if (opened) last.current = opened;
  const change = (edit: (next: Map<string, { seq: number; limit: number }>) => void) =>
    setWanted((now) => {
      const next = new Map(now);
      edit(next);
      return next;
    });
  return {
    opened: last.current,
    toggle: ({ id, seq }: { id: string; seq: number }) => change((next) => next.delete(id) || next.set(id, { seq, limit: entriesAtATime })),
    more: ({ id, seq }: { id: string; seq: number }) =>
      change((next) => next.set(id, { seq, limit: (next.get(id)?.limit ?? 0) + entriesAtATime })),
  };
}

/** The history of a scope as the list draws it; undefined until it was read first. */
export function useHistoryList(scope: HistoryScope, filter: HistoryFilter) {
  const t = useT();
  const { locale } = useFormat();
  const [limits, setLimits] = useState({ of: filter, limit: commitsAtATime });
  const limit = limits.of === filter ? limits.limit : commitsAtATime;
  const question = useQuestion(scope, filter, limit);
  const read = useLive(() => readHistory(question), [question]);
  // While the next answer is awaited, the last one of the same scope stays.
  const last = useRef<{ of: string; page: HistoryPage } | null>(null);
  if (read) last.current = { of: keyOf(scope), page: read };
  const page = last.current?.of === keyOf(scope) ? last.current.page : undefined;
  const { opened, toggle, more } = useOpened(scope);
  const tellOf = useMemo(() => teller({ t, locale, lookup: page?.names ?? (() => undefined) }), [t, locale, page]);
  const rows = useMemo(() => (page ? historyRows(page.commits, opened, tellOf, { t, locale }) : []), [page, opened, tellOf, t, locale]);
  return {
    page,
    rows,
    toggle,
    more,
    readOn: () => {
      if (read?.more) setLimits({ of: filter, limit: limit + commitsAtATime });
    },
  };
}
