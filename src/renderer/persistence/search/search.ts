import type { ResultGroup, ResultKind } from '@shared/search/results';
import { keyfolio } from '@/platform/bridge';
import { databaseName } from '../database';
import { onWritten } from '../written';
import type { FromIndexer, ToIndexer } from './messages';

/** Where the index is: `indexing` answers with what it has read so far. */
export type SearchState = 'off' | 'indexing' | 'ready' | 'failed';

let state: SearchState = 'off';
let worker: Worker | null = null;
let stopFollowing = () => {};
let lastId = 0;
const waiting = new Map<number, (groups: ResultGroup[]) => void>();
const listeners = new Set<() => void>();

export const getSearchState = (): SearchState => state;

/** Calls back when the index gets ready or fails; returns the way to stop. */
export function subscribeSearch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setState(next: SearchState): void {
  state = next;
  for (const listener of listeners) listener();
}

const send = (message: ToIndexer) => worker?.postMessage(message);

/** Reads every plan into an index, beside the window, and follows the commits from then on. Once it runs, asking again changes nothing. */
export function startSearch(database = databaseName): void {
  if (worker) return;
  worker = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<FromIndexer>) => hear(data, database);
  worker.onerror = (event) => giveUp(event.message, database);
  // Followed before anything is read: what is written meanwhile is read again.
  stopFollowing = onWritten((touched) => (touched ? send({ do: 'follow', touched }) : startAgain(database)));
  setState('indexing');
  send({ do: 'build', database });
}

function hear(message: FromIndexer, database: string): void {
  if (message.did === 'fail') giveUp(message.detail, database);
  else if (message.did === 'build') setState('ready');
  else {
    waiting.get(message.id)?.(message.groups);
    waiting.delete(message.id);
  }
}

function end(): void {
  worker?.terminate();
  worker = null;
  stopFollowing();
  for (const answer of waiting.values()) answer([]);
  waiting.clear();
}

/** Anything may have changed: everything is read anew. */
function startAgain(database: string): void {
  end();
  startSearch(database);
}

/**
 * An index that missed something would deny what is there: there is none then, until the store is healed (the browser may have closed
 * the database that was being read) or the next start reads everything anew.
 */
function giveUp(detail: string, database: string): void {
  end();
  stopFollowing = onWritten((touched) => touched ?? startAgain(database));
  setState('failed');
  void keyfolio.invoke['log:write']({ level: 'error', message: `The search ended: ${detail}`.slice(0, 20_000) });
}

/** The best records for a question, by kind; `all` names the kind of which every hit is wanted. */
export function searchPlans(query: string, all: ResultKind | null = null): Promise<ResultGroup[]> {
  if (!worker) return Promise.resolve([]);
  lastId += 1;
  const id = lastId;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    send({ do: 'search', id, query, all });
  });
}
