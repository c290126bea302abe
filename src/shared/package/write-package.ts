import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { tableNames } from '../model/table-names';
import { manifestEntry, type PackageContent, type PackageEntry, tableEntry, timesEntry } from './format';

/** Zip entries carry a time of their own; MS-DOS knows none before 1980. */
const zipTime = new Date(1980, 0, 1);

/** SHA-256 in lower-case hexadecimal. */
export const checksum = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** The bytes of a `.keyfolio` file: same content, same bytes. */
export function writePackage({ head, records, times }: PackageContent): Uint8Array {
  const parts = new Map<string, Uint8Array>();
  for (const table of tableNames) parts.set(tableEntry(table), strToU8(JSON.stringify(records[table] ?? [])));
  parts.set(timesEntry, strToU8(JSON.stringify(times)));
  const entries: PackageEntry[] = [...parts].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: checksum(bytes) }));
  const manifest = strToU8(JSON.stringify({ ...head, entries }, null, 2));
  const files: Zippable = { [manifestEntry]: [manifest, { mtime: zipTime }] };
  for (const [name, bytes] of parts) files[name] = [bytes, { mtime: zipTime }];
  return zipSync(files, { level: 6 });
}
