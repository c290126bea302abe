import type { CalendarDate } from '../model/fields';
import type { Need } from '../model/need';
import { type Owner, type ParsedAction, parseAction } from './action-text';
import { takeNeed } from './minutes-needs';

/** Something the minutes say that belongs elsewhere too: an action, a decision; a question stays in the minutes, to be asked again. */
export type MinutesItem =
  | { kind: 'action'; line: number; action: ParsedAction; needId: string | null }
  | { kind: 'decision'; line: number; title: string }
  | { kind: 'question'; line: number; title: string };

/** A line that begins so, after spaces or a bullet: `->` an action, `!` a decision, `?` an open question. */
const marks: [RegExp, MinutesItem['kind']][] = [
  [/^\s*[-*•]?\s*(?:->|=>|→)\s*(\S.*)$/, 'action'],
  [/^\s*[-*•]?\s*!\s*(\S.*)$/, 'decision'],
  [/^\s*[-*•]?\s*\?\s*(\S.*)$/, 'question'],
];

/** What a line of the minutes is marked as, and what it says; null: plain writing. */
function markedLine(line: string): { kind: MinutesItem['kind']; said: string } | null {
  for (const [pattern, kind] of marks) {
    const said = pattern.exec(line)?.[1]?.trim();
    if (said) return { kind, said };
  }
  return null;
}

/** The day that days without a year are read from: that of the meeting once it was, since minutes may be gone through much later. */
export const minutesDay = ({ date }: { readonly date: CalendarDate | null }, today: CalendarDate): CalendarDate =>
  date !== null && date < today ? date : today;

/** What a title holds. */
const titleLength = 300;

/** The items of some minutes in the order of their lines (1 is the first). An action is read as in the list of actions; a need after `#` is what it is about. */
export function minutesItems(
  minutes: string,
  owners: readonly Owner[],
  today: CalendarDate,
  needs: readonly Pick<Need, 'id' | 'statement'>[] = [],
): MinutesItem[] {
  return minutes.split('\n').flatMap((text, index): MinutesItem[] => {
    const marked = markedLine(text);
    if (!marked) return [];
    const { kind, said } = marked;
    const line = index + 1;
    if (kind !== 'action') return [{ kind, line, title: said.slice(0, titleLength) }];
    const { needId, rest } = takeNeed(said, needs);
    const action = parseAction(rest, owners, today);
    return action.title === '' ? [] : [{ kind, line, needId, action: { ...action, title: action.title.slice(0, titleLength) } }];
  });
}

/** What a record made of the minutes says of where it comes from. */
type Made = { readonly title: string; readonly meetingId: string | null; readonly minutesLine: string };

/**
 * The items that are not yet actions or decisions of the meeting, so that minutes can be gone through again: the same words are the same thing,
 * whatever the record is called by now.
 */
export function openItems(
  items: readonly MinutesItem[],
  meetingId: string,
  { actions, decisions }: { actions: readonly Made[]; decisions: readonly Made[] },
): MinutesItem[] {
  const titles = (records: readonly Made[]) =>
    new Set(records.filter((record) => record.meetingId === meetingId).flatMap(({ title, minutesLine }) => [title, minutesLine]));
  const [madeActions, madeDecisions] = [titles(actions), titles(decisions)];
  return items.filter((item) =>
    item.kind === 'action' ? !madeActions.has(item.action.title) : item.kind === 'decision' && !madeDecisions.has(item.title),
  );
}
