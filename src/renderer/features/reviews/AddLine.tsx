import { useState } from 'react';
import classes from './Review.module.css';

/** One line that adds what is typed into it: Enter adds and stays for the next. */
export function AddLine({ label, onAdd }: { label: string; onAdd: (text: string) => void }) {
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
        placeholder={label}
        maxLength={2_000}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </form>
  );
}
