import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import classes from './Choice.module.css';

type ChoiceProps<T extends string> = {
  label: string;
  hint?: string;
  value: T;
  options: readonly { value: T; label: string; disabled?: boolean }[];
  onChange: (value: T) => void;
  disabled?: boolean;
};

/** One of a few, all in sight. */
export function Choice<T extends string>({ label, hint, value, options, onChange, disabled = false }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className={classes.choice}>
      <span className={classes.label} id={id}>
        {label}
      </span>
      <SegmentedControl
        aria-labelledby={id}
        data={[...options]}
        value={value}
        onChange={(next) => onChange(next as T)}
        disabled={disabled}
      />
      {hint && <span className={classes.hint}>{hint}</span>}
    </div>
  );
}
