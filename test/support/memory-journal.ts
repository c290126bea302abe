import type { ChangeRecord } from '@shared/model/changes';
import { fail, ok } from '@shared/result';
import type { Journal } from '@/persistence/journal';

export type MemoryJournal = Journal & {
  records: ChangeRecord[];
  /** What the next appends do: `full` refuses, `lost-answer` writes and then reports a failure. */
  fault: 'none' | 'full' | 'lost-answer';
};

/** A journal that keeps the main process's promises without a disk. */
export function memoryJournal(records: ChangeRecord[] = []): MemoryJournal {
  const journal: MemoryJournal = {
    records,
    fault: 'none',
    append: async (record) => {
      if (journal.fault === 'full') return fail('journal-write');
      if (record.seq !== journal.records.length + 1) return fail('journal-sequence');
      journal.records.push(structuredClone(record));
      return journal.fault === 'lost-answer' ? fail('journal-write') : ok(undefined);
    },
    read: async (afterSeq, limit) => {
      const page = structuredClone(journal.records.slice(afterSeq, afterSeq + limit));
      return ok({ records: page, more: afterSeq + page.length < journal.records.length });
    },
    lastSeq: async () => ok(journal.records.length),
  };
  return journal;
}
