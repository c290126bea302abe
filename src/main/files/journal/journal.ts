import { constants } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ErrorCode } from '@shared/errors';
import type { Args, ChangeRecordText, Reply } from '@shared/ipc/contract';
import { fail, ok, type Result } from '@shared/result';
import type { Log } from '../../log';
import { syncFolder } from '../sync-folder';
import { encodeLine, headerBytes, signature } from './format';
import { readRecords } from './read';
import { type Index, NewerJournalError, scanJournal } from './scan';
import { keepTornTail } from './torn-tail';

export type Journal = {
  append: (record: ChangeRecordText) => Promise<Result<Reply<'journal:append'>>>;
  read: (page: Args<'journal:read'>) => Promise<Result<Reply<'journal:read'>>>;
  status: () => Promise<Result<Reply<'journal:status'>>>;
  /** Resolves when everything asked before is on the disk or refused. */
  flush: () => Promise<void>;
  close: () => Promise<void>;
};

/** Opens the file; a test gives one that fails. */
export type OpenFile = (path: string, flags: number) => Promise<FileHandle>;

type OpenJournal = {
  handle: FileHandle;
  index: Index;
  /** Where the next line goes. */
  end: number;
  /** Where the file ends: further than `end` while a torn tail could not be put aside (the disk is full). */
  fileEnd: number;
};

export const journalFile = (userData: string): string => join(userData, 'journal', 'changes.journal');

/**
 * The durable copy of every commit: one line per change record, on the disk before the answer. Chromium can delete a
 * damaged IndexedDB without a word; this file cannot vanish so. Operations run one after the other. The first of them
 * opens and checks the file, and so does the next after a failed write.
 * @param file absolute; its folder is made
 */
export function createJournal(file: string, log: Log, openFile: OpenFile = open): Journal {
  let opened: OpenJournal | null = null;
  let cutBytes = 0;
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(failureCode: ErrorCode, run: (journal: OpenJournal) => Promise<Result<T>>): Promise<Result<T>> {
    const turn = queue.then(async () => {
      try {
        opened ??= await openJournal();
        return await run(opened);
      } catch (error) {
        log.error('the journal failed', error);
        return fail(error instanceof NewerJournalError ? 'journal-newer' : failureCode, undefined, String(error));
      }
    });
    queue = turn;
    return turn;
  }

  async function openJournal(): Promise<OpenJournal> {
    await mkdir(dirname(file), { recursive: true });
    const handle = await openFile(file, constants.O_RDWR | constants.O_CREAT);
    try {
      const { index, goodBytes, fileBytes } = await scanJournal(handle);
      const journal = { handle, index, end: goodBytes, fileEnd: fileBytes };
      // A full disk must not hide the records that are whole: they are read, and the next append tries again.
      await prepareForAppend(journal).catch((error) => log.warn('the journal can be read but not yet written', error));
      return journal;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Puts a torn tail aside, cuts it off, and signs a new file. */
  async function prepareForAppend(journal: OpenJournal): Promise<void> {
    const torn = journal.fileEnd - journal.end;
    if (torn > 0) {
      const kept = await keepTornTail(journal.handle, file, journal.end, journal.fileEnd);
      await journal.handle.truncate(journal.end);
      journal.fileEnd = journal.end;
      cutBytes += torn;
      log.warn(`the journal ended in ${torn} bytes that are no whole record: cut, and kept in ${kept}`);
    }
    if (journal.end > 0) return;
    await writeDurably(journal, signature);
    await syncFolder(dirname(file));
  }

  async function append(journal: OpenJournal, record: ChangeRecordText): Promise<Result<{ seq: number }>> {
    const { index } = journal;
    const expected = index.offsets.length + 1;
    if (record.seq !== expected) return fail('journal-sequence', undefined, `got ${record.seq}, expected ${expected}`);
    try {
      await prepareForAppend(journal);
      const line = encodeLine(record.seq, record.json);
      const offset = journal.end + headerBytes;
      await writeDurably(journal, line);
      index.offsets.push(offset);
      index.lengths.push(line.length - headerBytes - 1);
      return ok({ seq: record.seq });
    } catch (error) {
      await reset(journal);
      throw error;
    }
  }

  /** After a failed write: back to the last whole record. The file is opened and checked anew, since its cache may lie. */
  async function reset({ handle, end }: OpenJournal): Promise<void> {
    opened = null;
    await handle.truncate(end).catch((error) => log.warn('what was written of the line stays for now', error));
    await handle.close().catch((error) => log.warn('the journal could not be closed', error));
  }

  return {
    append: (record) => inTurn('journal-write', (journal) => append(journal, record)),
    read: (page) => inTurn('journal-read', ({ handle, index }) => readRecords(handle, index, page)),
    status: () => inTurn('journal-read', async ({ index }) => ok({ lastSeq: index.offsets.length, cutBytes })),
    flush: async () => {
      await queue;
    },
    close: async () => {
      await queue;
      await opened?.handle.close();
      opened = null;
    },
  };
}

async function writeDurably(journal: OpenJournal, bytes: Buffer): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await journal.handle.write(bytes, written, bytes.length - written, journal.end + written);
    written += bytesWritten;
    journal.fileEnd = Math.max(journal.fileEnd, journal.end + written);
  }
  await journal.handle.datasync();
  journal.end += bytes.length;
}
