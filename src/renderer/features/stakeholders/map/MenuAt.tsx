import { Menu } from '@mantine/core';
import type { Point } from '@shared/stakeholder-map/geometry';
import type { ReactNode } from 'react';
import classes from './MapEditor.module.css';

type Props = { at: Point; label: string; onClose: () => void; children: ReactNode };

/** Not `keydown`, Mantine's third: the key that opened the menu would close it. */
const pressedElsewhere = ['mousedown', 'touchstart'];

/** A menu at a point of the window: where the pointer is, or under the card that has the focus. */
export function MenuAt({ at, label, onClose, children }: Props) {
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      offset={2}
      returnFocus={false}
      clickOutsideEvents={pressedElsewhere}
      width={280}
      shadow="md"
      withinPortal
      // A long menu low in the window slides up: what does not fit would scroll the page away under it.
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
    >
      <Menu.Target>
        <span className={classes.anchor} style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown className={classes.menu ?? ''} aria-label={label} aria-labelledby={undefined}>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
