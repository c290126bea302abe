import type { PackageContent } from '@shared/package/format';
import type { Result } from '@shared/result';

/** One task in the life of each worker. A passphrase locks what is written, or opens what is read. */
export type Task =
  | { do: 'write'; content: PackageContent; passphrase: string | null }
  | { do: 'read'; bytes: Uint8Array; passphrase: string | null };

export type Done = { write: Uint8Array; read: Result<PackageContent> };
