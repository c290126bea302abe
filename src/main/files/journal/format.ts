import { crc32 } from 'node:zlib';

/** First line of the file. A later format gets another number, and older programs refuse it instead of cutting it. */
export const signature = Buffer.from('keyfolio-journal 1\n');

/** Any version of the first line. */
export const signaturePattern = /^keyfolio-journal (\d+)\n/;

/** `crc32 length sequence `, in hexadecimal of fixed width: a reader knows how much to read before it reads. */
export const headerBytes = 9 + 9 + 13;
const checkedFrom = 9;

export type Header = { crc: number; length: number; seq: number };

/**
 * One line of the journal: header, JSON, line feed. The checksum covers the length, the sequence and the JSON.
 * @param json the record, without line feeds (as `JSON.stringify` makes it)
 */
export function encodeLine(seq: number, json: string): Buffer {
  const length = Buffer.byteLength(json);
  const line = Buffer.allocUnsafe(headerBytes + length + 1);
  line.write(`         ${hex(length, 8)} ${hex(seq, 12)} `, 0, 'latin1');
  line.write(json, headerBytes, 'utf8');
  line.write(`${hex(crc32(line.subarray(checkedFrom, headerBytes + length)), 8)} `, 0, 'latin1');
  line[headerBytes + length] = 0x0a;
  return line;
}

/** Null when the bytes are no header. They may still lie: only the checksum tells. */
export function decodeHeader(bytes: Buffer): Header | null {
  const parts = /^([0-9a-f]{8}) ([0-9a-f]{8}) ([0-9a-f]{12}) $/.exec(bytes.toString('latin1', 0, headerBytes));
  if (!parts) return null;
  const [crc, length, seq] = parts.slice(1).map((part) => Number.parseInt(part, 16)) as [number, number, number];
  return { crc, length, seq };
}

/** Checksum of what a header says about itself; continue it with `crc32(json, headerCrc(bytes))`. */
export const headerCrc = (bytes: Buffer): number => crc32(bytes.subarray(checkedFrom, headerBytes));

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
