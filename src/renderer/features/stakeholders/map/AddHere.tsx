import { Textarea, TextInput } from '@mantine/core';
import type { Point } from '@shared/stakeholder-map/geometry';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { floatingId } from '@/ui/theme';
import classes from './MapEditor.module.css';
import { useMap } from './map-context';
import type { NewThing } from './map-ui';

type Props = { what: NewThing; at: Point; flow: Point; under?: string | undefined; onClose: () => void };

/**
 * Adds somebody, a unit or a note where the pointer is: Enter adds, Escape or a click elsewhere gives up. A note has lines of its own: Ctrl
 * or Cmd with Enter adds it, and so does a click elsewhere.
 */
export function AddHere({ what, at, flow, under, onClose }: Props) {
  const { actions, view, t } = useMap();
  const [text, setText] = useState('');
  const label = t(`stakeholders:map.new.${what}`);
  const ground = document.getElementById(floatingId);
  if (!ground) return null;
  const add = async () => {
    if (text.trim() === '') return;
    onClose();
    const id = await actions.add(what, text.trim(), flow, under);
    if (id !== null) view.focus(id);
  };
  const common = { autoFocus: true, 'aria-label': label, placeholder: label, dir: 'auto', value: text };
  const giveUp = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
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
      {what === 'note' ? (
        <Textarea
          {...common}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={5000}
          description={t('editor:note.keys')}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={() => (text.trim() === '' ? onClose() : void add())}
          onKeyDown={(event) => {
            giveUp(event);
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void add();
          }}
        />
      ) : (
        <TextInput
          {...common}
          maxLength={300}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={onClose}
          onKeyDown={giveUp}
        />
      )}
    </form>,
    ground,
  );
}
