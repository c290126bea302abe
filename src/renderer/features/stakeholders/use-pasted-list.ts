import { readNameList } from '@shared/stakeholder-map/commands/name-list';
import { useEffect, useRef } from 'react';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select') || target.closest('dialog, [role=dialog]') !== null);

/** Calls with the text of a list of people that is pasted anywhere on the page but where it is typed. */
export function usePastedList(onList: (text: string) => void): void {
  const latest = useRef(onList);
  useEffect(() => {
    latest.current = onList;
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (readNameList(text).length === 0) return;
      event.preventDefault();
      latest.current(text);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}
