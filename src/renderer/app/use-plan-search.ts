import type { ResultGroup, ResultKind } from '@shared/search/results';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { getSearchState, type SearchState, searchPlans, startSearch, subscribeSearch } from '@/persistence/search/search';
import { useHistory } from '@/stores/history';

const nothing: ResultGroup[] = [];

type PlanSearch = {
  groups: ResultGroup[];
  /** The groups answer an earlier question: the answer to this one is on its way. */
  late: boolean;
  state: SearchState;
  /** The kind of which every hit is shown. */
  all: ResultKind | null;
  showAll: (kind: ResultKind) => void;
};

/** What every plan holds of the words that are typed; found again when the rest of the plans has been read. */
export function usePlanSearch(query: string): PlanSearch {
  const ready = useHistory(({ storeState }) => storeState === 'ready');
  const state = useSyncExternalStore(subscribeSearch, getSearchState);
  const [answer, setAnswer] = useState({ query: '', groups: nothing });
  const [wish, setWish] = useState<{ query: string; kind: ResultKind } | null>(null);
  const all = wish?.query === query ? wish.kind : null;

  useEffect(() => {
    if (ready) startSearch();
  }, [ready]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an index that has read more answers anew
  useEffect(() => {
    let dropped = false;
    if (query.trim() === '') setAnswer({ query, groups: nothing });
    else void searchPlans(query, all).then((groups) => !dropped && setAnswer({ query, groups }));
    return () => {
      dropped = true;
    };
  }, [query, all, state]);

  return { groups: answer.groups, late: answer.query !== query, state, all, showAll: (kind) => setWish({ query, kind }) };
}
