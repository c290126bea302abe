import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import classes from './ExportDialog.module.css';

type ChoiceProps<T extends string> = {
  label: string;
  hint?: string;
  value: T;
  options: { value: T; label: string }[];
  onChange: (value: T) => void;
  disabled: boolean;
};

/** One of a few, all in sight. */
export function Choice<T extends string>({ label, hint, value, options, onChange, disabled }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className={classes.choice}>
      <span className={classes.label} id={id}>
        {label}
      </span>
      <SegmentedControl aria-labelledby={id} data={options} value={value} onChange={(next) => onChange(next as T)} disabled={disabled} />
      {hint && <span className={classes.hint}>{hint}</span>}
    </div>
  );
}
