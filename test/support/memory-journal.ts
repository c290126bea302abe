import type { ChangeRecord } from '@shared/model/changes';
import { fail, ok } from '@shared/result';
import type { Journal, KeptContents } from '@/persistence/journal';

export type MemoryJournal = Journal & {
  /** What a rebuild starts from. */
  kept: KeptContents | null;
  /** The last commit that a backup is said to hold. */
  backedUp: number;
  /** Versions that a backup was asked for before an upgrade. */
  backups: number[];
  /** Sequence before the first record. */
  base: number;
  records: ChangeRecord[];
  /** What the next appends do: `full` refuses, `lost-answer` writes and then reports a failure. */
  fault: 'none' | 'full' | 'lost-answer';
};

/** A journal that keeps the main process's promises without a disk. */
export function memoryJournal(records: ChangeRecord[] = []): MemoryJournal {
  const journal: MemoryJournal = {
    records,
    kept: null,
    backedUp: 0,
    backups: [],
    base: 0,
    fault: 'none',
    append: async (record) => {
      if (journal.fault === 'full') return fail('journal-write');
      if (record.seq !== last() + 1) return fail('journal-sequence');
      journal.records.push(structuredClone(record));
      return journal.fault === 'lost-answer' ? fail('journal-write') : ok(undefined);
    },
    read: async (afterSeq, limit) => {
      if (afterSeq < journal.base) return fail('journal-read');
      const page = structuredClone(journal.records.slice(afterSeq - journal.base, afterSeq - journal.base + limit));
      return ok({ records: page, more: afterSeq + page.length < last() });
    },
    lastSeq: async () => ok(last()),
    status: async () =>
      ok({ lastSeq: last(), lastId: journal.records.at(-1)?.id ?? null, bases: [journal.base], backedUp: journal.backedUp }),
    snapshot: async () => ok(structuredClone(journal.kept)),
    startFrom: async (kept) => {
      Object.assign(journal, { kept: structuredClone(kept), base: kept.seq, records: [] });
      return ok(undefined);
    },
    backUp: async (schema) => {
      if (journal.fault === 'full') return fail('backup-disk-full');
      journal.backups.push(schema);
      return ok(undefined);
    },
  };
  const last = () => journal.base + journal.records.length;
  return journal;
}
