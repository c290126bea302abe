import type { Value } from '@shared/import/cells';
import type { Delimiter } from '@shared/import/delimiter';
import type { Encoding } from '@shared/import/encoding';
import type { Existing } from '@shared/import/existing';
import type { ImportKind } from '@shared/import/kinds';
import type { ImportPlan, ImportSettings } from '@shared/import/plan-import';
import type { Outcome } from '@shared/import/work';
import type { ImportIssue } from '@shared/model/import-report';
import type { AppError } from '@shared/result';

/** The file as it was read; the rows stay with the worker. */
export type TableInfo = {
  encoding: Encoding;
  delimiter: Delimiter;
  header: readonly string[];
  /** Headers that came more than once and were numbered. */
  repeated: readonly string[];
  rowCount: number;
  /** The first cells of each column that hold something. */
  samples: readonly (readonly string[])[];
};

export type PreviewRow = {
  line: number;
  values: Partial<Record<string, Value>>;
  outcome: Outcome | 'rejected';
  /** What there is to say of this very row. */
  issues: readonly ImportIssue[];
};

/** What the import would do, without its mutations. */
export type Preview = {
  counts: { created: number; updated: number; unchanged: number; rejected: number };
  issues: readonly ImportIssue[];
  rows: readonly PreviewRow[];
  /** How the samples of each column read; null where nothing could be read. */
  readings: readonly (readonly (Value | null)[])[];
};

export type ToWorker =
  /** Null: detect it. */
  | { do: 'read'; file: File; encoding: Encoding | null; delimiter: Delimiter | null; currency: string }
  | { do: 'guess'; kind: ImportKind; currency: string }
  /** What rows may mean, for the plans that follow; not answered. */
  | { do: 'know'; existing: Existing; today: string }
  /** Answered only when no other preview was asked for meanwhile. */
  | { do: 'preview'; id: number; settings: ImportSettings }
  | { do: 'plan'; settings: ImportSettings };

export type FromWorker =
  | { did: 'progress'; fraction: number }
  | { did: 'read'; table: TableInfo; settings: ImportSettings }
  | { did: 'guess'; settings: ImportSettings }
  | { did: 'preview'; id: number; preview: Preview }
  | { did: 'plan'; plan: Omit<ImportPlan, 'outcomes'> }
  | { did: 'fail'; error: AppError };
