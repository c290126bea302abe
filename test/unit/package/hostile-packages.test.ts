import { readPackage } from '@shared/package/read-package';
import { checksum, writePackage } from '@shared/package/write-package';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aPackage } from '../../support/packages';

type Files = Record<string, string | Uint8Array>;

/** A zip with these entries, and a manifest that tells the truth about them unless another is given. */
function zipOf(files: Files, { manifest = {}, raw }: { manifest?: object; raw?: string } = {}): Uint8Array {
  const bytes = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  );
  const entries = Object.entries(bytes).map(([name, content]) => ({ name, bytes: content.length, sha256: checksum(content) }));
  const text = raw ?? JSON.stringify({ ...aPackage().head, entries, ...manifest });
  return zipSync({ 'manifest.json': strToU8(text), ...bytes });
}
const accounts = (text: string) => ({ 'tables/accounts.json': text });
const codeOf = (bytes: Uint8Array) => {
  const read = readPackage(bytes);
  return read.ok ? 'ok' : read.error.code;
};
const account = (fields: object) => JSON.stringify([{ ...aPackage().records.accounts?.[0], ...fields }]);

it('a package that is what it says is read', () => {
  expect(readPackage(writePackage(aPackage()))).toEqual({ ok: true, value: expect.objectContaining({ head: aPackage().head }) });
  expect(codeOf(zipOf(accounts(account({}))))).toBe('ok');
});

it('plain JSON of the same content is read alike', () => {
  const { head, records, times } = aPackage();
  const plain = readPackage(strToU8(JSON.stringify({ ...head, tables: records, times })));
  expect(plain).toMatchObject({ ok: true, value: { head, times } });
});

describe('refused with its reason', () => {
  const bomb = zipOf(accounts(`[${' '.repeat(50_000_000)}]`));
  /** The same bomb, whose directory says that it unpacks to little. */
  const liar = () => {
    const bytes = bomb.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000) view.setUint32(at + 24, 1000, true);
    }
    return bytes;
  };
  const manyFull = zipOf(Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`tables/${name}.json`, new Uint8Array(90_000_000)])));

  it.each<[string, () => Uint8Array, string]>([
    ['bytes that are no package', () => strToU8('hello'), 'package-not-one'],
    ['nothing', () => new Uint8Array(), 'package-not-one'],
    ['another zip', () => zipSync({ 'word/document.xml': strToU8('<w/>') }), 'package-not-one'],
    ['JSON of something else', () => strToU8('{"name":"x"}'), 'package-not-one'],
    ['a bomb that lies about its size', liar, 'package-damaged'],
    ['a bomb that does not', () => manyFull, 'package-too-large'],
    ['a way out of the folder', () => zipOf({ ...accounts('[]'), '../../evil.json': '[]' }), 'package-unsafe'],
    ['an absolute path', () => zipOf({ '/etc/passwd': '[]' }), 'package-unsafe'],
    ['a table that there is not', () => zipOf({ 'tables/passwords.json': '[]' }), 'package-unsafe'],
    ['an entry the manifest does not name', () => zipOf(accounts('[]'), { manifest: { entries: [] } }), 'package-damaged'],
    [
      'a checksum of other bytes',
      () => zipOf(accounts('[]'), { manifest: { entries: [{ name: 'tables/accounts.json', bytes: 2, sha256: '0'.repeat(64) }] } }),
      'package-damaged',
    ],
    ['no JSON', () => zipOf(accounts('[{')), 'package-damaged'],
    ['a newer layout', () => zipOf(accounts('[]'), { manifest: { version: 2 } }), 'package-newer'],
    ['newer records', () => zipOf(accounts('[]'), { manifest: { schemaVersion: 99 } }), 'package-newer'],
    ['no list', () => zipOf(accounts('{"length":3}')), 'package-invalid'],
    ['a number for a name', () => zipOf(accounts(account({ name: 5 }))), 'package-invalid'],
    ['a name of 10 MB', () => zipOf(accounts(account({ name: 'x'.repeat(10_000_000) }))), 'package-invalid'],
    ['a field that there is not', () => zipOf(accounts(account({ isAdmin: true }))), 'package-invalid'],
    [
      'an id twice',
      () => zipOf(accounts(JSON.stringify([...(aPackage().records.accounts ?? []), ...(aPackage().records.accounts ?? [])]))),
      'package-invalid',
    ],
    ['a prototype', () => zipOf(accounts(account({}).replace('{', '{"__proto__":{"isAdmin":true},'))), 'package-unsafe'],
    [
      'a prototype deep inside',
      () => zipOf(accounts(account({}).replace('"custom":{', '"custom":{"\\u005f_proto__":{"a":"b"}'))),
      'package-unsafe',
    ],
    ['a nest of lists', () => zipOf(accounts(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)), 'package-unsafe'],
    ['a reference to nothing', () => zipOf(accounts(account({ parentId: 'nobody' }))), 'package-reference'],
    ['an account that is its own parent', () => zipOf(accounts(account({ parentId: 'a1' }))), 'package-reference'],
    [
      'a scope that is not in it',
      () => zipOf(accounts('[]'), { manifest: { scope: { kind: 'account', accountId: 'a1', name: 'x' } } }),
      'package-invalid',
    ],
  ])('%s', (_what, make, code) => {
    expect(codeOf(make())).toBe(code);
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  });
});

it('whatever is done to its bytes, a package is read as it was or refused, and never throws', () => {
  const whole = writePackage(aPackage());
  const content = JSON.stringify(readPackage(whole));
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, by, cut) => {
      const bytes = cut ? whole.slice(0, at) : whole.slice();
      if (!cut) bytes[at] = (bytes[at] ?? 0) ^ by;
      const read = readPackage(bytes);
      if (read.ok) expect(JSON.stringify(read)).toBe(content);
    }),
    { numRuns: 400 },
  );
});
