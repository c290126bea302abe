import type { Nameable } from '@shared/domain/minutes-names';
import type { Meeting } from '@shared/model/meeting';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { editRecord } from '@/stores/records';
import { useT } from '@/ui/use-t';
import classes from './MeetingPage.module.css';
import { NameList } from './NameList';
import { useNaming } from './use-naming';

/** Notes are saved in a pause of typing, but a long meeting must not fill the history with copies of its minutes. */
const pauseMs = 3_000;
const betweenMs = 30_000;

type MinutesFieldProps = {
  meeting: Meeting;
  /** Who and what can be named after `@` and `#`. */
  names: readonly Nameable[];
  onChange: (minutes: string) => void;
};

/** The minutes as they are written: plain lines, saved in pauses and on leaving; names are completed. */
export function MinutesField({ meeting, names, onChange }: MinutesFieldProps) {
  const t = useT();
  const [text, setText] = useState(meeting.minutes);
  const field = useRef<HTMLTextAreaElement>(null);
  /** Where the caret goes once a completed text is drawn. */
  const caret = useRef<number | null>(null);
  const state = useRef({ meeting, text, saved: meeting.minutes, savedAt: 0 });
  state.current.meeting = meeting;

  const save = useCallback(() => {
    const { meeting: current, text: typed, saved } = state.current;
    if (typed === saved) return;
    state.current.saved = typed;
    state.current.savedAt = Date.now();
    void editRecord('meetings', current, 'minutes', typed);
  }, []);

  // An undo, or a merge, changes the stored text: it is shown unless something newer is being typed.
  useEffect(() => {
    const { saved, text: typed } = state.current;
    if (meeting.minutes === saved || typed !== saved) return;
    state.current.saved = meeting.minutes;
    state.current.text = meeting.minutes;
    setText(meeting.minutes);
    onChange(meeting.minutes);
  }, [meeting.minutes, onChange]);

  useEffect(() => {
    const wait = Math.max(pauseMs, state.current.savedAt + betweenMs - Date.now());
    const timer = setTimeout(save, text === '' ? pauseMs : wait);
    return () => clearTimeout(timer);
  }, [text, save]);
  useEffect(() => save, [save]);

  const put = (value: string) => {
    state.current.text = value;
    setText(value);
    onChange(value);
  };
  const naming = useNaming(field, names, (value, at) => {
    caret.current = at;
    put(value);
  });
  useLayoutEffect(() => {
    if (caret.current === null || field.current?.value !== text) return;
    field.current.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [text]);

  return (
    <div className={classes.writing}>
      <textarea
        ref={field}
        {...naming.field}
        className={classes.minutes}
        aria-label={t('model:field.meetings.minutes')}
        placeholder={t('meetings:minutesHint', { mark: '!', ask: '?' })}
        maxLength={400_000}
        dir="auto"
        value={text}
        onChange={({ currentTarget: { value } }) => {
          put(value);
          naming.look();
        }}
        onKeyDown={naming.onKeyDown}
        onSelect={naming.look}
        onBlur={() => {
          naming.close();
          save();
        }}
      />
      {naming.offered.length > 0 && <NameList id={naming.id} names={naming.offered} active={naming.active} onChoose={naming.choose} />}
      <p className="kf-visually-hidden" role="status">
        {naming.offered.length > 0 ? t('meetings:namesFound', { count: naming.offered.length }) : ''}
      </p>
    </div>
  );
}
