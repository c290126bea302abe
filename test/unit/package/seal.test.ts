import { openPackage } from '@shared/package/open-package';
import { isSealed, seal, unseal, usualCost } from '@shared/package/seal';
import { writePackage } from '@shared/package/write-package';
import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPackage } from '../../support/packages';

const cheap = 1024;
const passphrase = 'quatre mots très ordinaires';
const packed = writePackage(aPackage());
let locked: Uint8Array;
beforeAll(async () => {
  locked = await seal(packed, passphrase, crypto, cheap);
});

const codeOf = async (bytes: Uint8Array, phrase: string | null = passphrase) => {
  const read = await openPackage(bytes, phrase, crypto);
  return read.ok ? 'ok' : read.error.code;
};
const frontOf = (bytes: Uint8Array) => strFromU8(bytes, true).split('\n').slice(0, 2);
/** The same file with another header. */
function withHeader(change: object): Uint8Array {
  const [first = '', second = '{}'] = frontOf(locked);
  const front = strToU8(`${first}\n${JSON.stringify({ ...JSON.parse(second), ...change })}\n`);
  const body = locked.subarray(first.length + second.length + 2);
  return new Uint8Array([...front, ...body]);
}

describe('a package locked with a passphrase', () => {
  it('is opened by it, and holds what it held', async () => {
    const read = await openPackage(locked, passphrase, crypto);
    expect(read).toMatchObject({ ok: true, value: { head: aPackage().head } });
    expect(await openPackage(packed, null, crypto)).toEqual(read);
  });

  it('says nothing of what is in it', () => {
    expect(isSealed(locked)).toBe(true);
    expect(isSealed(packed)).toBe(false);
    for (const word of ['Acme', 'accounts', 'manifest', 'PK\u0003\u0004']) expect(strFromU8(locked, true).slice(250)).not.toContain(word);
  });

  it('is another file each time', async () => {
    expect(frontOf(await seal(packed, passphrase, crypto, cheap))).not.toEqual(frontOf(locked));
  });

  it('asks for a passphrase, and tells a wrong one', async () => {
    expect(await codeOf(locked, null)).toBe('package-locked');
    expect(await codeOf(locked, '')).toBe('package-passphrase');
    expect(await codeOf(locked, passphrase.toUpperCase())).toBe('package-passphrase');
  });

  it('is opened by the same words, however their accents are typed', async () => {
    expect(await codeOf(locked, passphrase.normalize('NFD'))).toBe('ok');
  });

  it('costs a guesser 128 MB and one pass of scrypt', async () => {
    const [, header = ''] = frontOf(await seal(strToU8('x'), passphrase, crypto));
    expect(JSON.parse(header)).toMatchObject({ kdf: 'scrypt', N: usualCost, r: 8, p: 1, cipher: 'aes-256-gcm' });
    expect(128 * 8 * usualCost).toBe(128 * 1024 * 1024);
  });

  it('holds anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'grapheme' }), async (bytes, phrase) => {
        const opened = await unseal(await seal(bytes, phrase, crypto, cheap), phrase, crypto);
        expect(opened.ok && [...opened.value]).toEqual([...bytes]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a hostile or damaged one', () => {
  it.each<[string, object, string]>([
    ['an absurd cost', { N: 2 ** 30 }, 'package-unsafe'],
    ['a cost just over the limit', { N: 2 ** 19 }, 'package-unsafe'],
    ['a cost that is no power of two', { N: 131_073 }, 'package-unsafe'],
    ['no cost at all', { N: 1 }, 'package-unsafe'],
    ['an absurd block size', { r: 2 ** 20 }, 'package-unsafe'],
    ['endless passes', { p: 10_000 }, 'package-unsafe'],
    ['another function', { kdf: 'md5' }, 'package-unsafe'],
    ['another cipher', { cipher: 'none' }, 'package-unsafe'],
    ['a short salt', { salt: '00' }, 'package-unsafe'],
    ['more than it says', { bytes: 20 }, 'package-damaged'],
    ['a field that is none', { more: true }, 'package-unsafe'],
    ['an altered header', { salt: '00'.repeat(16) }, 'package-passphrase'],
  ])('with %s is refused', async (_what, change, code) => {
    expect(await codeOf(withHeader(change))).toBe(code);
    // Before a passphrase is asked for, and so before anything is spent.
    if (code !== 'package-passphrase') expect(await codeOf(withHeader(change), null)).toBe(code);
  });

  it.each([18, 19, 60, 200, 240])('cut after %i bytes is told as damaged, and no passphrase asked', async (length) => {
    expect(await codeOf(locked.subarray(0, length), null)).toBe('package-damaged');
  });

  it('cut at its end is told as damaged', async () => {
    expect(await codeOf(locked.subarray(0, -1), null)).toBe('package-damaged');
  });

  it('of a later form is told as newer', async () => {
    expect(await codeOf(strToU8('keyfolio-locked 2\n{}\n'), null)).toBe('package-newer');
  });

  it('with any byte changed is never read as something else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: locked.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
        const bytes = locked.slice();
        bytes[at] = (bytes[at] ?? 0) ^ bits;
        expect(await codeOf(bytes)).not.toBe('ok');
      }),
      { numRuns: 60 },
    );
  });

  it('that holds another locked one is no package', async () => {
    expect(await codeOf(await seal(locked, passphrase, crypto, cheap))).toBe('package-not-one');
  });
});
