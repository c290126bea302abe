import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import type { GridPlace } from './use-grid-cursor';

/**
 * Pasting a block onto a cell of a grid whose first column is names. Chromium pastes into what can be edited and nowhere else: the keys of
 * pasting, pressed on a cell, lead into a field that nobody sees (`catcher`).
 * @param take gets the text and the place of the cell it was pasted on, names not counted
 */
export function useGridPaste(take: (text: string, place: GridPlace) => void) {
  const catcher = useRef<HTMLTextAreaElement>(null);
  /** The cell that the keys of pasting were pressed on. */
  const pastedOn = useRef<HTMLElement | null>(null);

  const paste = (event: ClipboardEvent<HTMLElement>, at: HTMLElement | null) => {
    const target = event.target as HTMLElement;
    const text = event.clipboardData.getData('text/plain');
    // One figure pasted into an open editor belongs to its text.
    if (!at || (target.matches('input') && !/[\t\n]/.test(text.trim()))) return;
    event.preventDefault();
    const place = { row: Number(at.dataset.row), column: Number(at.dataset.column) - 1 };
    if (place.column >= 0) take(text, place);
  };
  return {
    grid: {
      onPaste: (event: ClipboardEvent<HTMLElement>) => paste(event, (event.target as HTMLElement).closest('[data-row]')),
      onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => {
        const at = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
        if (!at || (event.target as HTMLElement).matches('input')) return;
        if (!((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'v') && !(event.shiftKey && event.key === 'Insert')) return;
        pastedOn.current = at;
        catcher.current?.focus();
      },
    },
    catcher: {
      ref: catcher,
      tabIndex: -1,
      onPaste: (event: ClipboardEvent<HTMLElement>) => {
        paste(event, pastedOn.current);
        event.preventDefault();
        pastedOn.current?.focus();
      },
    },
  };
}
