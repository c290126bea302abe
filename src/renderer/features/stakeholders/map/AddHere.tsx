import { TextInput } from '@mantine/core';
import type { Point } from '@shared/stakeholder-map/geometry';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { floatingId } from '@/ui/theme';
import classes from './MapEditor.module.css';
import { useMap } from './map-context';
import type { NewCard } from './map-ui';

type Props = { what: NewCard; at: Point; flow: Point; onClose: () => void };

/** Adds somebody where the pointer is, by name: Enter adds, Escape or a click elsewhere gives up. */
export function AddHere({ what, at, flow, onClose }: Props) {
  const { actions, view, t } = useMap();
  const [text, setText] = useState('');
  const label = t(`stakeholders:map.new.${what}`);
  const ground = document.getElementById(floatingId);
  if (!ground) return null;
  const add = async () => {
    if (text.trim() === '') return;
    onClose();
    const seatId = await actions.add(what, text.trim(), flow);
    if (seatId !== null) view.focus(seatId);
  };
  return createPortal(
    <form
      className={classes.addHere}
      style={{ left: at.x, top: at.y }}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        autoFocus
        aria-label={label}
        placeholder={label}
        maxLength={300}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={onClose}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onClose();
        }}
      />
    </form>,
    ground,
  );
}
