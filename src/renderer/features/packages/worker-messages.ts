import type { PackageContent } from '@shared/package/format';
import type { Result } from '@shared/result';

/** One task in the life of each worker. */
export type Task = { do: 'write'; content: PackageContent } | { do: 'read'; bytes: Uint8Array };

export type Done = { write: Uint8Array; read: Result<PackageContent> };
