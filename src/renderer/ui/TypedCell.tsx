import { type KeyboardEvent, useRef } from 'react';
import { type Parsed, useInlineField } from './inline-field';
import classes from './TypedGrid.module.css';

type TypedCellProps<T> = {
  value: T | null;
  label: string;
  /** The value as read; empty: nobody typed one. */
  text: string;
  /** What stands there while nobody typed anything: a figure computed from the plan, or nothing. */
  computed?: string;
  /** The text that editing starts from. */
  draft: string;
  /** A first character that opens the editor with itself. */
  starts: RegExp;
  parse: (entry: string) => Parsed<T | null>;
  equal: (a: T | null, b: T | null) => boolean;
  remark: string;
  missed: boolean;
  /** The colour of its bounds; null or absent: it has none. */
  rag?: 'red' | 'amber' | 'green' | null;
  tabIndex: number;
  place: { row: number; column: number };
  onCommit: (value: T | null) => unknown;
};

/** The user asked for this cell by typing into it or clicking it: the caret belongs in it. */
const asked = { autoFocus: true };

/** One cell of a grid of periods: typing, Enter or a click edits, Delete empties, Escape gives up. */
export function TypedCell<T>(props: TypedCellProps<T>) {
  const { value, label, text, computed = '', draft, starts, remark, missed, place, onCommit } = props;
  /** Typing a first character opens the editor with it; opened any other way, what is there is selected. */
  const typed = useRef(false);
  const field = useInlineField<T | null>({ value, toDraft: () => draft, parse: props.parse, equal: props.equal, onCommit });

  const onKeyDown = (event: KeyboardEvent) => {
    if (field.editing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      if (value !== null) void onCommit(null);
    } else if (starts.test(event.key)) {
      event.preventDefault();
      typed.current = true;
      field.edit(event.key);
    }
  };
  const shown = text || computed;
  return (
    <td
      tabIndex={field.editing ? -1 : props.tabIndex}
      data-row={place.row}
      data-column={place.column}
      data-missed={missed || undefined}
      data-rag={props.rag ?? undefined}
      data-computed={text === '' || undefined}
      onKeyDown={onKeyDown}
    >
      {field.editing ? (
        <input
          {...asked}
          className={classes.input}
          aria-label={label}
          aria-invalid={field.message !== null}
          aria-describedby={field.message === null ? undefined : `${place.row}-${place.column}-message`}
          inputMode="decimal"
          value={field.draft}
          maxLength={60}
          onFocus={(event) => {
            if (!typed.current) event.currentTarget.select();
            typed.current = false;
          }}
          onChange={(event) => field.setDraft(event.currentTarget.value)}
          onKeyDown={(event) => field.onKeyDown(event)}
          onBlur={() => field.commit(false)}
        />
      ) : (
        <button
          ref={field.display}
          type="button"
          tabIndex={-1}
          className={classes.display}
          data-inline-field
          aria-label={shown === '' ? label : `${label}: ${shown}`}
          aria-description={remark || undefined}
          title={remark || undefined}
          onClick={() => field.edit()}
          onFocus={field.onDisplayFocus}
        >
          {shown || '–'}
        </button>
      )}
      {field.message !== null && (
        <p className={classes.message} role="alert" id={`${place.row}-${place.column}-message`}>
          {field.message}
        </p>
      )}
    </td>
  );
}
