import { type Draft, draftOf, storedOf } from '@shared/links/draft';
import type { NameOf } from '@shared/links/link';
import type { Meeting } from '@shared/model/meeting';
import { useCallback, useEffect, useRef, useState } from 'react';
import { editRecord } from '@/stores/records';
import { LinkingArea } from '@/ui/links/LinkingArea';
import { useT } from '@/ui/use-t';
import classes from './MeetingPage.module.css';

/** Notes are saved in a pause of typing, but a long meeting must not fill the history with copies of its minutes. */
const pauseMs = 3_000;
const betweenMs = 30_000;
/** What minutes hold. */
const longest = 400_000;

type MinutesFieldProps = {
  meeting: Meeting;
  /** What the records that the minutes name are called. */
  nameOf: NameOf;
  /** Gets the minutes as they would be stored. */
  onChange: (minutes: string) => void;
};

/** The minutes as they are written: plain lines, saved in pauses and on leaving; `@` and `#` name records. */
export function MinutesField({ meeting, nameOf, onChange }: MinutesFieldProps) {
  const t = useT();
  const [draft, setDraft] = useState<Draft>(() => draftOf(meeting.minutes, nameOf));
  const state = useRef({ meeting, minutes: meeting.minutes, saved: meeting.minutes, savedAt: 0 });
  state.current.meeting = meeting;

  const save = useCallback(() => {
    const { meeting: current, minutes, saved } = state.current;
    if (minutes === saved) return;
    state.current.saved = minutes;
    state.current.savedAt = Date.now();
    void editRecord('meetings', current, 'minutes', minutes);
  }, []);

  // An undo, or a merge, changes the stored text: it is shown unless something newer is being typed.
  useEffect(() => {
    const { saved, minutes } = state.current;
    if (meeting.minutes === saved || minutes !== saved) return;
    state.current.saved = meeting.minutes;
    state.current.minutes = meeting.minutes;
    setDraft(draftOf(meeting.minutes, nameOf));
    onChange(meeting.minutes);
  }, [meeting.minutes, nameOf, onChange]);

  useEffect(() => {
    const wait = Math.max(pauseMs, state.current.savedAt + betweenMs - Date.now());
    const timer = setTimeout(save, draft.text === '' ? pauseMs : wait);
    return () => clearTimeout(timer);
  }, [draft, save]);
  useEffect(() => save, [save]);

  const put = (next: Draft) => {
    // Where the names of what is linked no longer fit, the words stay.
    const stored = storedOf(next);
    const minutes = stored.length > longest ? next.text : stored;
    state.current.minutes = minutes;
    setDraft(next);
    onChange(minutes);
  };

  return (
    <div className={classes.writing}>
      <LinkingArea
        className={classes.minutes}
        aria-label={t('model:field.meetings.minutes')}
        placeholder={t('meetings:minutesHint', { mark: '!', ask: '?' })}
        maxLength={longest}
        dir="auto"
        accountId={meeting.accountId}
        draft={draft}
        onDraft={put}
        onBlur={save}
      />
    </div>
  );
}
