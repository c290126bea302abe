import { type KeyboardEvent, useRef, useState } from 'react';

/** What a field's `onCommit` may answer: nothing, or the result of saving; a failure keeps the typed text. */
export type CommitAnswer = unknown;

/** A typed text read as a value, or the sentence that says why it cannot be. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; message: string };

type Failed = { ok: false; error: unknown };
const isFailed = (answer: unknown): answer is Failed =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;

/** Set while Tab leaves a field in edit, so that the next field opens at once: a form can be filled without Enter. */
let tabbing = false;
const tabStarted = () => {
  tabbing = true;
  setTimeout(() => {
    tabbing = false;
  });
};

type InlineOptions<T> = {
  value: T;
  /** The text that editing starts from. */
  toDraft: (value: T) => string;
  parse: (draft: string) => Parsed<T>;
  equal: (a: T, b: T) => boolean;
  onCommit: (value: T) => CommitAnswer;
};

/** Behaviour that all inline fields share: click or Enter edits, Tab goes on, Escape gives up, leaving saves. */
export function useInlineField<T>({ value, toDraft, parse, equal, onCommit }: InlineOptions<T>) {
  const [draft, setDraft] = useState<string | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  /** What was just saved, shown until the stored value has come round. */
  const [saved, setSaved] = useState<{ over: T; value: T } | null>(null);
  const display = useRef<HTMLButtonElement>(null);
  /** False once it was closed: a late blur of the editor that goes must not save what was given up. */
  const open = useRef(false);
  // Once the stored value has moved, it alone counts: an undo may bring back the very value that was typed over.
  if (saved && saved.over !== value) setSaved(null);
  const shown = saved && saved.over === value ? saved.value : value;

  const edit = (from?: string) => {
    open.current = true;
    setMessage(null);
    setDraft(from ?? toDraft(shown));
  };
  const close = (focus: boolean) => {
    open.current = false;
    setDraft(null);
    setMessage(null);
    if (focus) setTimeout(() => display.current?.focus());
  };

  const save = async (next: T, keepDraft: string) => {
    if (equal(next, shown)) return;
    setSaved({ over: value, value: next });
    const answer = await onCommit(next);
    if (isFailed(answer)) {
      setSaved(null);
      edit(keepDraft);
    }
  };

  /** Reads the draft and saves it; false, and stays open with the reason, when it cannot be read. */
  const commit = (focus: boolean, text = draft): boolean => {
    if (text === null || !open.current) return true;
    const parsed = parse(text);
    if (!parsed.ok) {
      setMessage(parsed.message);
      return false;
    }
    close(focus);
    void save(parsed.value, text);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, multiline = false) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close(true);
    } else if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      commit(true);
    } else if (event.key === 'Tab') {
      // Leaving saves; closing the editor here would take the place away that the browser goes on from.
      const parsed = parse(draft ?? '');
      if (parsed.ok) {
        tabStarted();
      } else {
        event.preventDefault();
        setMessage(parsed.message);
      }
    } else if (!(event.ctrlKey || event.metaKey || event.altKey)) {
      // Letters and arrows belong to the text, not to the table or the page around it.
      event.stopPropagation();
    }
  };

  return {
    editing: draft !== null,
    draft: draft ?? '',
    setDraft: (text: string) => {
      setDraft(text);
      setMessage(null);
    },
    message,
    shown,
    edit,
    commit,
    cancel: close,
    display,
    onKeyDown,
    onDisplayFocus: () => {
      if (tabbing) edit();
    },
  };
}
