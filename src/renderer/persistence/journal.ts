import type { KeyfolioBridge } from '@shared/ipc/bridge';
import { upgradeChangeRecord } from '@shared/migrations/upgrade';
import type { ChangeRecord } from '@shared/model/changes';
import type { Contents } from '@shared/model/contents';
import { ok, type Result } from '@shared/result';

/** The durable copy of the history: one change record after the other, kept by somebody who can fsync. Failures are values. */
export type Journal = {
  /** Answers once the record is on the disk. Fails with `journal-sequence` when `seq` is not the next. */
  append: (record: ChangeRecord) => Promise<Result<void>>;
  /** Records after `afterSeq` in order; `more` tells whether to ask again. */
  read: (afterSeq: number, limit: number) => Promise<Result<{ records: ChangeRecord[]; more: boolean }>>;
  /** Sequence of the last whole record, 0 when empty. */
  lastSeq: () => Promise<Result<number>>;
  status: () => Promise<Result<JournalStatus>>;
  /** Everything at a point of the journal, so that a rebuild need not start at the first commit; null: there is none. */
  snapshot: () => Promise<Result<KeptContents | null>>;
  /** Starts the journal anew after contents that it does not know; what it held is put aside. */
  startFrom: (kept: KeptContents) => Promise<Result<void>>;
  /** Writes a backup of what the journal holds, in the shape of an older version. */
  backUp: (schema: number) => Promise<Result<void>>;
};

export type JournalStatus = {
  lastSeq: number;
  /** The last record's id; null when its file holds none yet. */
  lastId: string | null;
  /** Sequences before the first record of each of its files, oldest first. */
  bases: readonly number[];
  /** The last commit that a backup holds. */
  backedUp: number;
};

/** Records of every table as the commit `seq` left them. */
export type KeptContents = { seq: number; lastId: string | null; contents: Contents };

/** The journal file of the main process. */
export const bridgeJournal = ({ invoke }: Pick<KeyfolioBridge, 'invoke'>): Journal => ({
  append: async (record) => {
    const reply = await invoke['journal:append'](JSON.stringify(record));
    return reply.ok ? ok(undefined) : reply;
  },
  read: async (afterSeq, limit) => {
    const reply = await invoke['journal:read']({ afterSeq, limit });
    // Every record was parsed by the main process before it was written.
    if (!reply.ok) return reply;
    const records = JSON.parse(reply.value.records) as ChangeRecord[];
    return ok({ records: records.map((record) => upgradeChangeRecord(record)), more: reply.value.more });
  },
  lastSeq: async () => {
    const reply = await invoke['journal:status']();
    return reply.ok ? ok(reply.value.lastSeq) : reply;
  },
  status: () => invoke['journal:status'](),
  snapshot: async () => {
    const reply = await invoke['journal:snapshot']();
    if (!reply.ok || !reply.value) return reply.ok ? ok(null) : reply;
    const { info, contents } = reply.value;
    return ok({ seq: info.seq, lastId: info.lastId, contents: JSON.parse(contents) as Contents });
  },
  startFrom: ({ contents, ...kept }) => invoke['journal:startFrom']({ ...kept, contents: JSON.stringify(contents) }),
  backUp: async (schema) => {
    const reply = await invoke['backups:write']({ reason: 'upgrade', schema });
    return reply.ok ? ok(undefined) : reply;
  },
});
