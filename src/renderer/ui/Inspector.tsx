import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { create } from 'zustand';
import classes from './Inspector.module.css';
import { useT } from './use-t';

/** The element of the layout that inspectors appear in; the layout sets it. */
export const useInspectorSlot = create<{ slot: HTMLElement | null }>(() => ({ slot: null }));

type InspectorProps = {
  /** Name of the selected thing. */
  title: string;
  onClose: () => void;
  /** Actions on the whole thing, beside the cross. */
  actions?: ReactNode;
  children: ReactNode;
};

/** Everything about the selected thing, right of the content, edited in place. Escape closes it. */
export function Inspector({ title, onClose, actions, children }: InspectorProps) {
  const t = useT();
  const slot = useInspectorSlot((state) => state.slot);

  useEffect(() => {
    // Fields and menus that use Escape themselves prevent its default first.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onClose]);

  if (!slot) return null;
  return createPortal(
    <aside className={classes.inspector} aria-label={title}>
      <header className={classes.header}>
        <h2 className={classes.title}>{title}</h2>
        {actions}
        <ActionIcon aria-label={t('common:close')} onClick={onClose}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </header>
      <div className={classes.body}>{children}</div>
    </aside>,
    slot,
  );
}
