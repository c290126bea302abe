import { useState } from 'react';
import classes from './LineInput.module.css';

type LineInputProps = { label: string; placeholder?: string; maxLength?: number; onAdd: (text: string) => void };

/** A line at the end of a list: Enter adds what was typed, Escape empties it. */
export function LineInput({ label, placeholder = label, maxLength = 300, onAdd }: LineInputProps) {
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onAdd(text.trim());
        setText('');
      }}
    >
      <input
        className={classes.input}
        aria-label={label}
        placeholder={placeholder}
        maxLength={maxLength}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return;
          event.preventDefault();
          event.stopPropagation();
          setText('');
        }}
      />
    </form>
  );
}
