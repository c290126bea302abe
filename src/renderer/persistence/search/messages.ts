import type { ResultGroup, ResultKind } from '@shared/search/results';
import type { Touched } from '../written';

export type ToIndexer =
  /** The working copy to read; the index is built at once. */
  | { do: 'build'; database: string }
  /** Commits touched these: read them again. */
  | { do: 'follow'; touched: readonly Touched[] }
  | { do: 'search'; id: number; query: string; all: ResultKind | null };

export type FromIndexer =
  /** Everything was read. */
  { did: 'build' } | { did: 'search'; id: number; groups: ResultGroup[] } | { did: 'fail'; detail: string };
