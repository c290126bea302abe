import { readdir, readFile, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupReason, SnapshotInfo } from '@shared/backups';
import { upgradeChanges, upgradeContents } from '@shared/migrations/upgrade';
import type { ChangeRecord } from '@shared/model/changes';
import { type Contents, countRecords, openContents } from '@shared/model/contents';
import { schemaVersion } from '@shared/model/tables';
import { fail, ok, type Result } from '@shared/result';
import type { Log } from '../../log';
import { writeAtomically } from '../atomic-write';
import type { Journal } from '../journal/journal';
import { decodeSnapshot, encodeSnapshot } from './format';

export type Snapshot = { info: SnapshotInfo; contents: Contents };

export type Snapshots = {
  /** The newest that is whole and that the journal goes on from; null: the journal holds everything since the beginning. */
  newest: () => Promise<Snapshot | null>;
  /** Everything as the journal leaves it, without the window: the newest snapshot and what the journal holds after it. */
  current: (reason: BackupReason, schema?: number) => Promise<Result<Snapshot>>;
  /** Writes a snapshot and lets the journal begin a new file after it. */
  compact: () => Promise<Result<void>>;
  /** Puts journal and snapshots aside and starts from these contents. Answers the folder of what was there. */
  startFrom: (snapshot: Snapshot) => Promise<Result<{ aside: string }>>;
};

/** Older ones serve when the newest is damaged. */
const kept = 2;
const pageSize = 1000;
const namePattern = /^snapshot-(\d{12})\.keyfolio$/;
const nameOf = (seq: number) => `snapshot-${String(seq).padStart(12, '0')}.keyfolio`;

/** Sequence of the newest snapshot in a folder, by its name; 0: there is none. */
export async function newestSnapshotSeq(folder: string): Promise<number> {
  return (await listNames(folder))[0]?.seq ?? 0;
}

async function listNames(folder: string): Promise<{ name: string; seq: number }[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .flatMap((name) => {
      const match = namePattern.exec(name);
      return match ? [{ name, seq: Number(match[1]) }] : [];
    })
    .sort((a, b) => b.seq - a.seq);
}

/** Copies of everything at a point of the journal, beside it: a rebuild starts there instead of at the first commit ever made. */
export function createSnapshots(firstJournalFile: string, journal: Journal, device: string, log: Log): Snapshots {
  const folder = dirname(firstJournalFile);

  async function newest(): Promise<Snapshot | null> {
    const status = await journal.status();
    if (!status.ok) return null;
    for (const { name, seq } of await listNames(folder)) {
      if (seq > status.value.lastSeq) continue;
      const bytes = await readFile(join(folder, name)).catch(() => null);
      const decoded = bytes && (await decodeSnapshot(bytes));
      if (decoded?.ok) return decoded.value;
      log.warn(`${name} cannot be used: ${decoded?.error ?? 'unreadable'}`);
    }
    return null;
  }

  async function current(reason: BackupReason, schema = schemaVersion): Promise<Result<Snapshot>> {
    const start = await newest();
    const base = start?.info.schema ?? schema;
    const tables = openContents(upgradeContents(start?.contents ?? {}, base, undefined, schema));
    let seq = start?.info.seq ?? 0;
    let lastId = start?.info.lastId ?? null;
    for (let more = true; more; ) {
      const page = await journal.read({ afterSeq: seq, limit: pageSize });
      if (!page.ok) return page;
      // Every record was parsed before it was written, and its checksum is right.
      const records = JSON.parse(page.value.records) as ChangeRecord[];
      if (records.some((record) => record.schema > schema)) return fail('journal-newer');
      for (const record of records) tables.apply(upgradeChanges(record.changes, record.schema, undefined, schema));
      seq = records.at(-1)?.seq ?? seq;
      lastId = records.at(-1)?.id ?? lastId;
      more = page.value.more && records.length > 0;
    }
    const contents = tables.read();
    return ok({ info: infoOf(contents, { seq, lastId, device, schema, reason }), contents });
  }

  async function write({ info, contents }: Snapshot): Promise<Result<void>> {
    const written = await writeAtomically(join(folder, nameOf(info.seq)), await encodeSnapshot(info, contents));
    if (!written.ok) return written;
    for (const { name } of (await listNames(folder)).slice(kept)) await unlink(join(folder, name)).catch(() => undefined);
    return ok(undefined);
  }

  return {
    newest,
    current,
    compact: async () => {
      const now = await current('compact');
      if (!now.ok) return now;
      const written = await write(now.value);
      return written.ok ? journal.rotate() : written;
    },
    startFrom: async (snapshot) => {
      const restarted = await journal.restart(snapshot.info.seq);
      if (!restarted.ok) return restarted;
      const written = await write(snapshot);
      return written.ok ? restarted : written;
    },
  };
}

type Known = Pick<SnapshotInfo, 'seq' | 'lastId' | 'device' | 'reason'> & { schema?: number };

/** The description of these contents now. */
export const infoOf = (contents: Contents, { schema = schemaVersion, ...known }: Known): SnapshotInfo => ({
  ...known,
  schema,
  at: new Date().toISOString(),
  accounts: contents.accounts?.length ?? 0,
  records: countRecords(contents),
});
