import { describeChange, type Entry, entryText } from '@shared/history/describe-change';
import type { Lookup } from '@shared/history/record-name';
import type { Words } from '@shared/history/value-text';
import { changeText } from '@shared/i18n/change-text';
import type { RecordChange } from '@shared/model/changes';
import type { HistoryCommit } from '@/persistence/queries/history';
import { calendarDay } from '@/ui/today';

/** Entries of an opened commit that are read at a time. */
export const entriesAtATime = 200;

/** An entry of the history with the change it tells of. */
export type Told = { change: RecordChange; entry: Entry; text: string };

/** A line of the list. */
export type HistoryRow =
  | { kind: 'day'; key: string; day: string }
  /** `told`: the commit's only change; the line tells it. Otherwise it can be opened. */
  | { kind: 'commit'; key: string; commit: HistoryCommit; text: string; told: Told | null; open: boolean }
  | { kind: 'entry'; key: string; commit: HistoryCommit; told: Told }
  | { kind: 'more'; key: string; commit: HistoryCommit };

/** What an opened commit shows: the first of its changes, and how many of them were asked for. */
export type Opened = ReadonlyMap<string, { changes: readonly RecordChange[]; names: Lookup }>;

const sentence = (text: string) => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;

export const tell = (change: RecordChange, words: Words): Told => {
  const entry = describeChange(change, words);
  return { change, entry, text: sentence(entryText(words.t, entry)) };
};

/** Texts are made once per commit and language, however often the list is drawn. */
export type Teller = (commit: HistoryCommit) => { text: string; told: Told | null };

export function teller(words: Words): Teller {
  const known = new Map<string, ReturnType<Teller>>();
  return (commit) => {
    const made = known.get(commit.id) ?? tellCommit(commit, words);
    known.set(commit.id, made);
    return made;
  };
}

function tellCommit({ changes, label }: HistoryCommit, words: Words): { text: string; told: Told | null } {
  const [only, ...others] = changes ?? [];
  if (only && others.length === 0) {
    const told = tell(only, words);
    return { text: told.text, told };
  }
  return { text: sentence(changeText(words.t, label)), told: null };
}

/** The list, day by day, the opened commits with what they did. */
export function historyRows(commits: readonly HistoryCommit[], opened: Opened, tellOf: Teller, words: Omit<Words, 'lookup'>): HistoryRow[] {
  const rows: HistoryRow[] = [];
  let lastDay = '';
  for (const commit of commits) {
    const day = calendarDay(new Date(commit.at));
    if (day !== lastDay) rows.push({ kind: 'day', key: `day ${day} ${commit.seq}`, day });
    lastDay = day;
    const inside = opened.get(commit.id);
    rows.push({ kind: 'commit', key: commit.id, commit, ...tellOf(commit), open: inside !== undefined });
    if (!inside) continue;
    for (const change of inside.changes) {
      rows.push({
        kind: 'entry',
        key: `${commit.id} ${change.table} ${change.id}`,
        commit,
        told: tell(change, { ...words, lookup: inside.names }),
      });
    }
    if (inside.changes.length < commit.count && inside.changes.length % entriesAtATime === 0) {
      rows.push({ kind: 'more', key: `${commit.id} more`, commit });
    }
  }
  return rows;
}
