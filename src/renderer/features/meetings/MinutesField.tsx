import type { Meeting } from '@shared/model/meeting';
import { useCallback, useEffect, useRef, useState } from 'react';
import { editRecord } from '@/stores/records';
import { useT } from '@/ui/use-t';
import classes from './MeetingPage.module.css';

/** Notes are saved in a pause of typing, but a long meeting must not fill the history with copies of its minutes. */
const pauseMs = 3_000;
const betweenMs = 30_000;

/** The minutes as they are written: plain lines, saved in pauses and on leaving. */
export function MinutesField({ meeting, onChange }: { meeting: Meeting; onChange: (minutes: string) => void }) {
  const t = useT();
  const [text, setText] = useState(meeting.minutes);
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

  return (
    <textarea
      className={classes.minutes}
      aria-label={t('model:field.meetings.minutes')}
      placeholder={t('meetings:minutesHint', { mark: '!', ask: '?' })}
      maxLength={400_000}
      dir="auto"
      value={text}
      onChange={({ currentTarget: { value } }) => {
        state.current.text = value;
        setText(value);
        onChange(value);
      }}
      onBlur={save}
    />
  );
}
