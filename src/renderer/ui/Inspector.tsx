import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { create } from 'zustand';
import { closePeek, usePeek } from '@/stores/peek';
import classes from './Inspector.module.css';
import { useT } from './use-t';

/** The element of the layout that inspectors appear in; the layout sets it. */
export const useInspectorSlot = create<{ slot: HTMLElement | null }>(() => ({ slot: null }));

/** Where an inspector that lies over the page's own appears, and what it offers beside its cross. */
export type InspectorFrame = { slot: HTMLElement | null; before: ReactNode; actions: ReactNode; close: () => void };
export const InspectorOver = createContext<InspectorFrame | null>(null);

type InspectorProps = {
  /** Name of the selected thing. */
  title: string;
  /** What tells it from another of that name. */
  subject?: string;
  onClose: () => void;
  /** Actions on the whole thing, beside the cross. */
  actions?: ReactNode;
  children: ReactNode;
};

/** Everything about the selected thing, right of the content, edited in place. Escape closes it. */
export function Inspector({ title, subject = title, onClose, actions, children }: InspectorProps) {
  const t = useT();
  const pageSlot = useInspectorSlot((state) => state.slot);
  const over = useContext(InspectorOver);
  const heading = useRef<HTMLHeadingElement>(null);
  const slot = over ? over.slot : pageSlot;
  const close = over ? over.close : onClose;
  const isOver = over !== null;

  useEffect(() => {
    // Fields and menus that use Escape themselves prevent its default first.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // Of two that lie over each other, the upper one.
      if (!isOver && usePeek.getState().trail.length > 0) return;
      if (isOver) event.preventDefault();
      close();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [close, isOver]);

  // What is chosen on the page is what is looked at from then on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject is another choice
  useEffect(() => {
    if (!isOver) closePeek();
  }, [subject, isOver]);

  // It was opened from a text: who goes on by keyboard goes on in it, unless they went elsewhere while it was read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject is read from its beginning
  useEffect(() => {
    const { activeElement: active } = document;
    if (isOver && (active === document.body || active === usePeek.getState().opener || slot?.contains(active))) heading.current?.focus();
  }, [subject, isOver, slot]);

  if (!slot) return null;
  return createPortal(
    <aside className={classes.inspector} aria-label={title}>
      <header className={classes.header}>
        {over?.before}
        <h2 className={classes.title} ref={heading} tabIndex={isOver ? -1 : undefined}>
          {title}
        </h2>
        {over?.actions}
        {actions}
        <ActionIcon aria-label={t('common:close')} onClick={close}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </header>
      <div className={classes.body}>{children}</div>
    </aside>,
    slot,
  );
}
