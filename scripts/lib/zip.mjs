import { chmodSync, closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';

/** @typedef {{ name: string, method: number, crc: number, packed: number, at: number, mode: number }} Entry */

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/**
 * Unpacks some files of a zip archive. A bare Debian has no `unzip`, and this runs before any package is sure to be there.
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | null} rename Where an entry goes under `folder`; null leaves it out.
 * @returns {string[]} What was written, relative to `folder`.
 */
export function unzip(archive, folder, rename) {
  const file = openSync(archive, 'r');
  try {
    return entriesOf(file).flatMap((entry) => {
      const target = entry.name.endsWith('/') ? null : rename(entry.name);
      if (target === null) return [];
      const path = resolve(folder, target);
      if (!path.startsWith(resolve(folder) + sep)) throw new Error(`${entry.name} would be unpacked outside ${folder}`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, contentOf(file, entry));
      if (entry.mode & 0o111) chmodSync(path, 0o755);
      return [join(target)];
    });
  } finally {
    closeSync(file);
  }
}

/** The central directory, at the end of the archive. @param {number} file @returns {Entry[]} */
function entriesOf(file) {
  const size = fstatSync(file).size;
  const tail = readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = findLast(tail, endSignature);
  if (end === -1) throw new Error('this is no whole zip archive');
  const count = tail.readUInt16LE(end + 10);
  const directory = readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = [];
  for (let at = 0; entries.length < count; ) {
    if (directory.readUInt32LE(at) !== entrySignature) throw new Error('the directory of the zip archive is damaged');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      at: directory.readUInt32LE(at + 42),
      mode: directory.readUInt16LE(at + 40),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** @param {number} file @param {Entry} entry */
function contentOf(file, { name, method, crc, packed, at }) {
  const header = readAt(file, at, 30);
  const data = readAt(file, at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), packed);
  const content = method === 0 ? data : inflateRawSync(data);
  if (crc32(content) !== crc) throw new Error(`${name} is damaged in the zip archive`);
  return content;
}

/** @param {number} file @param {number} position @param {number} length */
function readAt(file, position, length) {
  const buffer = Buffer.alloc(length);
  if (readSync(file, buffer, 0, length, position) !== length) throw new Error('the zip archive ends too early');
  return buffer;
}

/** @param {Buffer} buffer @param {number} signature */
function findLast(buffer, signature) {
  for (let at = buffer.length - 22; at >= 0; at -= 1) if (buffer.readUInt32LE(at) === signature) return at;
  return -1;
}
