import { useEffect } from 'react';
import { clipType, readClip } from './clip-changes';
import { useMap } from './map-context';
import { canvasId } from './use-map-view';

/** Whether copying and pasting are about the canvas: the focus is in it, or nowhere. */
function isOnCanvas(): boolean {
  const active = document.activeElement;
  if (active instanceof HTMLElement && active.matches('input, textarea, [contenteditable]')) return false;
  return active === null || active === document.body || document.getElementById(canvasId)?.contains(active) === true;
}

/** Copy, cut off from text fields, and paste of cards and notes, through the system's clipboard: from one map to another. */
export function useClipboard(): void {
  const { actions, shown } = useMap();
  useEffect(() => {
    if (shown !== 'organisation') return;
    const onCopy = (event: ClipboardEvent) => {
      if (!isOnCanvas() || !event.clipboardData || !document.getSelection()?.isCollapsed) return;
      const copied = actions.clip();
      if (!copied) return;
      event.clipboardData.setData(clipType, JSON.stringify(copied.clip));
      event.clipboardData.setData('text/plain', copied.text);
      event.preventDefault();
      actions.saidCopied(copied.count);
    };
    // Before the list of names that a plain text would be taken for.
    const onPaste = (event: ClipboardEvent) => {
      if (!isOnCanvas()) return;
      const copied = readClip(event.clipboardData?.getData(clipType) ?? '');
      if (!copied) return;
      event.preventDefault();
      event.stopPropagation();
      void actions.paste(copied);
    };
    window.addEventListener('copy', onCopy);
    window.addEventListener('paste', onPaste, true);
    return () => {
      window.removeEventListener('copy', onCopy);
      window.removeEventListener('paste', onPaste, true);
    };
  }, [actions, shown]);
}
