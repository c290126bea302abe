import { Kbd as MantineKbd } from '@mantine/core';
import { shortcutKeys } from '@shared/shortcuts';
import { isMac } from './is-mac';
import classes from './Kbd.module.css';
import { useT } from './use-t';

/** A shortcut as the keyboard in front of the user prints it: ⌘K on a Mac, Ctrl K elsewhere. */
export function Kbd({ shortcut }: { shortcut: string }) {
  const t = useT();
  return (
    <span className={classes.keys}>
      {shortcutKeys(shortcut, isMac).map((key) => (
        <MantineKbd key={key.id}>{key.name ? t(`common:keys.${key.name}`) : key.text}</MantineKbd>
      ))}
    </span>
  );
}
