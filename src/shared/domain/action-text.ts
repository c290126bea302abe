import { foldText } from '../fold-text';
import { parseDate } from '../i18n/parse';
import type { CalendarDate } from '../model/fields';
import type { Action } from '../model/risk';
import { addDays, yearOf } from './calendar';

/** Somebody who may own an action: one of ours or one of theirs. */
export type Owner = { side: 'member' | 'person'; id: string; name: string };

/** What a line of text says of an action; `unknown` are names after `@` that nobody, or more than one, has. */
export type ParsedAction = Pick<Action, 'title' | 'dueOn' | 'priority' | 'ownerMemberId' | 'ownerPersonId' | 'tags'> & {
  unknown: string[];
};

const priorities: Record<string, Action['priority']> = {
  high: 'high',
  haute: 'high',
  normal: 'normal',
  normale: 'normal',
  low: 'low',
  basse: 'low',
  '!': 'high',
};

/** Monday is 1, as in ISO 8601. */
const weekdays: Record<string, number> = {
  ...{ monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7 },
  ...{ lundi: 1, mardi: 2, mercredi: 3, jeudi: 4, vendredi: 5, samedi: 6, dimanche: 7 },
};

const soon: Record<string, number> = { today: 0, tomorrow: 1, "aujourd'hui": 0, 'aujourd’hui': 0, demain: 1 };

/**
 * Reads a line such as `Send the SLA report @Claire 12/03 !high #risk`: a name after `@`, a priority after `!`, words after `#`, and a day
 * (`12/03`, `12/03/2026`, `2026-03-12`, `friday`, `demain`) at any place; what is left is the title. A day without a year is the next one to
 * come. A name that nobody has stays in the title, so that nothing typed is lost.
 */
export function parseAction(text: string, owners: readonly Owner[], today: CalendarDate): ParsedAction {
  const parsed: ParsedAction = {
    title: '',
    dueOn: null,
    priority: 'normal',
    ownerMemberId: null,
    ownerPersonId: null,
    tags: [],
    unknown: [],
  };
  const named = takeOwners(text, owners, parsed);
  const kept = named.split(/\s+/).filter((word) => word !== '' && !takeWord(word, parsed, today));
  // "by 12/03" and « pour le 12/03 » leave their preposition behind, once the day is taken.
  parsed.title = kept.join(' ').replace(parsed.dueOn ? /\s+(by|on|for|due|pour le|pour|avant le|le)$/i : /$^/, '');
  return parsed;
}

/** Takes `@Name` out of a text, the longest name that fits; "Claire" is enough where one Claire is known. */
function takeOwners(text: string, owners: readonly Owner[], parsed: ParsedAction): string {
  return text.replace(/(^|\s)@([^\s@#!][^@#!]*)/g, (whole, before: string, after: string) => {
    const found = ownerAt(after, owners);
    if (!found) {
      parsed.unknown.push(after.split(/\s+/)[0] ?? '');
      return whole;
    }
    if (found.owner.side === 'member') parsed.ownerMemberId = found.owner.id;
    else parsed.ownerPersonId = found.owner.id;
    return `${before}${after.slice(found.length)}`;
  });
}

/** Whose name a text begins with, and how much of the text it is. */
function ownerAt(text: string, owners: readonly Owner[]): { owner: Owner; length: number } | null {
  const words = text.split(/\s+/);
  for (let count = Math.min(words.length, 6); count > 0; count -= 1) {
    const typed = words.slice(0, count).join(' ');
    const wanted = foldText(typed.replace(/[,.;:]$/, ''));
    if (wanted === '') continue;
    const whole = owners.filter(({ name }) => foldText(name) === wanted);
    const part =
      count === 1
        ? owners.filter(({ name }) =>
            foldText(name)
              .split(/[\s-]+/)
              .includes(wanted),
          )
        : [];
    const [found] = whole.length > 0 ? whole : part;
    const unique = whole.length === 1 || (whole.length === 0 && part.length === 1);
    if (found && unique) return { owner: found, length: lengthOfWords(text, count) };
  }
  return null;
}

/** Characters that the first words of a text take, with the spaces between them. */
const lengthOfWords = (text: string, count: number): number => new RegExp(`^(\\s*\\S+){${count}}`).exec(text)?.[0].length ?? text.length;

/** Takes a word that says something of the action; false for a word of its title. */
function takeWord(word: string, parsed: ParsedAction, today: CalendarDate): boolean {
  const plain = foldText(word);
  const priority = plain.startsWith('!') ? priorities[plain.slice(1)] : undefined;
  if (priority) {
    parsed.priority = priority;
    return true;
  }
  if (word.startsWith('#') && word.length > 1) {
    const tag = word.slice(1);
    if (!parsed.tags.includes(tag)) parsed.tags.push(tag);
    return true;
  }
  const day = parsed.dueOn === null ? dayOf(plain, today) : null;
  if (day) parsed.dueOn = day;
  return day !== null;
}

function dayOf(word: string, today: CalendarDate): CalendarDate | null {
  const days = soon[word];
  if (days !== undefined) return addDays(today, days);
  const weekday = weekdays[word];
  if (weekday !== undefined) return nextWeekday(weekday, today);
  // With a point both parts have two digits: "3.5" is a number.
  const short = /^(\d{1,2})\/(\d{1,2})$/.exec(word) ?? /^(\d{2})\.(\d{2})$/.exec(word);
  if (!short) return /\d/.test(word) && /[/.-]/.test(word) ? parseDate(word) : null;
  const inYear = (year: number) => parseDate(`${year}-${short[2]}-${short[1]}`);
  const thisYear = inYear(yearOf(today));
  // 29 February may have to wait for a leap year.
  return thisYear !== null && thisYear >= today ? thisYear : (inYear(yearOf(today) + 1) ?? thisYear);
}

/** The next such day after today: on a Friday, "friday" is in a week. */
function nextWeekday(weekday: number, today: CalendarDate): CalendarDate {
  const now = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
  return addDays(today, ((weekday - now + 6) % 7) + 1);
}
