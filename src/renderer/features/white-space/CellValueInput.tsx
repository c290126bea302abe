import { parseMoney } from '@shared/i18n/parse';
import type { Money } from '@shared/model/fields';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './WhiteSpaceGrid.module.css';

type CellValueInputProps = {
  /** What the value was, or the digit that opened the field. */
  initial: string;
  currency: string;
  label: string;
  onSave: (value: Money | null) => void;
  /** Where the cursor goes on: down after Enter, right after Tab, back to the cell after Escape; `away`: the user went elsewhere. */
  onDone: (step: Step) => void;
};
type Step = 'down' | 'right' | 'left' | 'stay' | 'away';

/** The user began to type in this cell: the caret belongs behind the first digit. */
const atOnce = { autoFocus: true };

/** The value of a cell as it is typed, as in a spreadsheet: Enter saves and goes down, Tab to the right. */
export function CellValueInput({ initial, currency, label, onSave, onDone }: CellValueInputProps) {
  const t = useT();
  const { locale } = useFormat();
  const id = useId();
  const [draft, setDraft] = useState(initial);
  const [wrong, setWrong] = useState(false);

  /** A late blur of a field that goes must not save once more. */
  const open = useRef(true);
  const done = (step: Step) => {
    open.current = false;
    onDone(step);
  };

  const save = (step: Step) => {
    if (!open.current) return;
    const value = draft.trim() === '' ? null : parseMoney(locale, draft, currency);
    if (draft.trim() !== '' && value === null) {
      setWrong(true);
      return;
    }
    if (draft !== initial || initial.length === 1) onSave(value);
    done(step);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') done('stay');
    else if (event.key === 'Enter') save('down');
    else if (event.key === 'Tab') save(event.shiftKey ? 'left' : 'right');
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className={classes.input}
        {...atOnce}
        inputMode="decimal"
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        value={draft}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
          setWrong(false);
        }}
        onKeyDown={onKeyDown}
        onFocus={({ currentTarget }) => currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length)}
        onBlur={() => save('away')}
      />
      {wrong && (
        <span className={classes.wrong} role="alert" id={id}>
          {t('common:notAnAmount')}
        </span>
      )}
    </>
  );
}
