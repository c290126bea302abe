import { strFromU8 } from 'fflate';
import { fail, ok, type Result } from '../result';
import { checkContent, checkHead, type RawContent } from './check-content';
import { limits, manifestEntry, manifestSchema, type PackageContent, tableEntry, timesEntry } from './format';
import { parseJson } from './parse-json';
import { unpack } from './unpack';
import { checksum } from './write-package';
import { readZipDirectory, type ZipFile } from './zip-directory';

/** `PK`, with which every zip begins. */
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
const tableOf = (name: string): string | null => /^tables\/([a-zA-Z]{1,60})\.json$/.exec(name)?.[1] ?? null;

/**
 * What a `.keyfolio` file, or plain JSON of the same content, holds. Whatever the bytes are, the answer is the whole content,
 * checked, or the reason why not: `package-not-one`, `-damaged`, `-newer`, `-too-large`, `-unsafe`, `-invalid`, `-reference`.
 */
export function readPackage(bytes: Uint8Array): Result<PackageContent> {
  if (bytes.length > limits.fileBytes) return fail('package-too-large', undefined, `${bytes.length} bytes`);
  const raw = isZip(bytes) ? readZip(bytes) : readPlain(bytes);
  return raw.ok ? checkContent(raw.value) : raw;
}

/** Plain JSON: `{ ...head, tables: { accounts: [...] }, times: [...] }`. */
function readPlain(bytes: Uint8Array): Result<RawContent> {
  const text = strFromU8(bytes).replace(/^\ufeff/, '');
  if (!/^\s*\{/.test(text)) return fail('package-not-one');
  const parsed = parseJson(text, 'json');
  if (!parsed.ok) return parsed;
  const { tables, times = [], ...head } = parsed.value as Record<string, unknown>;
  const known = checkHead(head);
  if (!known.ok) return known;
  if (typeof tables !== 'object' || tables === null || Array.isArray(tables)) return fail('package-invalid', { where: 'tables' });
  return ok({ head, tables: tables as Record<string, unknown>, times });
}

function readZip(bytes: Uint8Array): Result<RawContent> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const files = new Map(directory.value.map((file) => [file.name, file]));
  // Nothing is ever written under an entry's name; all the same a name that is none of ours says that somebody tried.
  const foreign = directory.value.find(({ name }) => name !== manifestEntry && name !== timesEntry && !tableOf(name));
  if (!files.has(manifestEntry)) return fail('package-not-one');
  if (foreign) return fail('package-unsafe', undefined, `entry ${foreign.name}`);
  const manifest = readEntry(files.get(manifestEntry));
  if (!manifest.ok) return manifest;
  const head = checkHead(manifest.value, manifestSchema);
  if (!head.ok) return head;
  const { entries, ...rest } = manifestSchema.parse(manifest.value);
  const named = new Map(entries.map((entry) => [entry.name, entry]));
  if (named.size !== entries.length || named.size !== files.size - 1) return fail('package-damaged', undefined, 'entries');

  const contents = new Map<string, unknown>();
  for (const [name, file] of files) {
    if (name === manifestEntry) continue;
    const content = readEntry(file, named.get(name)?.sha256 ?? '');
    if (!content.ok) return content;
    contents.set(name, content.value);
  }
  const tables = [...contents.keys()].flatMap((name) => tableOf(name) ?? []);
  return ok({
    head: rest,
    tables: Object.fromEntries(tables.map((table) => [table, contents.get(tableEntry(table))])),
    times: contents.get(timesEntry) ?? [],
  });
}

/** One entry as JSON; with `sha256` only when its bytes are those the manifest speaks of. */
function readEntry(file: ZipFile | undefined, sha256?: string): Result<unknown> {
  if (!file) return fail('package-damaged');
  const unpacked = unpack(file);
  if (!unpacked.ok) return unpacked;
  if (sha256 !== undefined && checksum(unpacked.value) !== sha256) return fail('package-damaged', undefined, `${file.name}: checksum`);
  return parseJson(strFromU8(unpacked.value), file.name);
}
