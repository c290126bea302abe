import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Args, Reply } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/result';
import { decodeHeader, headerBytes, headerCrc } from './format';
import type { Index } from './scan';

/** JSON of one page at most, unless a single record is larger: what a reader holds in memory. */
const pageBytes = 4_000_000;

/** The records after `afterSeq`, each checked again: the disk may have changed since the journal was opened. */
export async function readRecords(
  handle: FileHandle,
  index: Index,
  { afterSeq, limit }: Args<'journal:read'>,
): Promise<Result<Reply<'journal:read'>>> {
  const records: string[] = [];
  let position = afterSeq - index.base;
  let bytes = 0;
  while (position < index.offsets.length && records.length < limit) {
    const length = index.lengths[position] ?? 0;
    if (records.length > 0 && bytes + length > pageBytes) break;
    records.push(await readRecord(handle, (index.offsets[position] ?? 0) - headerBytes, length));
    bytes += length;
    position += 1;
  }
  return ok({ records: `[${records.join(',')}]`, more: position < index.offsets.length });
}

/** The last record's id, which begins every record that a commit makes; null in an empty file. */
export async function readLastId(handle: FileHandle, { offsets, lengths }: Index): Promise<string | null> {
  const offset = offsets.at(-1);
  if (offset === undefined) return null;
  const start = Buffer.alloc(Math.min(lengths.at(-1) ?? 0, 200));
  await handle.read(start, 0, start.length, offset);
  return /^\{"seq":\d+,"id":"([^"\\]+)"/.exec(start.toString('utf8'))?.[1] ?? null;
}

async function readRecord(handle: FileHandle, offset: number, length: number): Promise<string> {
  const line = Buffer.allocUnsafe(headerBytes + length);
  let filled = 0;
  while (filled < line.length) {
    const { bytesRead } = await handle.read(line, filled, line.length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  const json = line.subarray(headerBytes);
  if (filled < line.length || crc32(json, headerCrc(line)) !== decodeHeader(line)?.crc) {
    throw new Error(`the record at byte ${offset} is damaged`);
  }
  return json.toString('utf8');
}
