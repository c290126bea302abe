import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { monthsIn, unitStart } from '@shared/charts/timeline';
import type { AgendaItem } from '@shared/domain/agenda';
import { addDays, addMonths, quarterOf } from '@shared/domain/calendar';
import { intlLocale } from '@shared/i18n/format';
import type { CalendarDate } from '@shared/model/fields';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useCommand } from '@/stores/commands';
import { today } from '@/ui/today';
import { useFollowFocus } from '@/ui/use-follow-focus';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { AgendaEntry } from './AgendaEntry';
import classes from './Calendar.module.css';
import { canMove, moveItem } from './calendar-changes';
import { MonthGrid } from './MonthGrid';
import type { AgendaWords } from './use-agenda-words';

type CalendarViewProps = {
  items: readonly AgendaItem[];
  words: AgendaWords;
  shared: boolean;
  currentId: string | null;
  onOpen: (item: AgendaItem) => void;
};

const units = ['month', 'quarter'] as const;
const steps: Partial<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 7, ArrowUp: -7 };

/** A month, or a quarter, with everything that has a day in it. Entries are moved by drag or with Shift and an arrow. */
export function CalendarView({ items, words, shared, currentId, onOpen }: CalendarViewProps) {
  const t = useT();
  const format = useFormat();
  const frame = useRef<HTMLDivElement>(null);
  const { follow, focusCard } = useFollowFocus(frame);
  const [unit, setUnit] = useState<(typeof units)[number]>('month');
  const [at, setAt] = useState(today);
  const [tab, setTab] = useState<string | null>(null);
  const [dragged, setDragged] = useState<AgendaItem | null>(null);
  const [over, setOver] = useState<CalendarDate | null>(null);
  const [said, setSaid] = useState('');

  const from = unitStart(at, unit);
  const to = addDays(addMonths(from, monthsIn[unit]), -1);
  const shown = useMemo(() => items.filter(({ date }) => date >= from && date <= to), [items, from, to]);
  const tabId = shown.some(({ id }) => id === tab) ? tab : (shown.find(({ date }) => date >= today()) ?? shown[0])?.id;
  const turn = (by: number) => setAt(addMonths(from, by * monthsIn[unit]));
  useCommand({ id: 'calendar.earlier', label: t('calendar:earlier'), shortcut: 'PageUp', run: () => turn(-1) });
  useCommand({ id: 'calendar.later', label: t('calendar:later'), shortcut: 'PageDown', run: () => turn(1) });

  const move = (item: AgendaItem, date: CalendarDate) => {
    if (date === item.date || !canMove(item)) return;
    if (date < from || date > to) setAt(date);
    follow(item.id, date);
    setSaid(t('roadmap:movedTo', { name: words.title(item), when: format.date(date, 'long') }));
    void moveItem(item, date, words.title(item));
  };
  const onKeyDown = (event: KeyboardEvent, item: AgendaItem) => {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.shiftKey) return move(item, addDays(item.date, step));
    const next = shown[shown.indexOf(item) + Math.sign(step)];
    if (next) focusCard(next.id);
  };
  const drop = (date: CalendarDate) => ({
    'data-over': over === date || undefined,
    onDragOver: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      setOver(date);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged) move(dragged, date);
      setDragged(null);
      setOver(null);
    },
  });
  const entry = (item: AgendaItem) => (
    <li key={item.id}>
      <AgendaEntry
        item={item}
        words={words}
        shared={shared}
        current={item.openId === currentId || item.id === currentId}
        tabIndex={item.id === tabId ? 0 : -1}
        draggable={canMove(item)}
        onOpen={() => onOpen(item)}
        onFocus={() => setTab(item.id)}
        onKeyDown={(event) => onKeyDown(event, item)}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', words.title(item));
          setDragged(item);
        }}
        onDragEnd={() => {
          setDragged(null);
          setOver(null);
        }}
      />
    </li>
  );
  const monthName = new Intl.DateTimeFormat(intlLocale[format.locale], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const named = (day: CalendarDate) => monthName.format(new Date(`${day}T00:00:00Z`));
  const heading = unit === 'month' ? named(from) : t('report:period.quarter', { quarter: quarterOf(from), year: from.slice(0, 4) });
  const months = Array.from({ length: monthsIn[unit] }, (_, index) => addMonths(from, index));
  return (
    <div className={classes.view} ref={frame}>
      <p className="kf-visually-hidden" role="status">
        {said}
      </p>
      <div className={classes.bar}>
        <h2 className={classes.heading} aria-live="polite">
          {heading}
        </h2>
        <ActionIcon aria-label={t('calendar:earlier')} onClick={() => turn(-1)}>
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={t('calendar:later')} onClick={() => turn(1)}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
        <Button size="xs" variant="default" onClick={() => setAt(today())}>
          {t('report:roadmap.today')}
        </Button>
        <span className={classes.space} />
        <SegmentedControl
          size="xs"
          aria-label={t('calendar:unit')}
          value={unit}
          onChange={(value) => setUnit(value === 'quarter' ? 'quarter' : 'month')}
          data={units.map((value) => ({ value, label: t(`roadmap:zoom.${value}`) }))}
        />
      </div>
      {unit === 'month' ? (
        <MonthGrid from={from} label={heading} items={shown} entry={entry} drop={drop} />
      ) : (
        <div className={classes.quarter}>
          {months.map((month) => (
            <section key={month} className={classes.month} aria-label={named(month)}>
              <h3 className={classes.monthName}>{named(month)}</h3>
              <Days items={shown.filter(({ date }) => date.startsWith(month.slice(0, 7)))} entry={entry} />
            </section>
          ))}
        </div>
      )}
    </div>
  );
}

/** The days of a month that hold something. */
function Days({ items, entry }: { items: readonly AgendaItem[]; entry: (item: AgendaItem) => React.ReactNode }) {
  const t = useT();
  const { locale } = useFormat();
  const name = new Intl.DateTimeFormat(intlLocale[locale], { weekday: 'short', day: 'numeric', timeZone: 'UTC' });
  const days = [...new Set(items.map(({ date }) => date))];
  if (days.length === 0) return <p className={classes.nothing}>{t('calendar:nothing')}</p>;
  return days.map((day) => (
    <div key={day} className={classes.line} data-today={day === today() || undefined}>
      <span className={classes.dayName}>{name.format(new Date(`${day}T00:00:00Z`))}</span>
      <ul className={classes.entries}>{items.filter(({ date }) => date === day).map(entry)}</ul>
    </div>
  ));
}
