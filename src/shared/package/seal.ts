import { scrypt } from '@noble/hashes/scrypt.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { strFromU8, strToU8 } from 'fflate';
import { z } from 'zod';
import { fail, ok, type Result } from '../result';
import type { WebCrypto } from './web-crypto';

/** First line of a package that is locked with a passphrase. A later form gets another number. */
const signature = 'keyfolio-locked 1\n';
const anySignature = /^keyfolio-locked (\d{1,9})\n/;
/** The second line is never longer than this. */
const longestHeader = 1000;

/** Memory-hard: 128 MB and about a second per guess. Source: OWASP Password Storage Cheat Sheet, scrypt N = 2^17, r = 8, p = 1. */
export const usualCost = 2 ** 17;
/** What a reader spends at most: a hostile file would otherwise take all memory, or an hour. 2^18 takes 256 MB. */
const costs = { least: 2 ** 10, most: 2 ** 18 };
const blockSize = 8;
const parallelism = 1;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const headerSchema = z.strictObject({
  kdf: z.literal('scrypt'),
  N: z.int().refine((cost) => cost >= costs.least && cost <= costs.most && Number.isInteger(Math.log2(cost))),
  r: z.literal(blockSize),
  p: z.literal(parallelism),
  salt: hex(16),
  cipher: z.literal('aes-256-gcm'),
  iv: hex(12),
  /** Bytes after the header: a file that was cut is told from a wrong passphrase. */
  bytes: z.int().min(16),
});
type Header = z.infer<typeof headerSchema>;

/** Whether these bytes are a package that a passphrase locks, of this version or another. */
export const isSealed = (bytes: Uint8Array): boolean => anySignature.test(start(bytes, 32));

const start = (bytes: Uint8Array, length: number): string => strFromU8(bytes.subarray(0, length), true);

/**
 * Locks a package: AES-256-GCM under a key that scrypt makes of the passphrase. The two lines in front are authenticated too.
 * @param cost scrypt's N, a power of two
 */
export async function seal(packed: Uint8Array, passphrase: string, crypto: WebCrypto, cost = usualCost): Promise<Uint8Array> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const header: Header = {
    kdf: 'scrypt',
    N: cost,
    r: blockSize,
    p: parallelism,
    salt: bytesToHex(salt),
    cipher: 'aes-256-gcm',
    iv: bytesToHex(iv),
    bytes: packed.length + 16,
  };
  const front = new Uint8Array(strToU8(`${signature}${JSON.stringify(header)}\n`));
  const key = await keyOf(header, passphrase, crypto);
  const locked = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: front }, key as never, new Uint8Array(packed));
  const whole = new Uint8Array(front.length + locked.byteLength);
  whole.set(front);
  whole.set(new Uint8Array(locked), front.length);
  return whole;
}

/**
 * The package that a passphrase locks. Whatever the bytes are, no more is spent on them than an honest file may ask for.
 * Fails with `package-passphrase` when it does not open, `package-damaged` for a file that was cut, `package-unsafe` for one that asks for
 * what Keyfolio never writes, `package-newer` for a later form.
 */
export async function unseal(bytes: Uint8Array, passphrase: string, crypto: WebCrypto): Promise<Result<Uint8Array>> {
  const read = readFront(bytes);
  if (!read.ok) return read;
  const { header, front, locked } = read.value;
  const key = await keyOf(header, passphrase, crypto);
  try {
    const iv = new Uint8Array(hexToBytes(header.iv));
    return ok(new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: front }, key as never, locked)));
  } catch {
    return fail('package-passphrase');
  }
}

/** What a locked package says in the open; fails as `unseal` does, so that nobody is asked for the passphrase of a file that is cut. */
export function readFront(bytes: Uint8Array): Result<{ header: Header; front: Uint8Array<ArrayBuffer>; locked: Uint8Array<ArrayBuffer> }> {
  const text = start(bytes, signature.length + longestHeader);
  const version = anySignature.exec(text)?.[1];
  if (version === undefined) return fail('package-not-one');
  if (Number(version) > 1) return fail('package-newer');
  const end = text.indexOf('\n', signature.length);
  if (!text.startsWith(signature) || end === -1) return fail('package-damaged', undefined, 'the header is cut');
  let raw: unknown;
  try {
    raw = JSON.parse(text.slice(signature.length, end));
  } catch (cause) {
    return fail('package-damaged', undefined, `the header: ${String(cause)}`);
  }
  const header = headerSchema.safeParse(raw);
  if (!header.success) return fail('package-unsafe', undefined, `the header: ${header.error.issues[0]?.path.join('.') ?? ''}`);
  const locked = new Uint8Array(bytes.subarray(end + 1));
  if (locked.length !== header.data.bytes) return fail('package-damaged', undefined, `${locked.length} of ${header.data.bytes} bytes`);
  return ok({ header: header.data, front: new Uint8Array(bytes.subarray(0, end + 1)), locked });
}

/** The same passphrase typed on another system is the same: composed and decomposed accents alike (NFKC). */
function keyOf({ N, r, p, salt }: Header, passphrase: string, crypto: WebCrypto): Promise<object> {
  const bytes = scrypt(strToU8(passphrase.normalize('NFKC')), hexToBytes(salt), { N, r, p, dkLen: 32 });
  return crypto.subtle.importKey('raw', new Uint8Array(bytes), 'AES-GCM', false, ['encrypt', 'decrypt']);
}
