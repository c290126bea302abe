import type { CalendarDate } from '../../model/fields';
import type { Context } from '../context';
import type { Block, Cell, Heading, Paragraph } from '../doc-tree';
import { cell, muted, paragraphsOf, shorten, text } from '../inline';

/** The small blocks every composer is made of. */
export const h1 = (title: string): Heading => ({ kind: 'heading', level: 1, text: title });
export const h2 = (title: string): Heading => ({ kind: 'heading', level: 2, text: title });
export const lead = (sentence: string): Paragraph => ({ kind: 'paragraph', style: 'lead', content: [text(sentence)] });
export const note = (sentence: string): Paragraph => ({ kind: 'paragraph', style: 'note', content: [text(sentence)] });
export const body = (sentence: string): Paragraph => ({ kind: 'paragraph', style: 'body', content: [text(sentence)] });

/** Long text as typed, as paragraphs; at most so many characters of it. */
export const prose = (value: string, limit = 4_000): Paragraph[] => paragraphsOf(value).map((line) => body(shorten(line, limit)));
/** Long text as one line of a cell. */
export const brief = (value: string, limit = 220): string => shorten(value, limit);

/** With a full stop, where something follows and none was typed. */
export const sentence = (value: string): string => (value === '' || /[.!?…:]$/.test(value) ? value : `${value}.`);

export const dash = (): Cell => cell(muted('–'));
/** What is not there yet: said plainly to us, left blank for the client. */
export const gapCell = (client: boolean, sentence: string): Cell => (client ? dash() : cell(text(sentence, 'warn')));
export const textCell = (value: string, limit = 220): Cell => (value.trim() === '' ? dash() : cell(brief(value, limit)));
export const dayCell = (context: Context, day: CalendarDate | null): Cell => (day === null ? dash() : cell(context.date(day, 'medium')));

type Named = { readonly id: string; readonly name: string };
export const nameOf = (records: readonly Named[], id: string | null): string => {
  const found = records.find((record) => record.id === id);
  return found ? shorten(found.name, 60) : '';
};
/** Names in the order of the ids, those of records that are gone left out. */
export const namesOf = (records: readonly Named[], ids: readonly string[], limit = 4): string => {
  const names = ids.map((id) => nameOf(records, id)).filter((name) => name !== '');
  return `${names.slice(0, limit).join(', ')}${names.length > limit ? '…' : ''}`;
};
/** Who does it, on either side. */
export const ownerOf = (
  plan: { readonly teamMembers: readonly Named[]; readonly people: readonly Named[] },
  { ownerMemberId, ownerPersonId }: { ownerMemberId: string | null; ownerPersonId?: string | null },
): string => [nameOf(plan.teamMembers, ownerMemberId), nameOf(plan.people, ownerPersonId ?? null)].filter((name) => name !== '').join(', ');

/** What a list leaves out, said below it. */
export const leftOut = (context: Context, count: number): Block[] => (count > 0 ? [note(context.t('report:leftOut', { count }))] : []);

/** By a day, those without one last. */
export const byDay =
  <T extends { readonly id: string }>(pick: (record: T) => CalendarDate | null) =>
  (a: T, b: T): number => {
    const [dayA, dayB] = [pick(a) ?? '9', pick(b) ?? '9'];
    return dayA < dayB ? -1 : dayA > dayB ? 1 : a.id < b.id ? -1 : 1;
  };
