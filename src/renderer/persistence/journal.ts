import type { KeyfolioBridge } from '@shared/ipc/bridge';
import type { ChangeRecord } from '@shared/model/changes';
import { ok, type Result } from '@shared/result';

/** The durable copy of the history: one change record after the other, kept by somebody who can fsync. Failures are values. */
export type Journal = {
  /** Answers once the record is on the disk. Fails with `journal-sequence` when `seq` is not the next. */
  append: (record: ChangeRecord) => Promise<Result<void>>;
  /** Records after `afterSeq` in order; `more` tells whether to ask again. */
  read: (afterSeq: number, limit: number) => Promise<Result<{ records: ChangeRecord[]; more: boolean }>>;
  /** Sequence of the last whole record, 0 when empty. */
  lastSeq: () => Promise<Result<number>>;
};

/** The journal file of the main process. */
export const bridgeJournal = ({ invoke }: Pick<KeyfolioBridge, 'invoke'>): Journal => ({
  append: async (record) => {
    const reply = await invoke['journal:append'](JSON.stringify(record));
    return reply.ok ? ok(undefined) : reply;
  },
  read: async (afterSeq, limit) => {
    const reply = await invoke['journal:read']({ afterSeq, limit });
    // Every record was parsed by the main process before it was written.
    return reply.ok ? ok({ records: JSON.parse(reply.value.records) as ChangeRecord[], more: reply.value.more }) : reply;
  },
  lastSeq: async () => {
    const reply = await invoke['journal:status']();
    return reply.ok ? ok(reply.value.lastSeq) : reply;
  },
});
