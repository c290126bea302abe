import { writeCalendar } from '@shared/calendar-file/ics';
import type { AgendaItem } from '@shared/domain/agenda';
import type { Translate } from '@shared/i18n/translator';
import { plainText } from '@shared/links/link';
import { countChanges } from '@/persistence/queries/agenda';
import { readLinkNames } from '@/persistence/queries/links';
import { keyfolio } from '@/platform/bridge';
import { announceSaved } from '@/stores/saved-file';
import { showError } from '@/ui/toast';
import type { AgendaWords } from './use-agenda-words';

/** A meeting whose length is not known takes an hour in the calendars. */
const usualMinutes = 60;

/** Saves entries as a calendar file where the user says. An entry keeps its identity, so a calendar that has it already updates it. */
export async function exportCalendar(items: readonly AgendaItem[], name: string, words: AgendaWords, t: Translate): Promise<void> {
  const counts = await countChanges(items.flatMap(({ id, openId }) => [id, openId]));
  const countOf = (id: string) => counts.get(id) ?? 0;
  const nameOf = await readLinkNames(items.map(({ purpose }) => purpose));
  const events = items.map((item) => ({
    uid: `${item.id}@keyfolio`,
    // What a date shows is its own and its ritual's: either may have changed.
    sequence: countOf(item.id) + (item.openId === item.id ? 0 : countOf(item.openId)),
    date: item.date,
    time: item.time,
    minutes: item.minutes ?? usualMinutes,
    summary: `${words.title(item)} · ${words.accountName(item.accountId)}`,
    description: [plainText(item.purpose, nameOf), words.names([...item.memberIds, ...item.personIds])]
      .filter((part) => part !== '')
      .join('\n\n'),
    location: item.place,
    category: words.kind(item),
    cancelled: item.state === 'cancelled',
  }));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const text = writeCalendar({ name, zone, now: new Date().toISOString(), events });
  const saved = await keyfolio.invoke['files:saveText']({ suggestedName: name.slice(0, 200), text, format: 'ics' });
  if (!saved.ok) showError(saved.error);
  else if (saved.value.status === 'saved') announceSaved([saved.value.file], t);
}
