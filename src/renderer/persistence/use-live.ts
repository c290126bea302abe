import { liveQuery } from 'dexie';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { getStatus, subscribeStatus } from './status';
import { refill } from './store';
import { isUnreadable } from './unreadable';

type Shown<T> = { deps: readonly unknown[]; value: T };

const getApplying = () => getStatus().applying;
const sameDeps = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((dep, index) => Object.is(dep, b[index]));

/**
 * A query's result, kept current: it runs again whenever a commit touches what it read. Undefined until the first
 * result, and again when `deps` change, so that one record's data never shows under another's name. While a big commit
 * is half-way in, the last whole result stays. What the working copy has but cannot be read is filled again from the journal, once; a
 * query that fails otherwise throws to the error boundary. Null asks nothing.
 */
export function useLive<T>(query: (() => Promise<T>) | null, deps: readonly unknown[]): T | undefined {
  const [shown, setShown] = useState<Shown<T>>();
  const [failure, setFailure] = useState<unknown>();
  const refilled = useRef(false);
  const applying = useSyncExternalStore(subscribeStatus, getApplying);
  const stableDeps = useRef(deps);
  if (!sameDeps(stableDeps.current, deps)) stableDeps.current = deps;
  const current = stableDeps.current;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the query is a new function at every render; `deps` say when it asks something else
  useEffect(() => {
    if (applying || !query) return;
    const subscription = liveQuery(query).subscribe({
      next: (value) => setShown({ deps: current, value }),
      error: (cause: unknown) => {
        if (refilled.current || !isUnreadable(cause)) return setFailure(cause ?? new Error('The query failed'));
        refilled.current = true;
        void refill();
      },
    });
    return () => subscription.unsubscribe();
  }, [current, applying]);

  if (failure !== undefined) throw failure;
  return shown && shown.deps === current ? shown.value : undefined;
}
