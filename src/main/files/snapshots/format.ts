import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type BackupProblem, type SnapshotInfo, snapshotInfoSchema } from '@shared/backups';
import { type Contents, contentsSchema } from '@shared/model/contents';
import { schemaVersion } from '@shared/model/tables';
import { err, ok, type Result } from '@shared/result';

/** `keyfolio-snapshot 1 <sha256 of the rest>`, a line with the info as JSON, the records as JSON under gzip. */
const firstLine = /^keyfolio-snapshot (\d+) ([0-9a-f]{64})\n$/;
const firstLineBytes = 'keyfolio-snapshot 1 \n'.length + 64;
const lineFeed = 0x0a;

/** More than any portfolio holds; a file that unpacks to more is no backup. */
const mostBytes = 2_000_000_000;

const compress = promisify(gzip);
const decompress = promisify(gunzip);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

export async function encodeSnapshot(info: SnapshotInfo, contents: Contents): Promise<Buffer> {
  // Level 1 is a third slower to read than none and five times smaller; more would cost the event loop's neighbours.
  const records = await compress(JSON.stringify(contents), { level: 1 });
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(info)}\n`), records]);
  return Buffer.concat([Buffer.from(`keyfolio-snapshot 1 ${sha256(rest)}\n`), rest]);
}

/** What the file says of itself, once its checksum is right. */
export function readSnapshotInfo(bytes: Buffer): Result<SnapshotInfo, BackupProblem> {
  const parts = firstLine.exec(bytes.toString('latin1', 0, firstLineBytes));
  if (!parts) return err(bytes.toString('latin1', 0, 18) === 'keyfolio-snapshot ' ? 'damaged' : 'foreign');
  if (Number(parts[1]) > 1) return err('newer');
  const rest = bytes.subarray(firstLineBytes);
  if (sha256(rest) !== parts[2]) return err('damaged');
  const info = snapshotInfoSchema.safeParse(parseJson(rest.toString('utf8', 0, Math.max(rest.indexOf(lineFeed), 0))));
  if (!info.success) return err('damaged');
  return info.data.schema > schemaVersion ? err('newer') : ok(info.data);
}

/** The whole file, checked. The records are of the version that the info names. */
export async function decodeSnapshot(bytes: Buffer): Promise<Result<{ info: SnapshotInfo; contents: Contents }, BackupProblem>> {
  const info = readSnapshotInfo(bytes);
  if (!info.ok) return info;
  const packed = bytes.subarray(bytes.indexOf(lineFeed, firstLineBytes) + 1);
  const text = await decompress(packed, { maxOutputLength: mostBytes }).catch(() => null);
  const contents = contentsSchema.safeParse(text && parseJson(text.toString('utf8')));
  return contents.success ? ok({ info: info.value, contents: contents.data }) : err('damaged');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
