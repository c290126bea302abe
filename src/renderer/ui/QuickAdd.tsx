import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './QuickAdd.module.css';
import { useT } from './use-t';

type QuickAddProps = {
  label: string;
  /** The verb on the button: "Create account". */
  action: string;
  /** False: it is not understood yet, and stays to be mended. */
  onAdd: (name: string) => unknown;
  onClose: () => void;
  maxLength?: number;
  /** What the field shows while it is empty; its label otherwise. */
  example?: string;
  /** Says how the typed line is understood, under the field. */
  preview?: (text: string) => ReactNode;
};

/** Creates something by its name, in place: Enter creates, Escape gives up. */
export function QuickAdd({ label, action, onAdd, onClose, maxLength = 300, example, preview }: QuickAddProps) {
  const t = useT();
  const [name, setName] = useState('');
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        if (onAdd(name.trim()) !== false) setName('');
      }}
    >
      <TextInput
        className={classes.name ?? ''}
        // Opened by the command that creates: the name is what comes next.
        data-autofocus
        autoFocus
        placeholder={example ?? label}
        aria-label={label}
        maxLength={maxLength}
        dir="auto"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onClose();
        }}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {action}
      </Button>
      <Button variant="subtle" onClick={onClose}>
        {t('common:cancel')}
      </Button>
      {preview && <div className={classes.preview}>{preview(name)}</div>}
    </form>
  );
}
