import type { AgendaItem } from '@shared/domain/agenda';
import { IconCalendarStats, IconDiamond, IconNotes, IconRepeat, IconUsers } from '@tabler/icons-react';
import type { DragEvent, KeyboardEvent } from 'react';
import classes from './Calendar.module.css';
import type { AgendaWords } from './use-agenda-words';

const icons = {
  ritualDates: IconRepeat,
  meetings: IconNotes,
  reviews: IconCalendarStats,
  sponsorPairs: IconUsers,
  milestones: IconDiamond,
} satisfies Record<AgendaItem['table'], typeof IconRepeat>;

type AgendaEntryProps = {
  item: AgendaItem;
  words: AgendaWords;
  /** Says whose it is, where entries of several accounts stand side by side. */
  shared: boolean;
  current: boolean;
  tabIndex: 0 | -1;
  draggable: boolean;
  onOpen: () => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onDragStart: (event: DragEvent) => void;
  onDragEnd: () => void;
};

/** One entry of the calendar: its kind as an icon, its time, what it is called. */
export function AgendaEntry({ item, words, shared, current, ...props }: AgendaEntryProps) {
  const Icon = icons[item.table];
  const { onOpen, ...rest } = props;
  return (
    <button
      type="button"
      className={classes.entry}
      data-card={item.id}
      data-place={item.date}
      data-state={item.state}
      data-table={item.table}
      data-current={current || undefined}
      aria-label={words.whole(item)}
      title={words.whole(item)}
      onClick={onOpen}
      {...rest}
    >
      <Icon size={14} aria-hidden />
      {item.time && <span className={classes.time}>{item.time}</span>}
      <span className={classes.title} dir="auto">
        {shared ? `${words.accountName(item.accountId)} · ${words.title(item)}` : words.title(item)}
      </span>
    </button>
  );
}
