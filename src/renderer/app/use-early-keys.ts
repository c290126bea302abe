import { useEffect } from 'react';

/** Marks the palette's own field. */
export const paletteField = { 'data-palette-field': true };
const inField = () => document.activeElement?.hasAttribute('data-palette-field') === true;

type Typed = {
  /** Edits what is asked for. */
  edit: (change: (query: string) => string) => void;
  enter: () => void;
  close: () => void;
};

/**
 * Keys between the shortcut and the palette's field. The palette is loaded when it is first wanted, and who types fast means it already:
 * no letter may reach the page instead, where it may be a shortcut.
 */
export function useEarlyKeys(opened: boolean, { edit, enter, close }: Typed): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is called sets state, whichever rendering it is from
  useEffect(() => {
    if (!opened) return;
    const stop = () => window.removeEventListener('keydown', onKeyDown, true);
    const onKeyDown = (event: KeyboardEvent) => {
      if (inField()) return stop();
      // Alt may be part of a letter, the others make a command of it.
      if (event.isComposing || event.ctrlKey || event.metaKey) return;
      const { key } = event;
      event.preventDefault();
      event.stopPropagation();
      if (key === 'Escape') close();
      else if (key === 'Enter') enter();
      else if (key === 'Backspace') edit((query) => [...query].slice(0, -1).join(''));
      else if ([...key].length === 1) edit((query) => query + key);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return stop;
  }, [opened]);
}
