import { fail, ok, type Result } from '../result';
import { limits } from './format';

/** A file of a zip, by what its directory declares. */
export type ZipFile = { name: string; compressed: Uint8Array; size: number; deflated: boolean };

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
const directoryBytes = 46;
const localBytes = 30;
/** A zip may end with a comment of this many bytes. */
const longestComment = 65_535;

const damaged = (detail: string) => fail('package-damaged', undefined, detail);

/**
 * The directory of a zip, nothing unpacked yet. Ours is a small part of the format: one disk, no encryption, stored or deflated,
 * each name once. Whatever else comes is refused, and nothing is read outside the bytes given.
 */
export function readZipDirectory(bytes: Uint8Array): Result<ZipFile[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return damaged('no end of directory');
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) return fail('package-unsafe', undefined, `${count} entries`);
  let at = view.getUint32(end + 16, true);
  const files = new Map<string, ZipFile>();
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + directoryBytes > end || view.getUint32(at, true) !== directorySignature) return damaged('a directory entry is cut');
    const nameBytes = view.getUint16(at + 28, true);
    const next = at + directoryBytes + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return damaged('a directory entry is cut');
    const file = readFile(bytes, view, at, nameBytes);
    if (!file.ok) return file;
    if (files.has(file.value.name)) return fail('package-unsafe', undefined, `${file.value.name} twice`);
    total += file.value.size;
    if (file.value.size > limits.entryBytes || total > limits.totalBytes) return fail('package-too-large', undefined, `declares ${total}`);
    files.set(file.value.name, file.value);
    at = next;
  }
  return ok([...files.values()]);
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

function readFile(bytes: Uint8Array, view: DataView, at: number, nameBytes: number): Result<ZipFile> {
  const method = view.getUint16(at + 10, true);
  const encrypted = (view.getUint16(at + 8, true) & 1) !== 0;
  const packed = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  // Names are compared with the few that there can be: what is no plain text cannot be one of them.
  const name = String.fromCharCode(...bytes.subarray(at + directoryBytes, at + directoryBytes + Math.min(nameBytes, 200)));
  if (encrypted || (method !== 0 && method !== 8)) return fail('package-unsafe', undefined, `${name}: method ${method}`);
  if (local + localBytes > bytes.length || view.getUint32(local, true) !== localSignature) return damaged(`${name}: no local header`);
  const start = local + localBytes + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) return damaged(`${name}: cut`);
  return ok({ name, compressed: bytes.subarray(start, start + packed), size: view.getUint32(at + 24, true), deflated: method === 8 });
}
