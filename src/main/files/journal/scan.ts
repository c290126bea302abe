import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { decodeHeader, headerBytes, headerCrc, signature, signaturePattern } from './format';

/** Where each record's JSON lies: record `seq` is at index `seq - base - 1`. */
export type Index = { base: number; offsets: number[]; lengths: number[] };

export type Scan = {
  index: Index;
  /** Bytes up to the end of the last whole record; whatever follows is a torn tail. */
  goodBytes: number;
  fileBytes: number;
};

/** The journal of a newer program: it must not be cut. */
export class NewerJournalError extends Error {}

const chunkBytes = 1 << 20;

/** Sequence of the last whole record. */
export const lastOf = ({ base, offsets }: Index): number => base + offsets.length;

/**
 * Reads a journal file once, a chunk at a time, and stops at the first byte that is not a whole record.
 * @param base the sequence before its first record
 */
export async function scanJournal(handle: FileHandle, base: number): Promise<Scan> {
  const { size: fileBytes } = await handle.stat();
  const index: Index = { base, offsets: [], lengths: [] };
  const reader = createReader(handle, fileBytes);
  const first = await reader.take(Math.min(signature.length, fileBytes));
  if (!first.equals(signature)) {
    if (signaturePattern.test(first.toString('latin1'))) throw new NewerJournalError(first.toString('latin1').trim());
    return { index, goodBytes: 0, fileBytes };
  }
  let goodBytes = signature.length;
  while (goodBytes + headerBytes < fileBytes) {
    const bytes = await reader.take(headerBytes);
    const header = decodeHeader(bytes);
    const end = header ? goodBytes + headerBytes + header.length + 1 : Number.POSITIVE_INFINITY;
    if (!header || end > fileBytes || header.seq !== lastOf(index) + 1) break;
    const crc = await reader.checksum(header.length, headerCrc(bytes));
    if (crc !== header.crc || (await reader.take(1))[0] !== 0x0a) break;
    index.offsets.push(goodBytes + headerBytes);
    index.lengths.push(header.length);
    goodBytes = end;
  }
  return { index, goodBytes, fileBytes };
}

/** Sequential reading through one buffer, whatever a record's size. */
function createReader(handle: FileHandle, fileBytes: number) {
  const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, Math.max(fileBytes, 1)));
  let filePosition = 0;
  let start = 0;
  let end = 0;

  async function refill(): Promise<void> {
    buffer.copy(buffer, 0, start, end);
    end -= start;
    start = 0;
    const { bytesRead } = await handle.read(buffer, end, buffer.length - end, filePosition);
    if (bytesRead === 0) throw new Error('the journal became shorter while it was read');
    filePosition += bytesRead;
    end += bytesRead;
  }

  return {
    /** At most a header's worth of bytes, valid until the next call. */
    async take(count: number): Promise<Buffer> {
      while (end - start < count) await refill();
      start += count;
      return Buffer.from(buffer.subarray(start - count, start));
    },
    async checksum(count: number, seed: number): Promise<number> {
      let crc = seed;
      let left = count;
      while (left > 0) {
        if (start === end) await refill();
        const part = Math.min(left, end - start);
        crc = crc32(buffer.subarray(start, start + part), crc);
        start += part;
        left -= part;
      }
      return crc;
    },
  };
}
