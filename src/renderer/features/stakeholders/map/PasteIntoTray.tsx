import { readNameList } from '@shared/stakeholder-map/commands/name-list';
import { useEffect } from 'react';
import { useCommand } from '@/stores/commands';
import { PasteList } from '../PasteList';
import { useMap } from './map-context';
import { announce, setPasted, useMapUi } from './map-ui';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select') || target.closest('dialog, [role=dialog]') !== null);

/** A list pasted anywhere on the page of the map, or asked for by name, becomes people in the tray. */
export function PasteIntoTray() {
  const { model, t } = useMap();
  const pasted = useMapUi((state) => state.pasted);
  useCommand({ id: 'pasteStakeholders', label: t('stakeholders:list.pasteTitle'), run: () => setPasted('') });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (readNameList(text).length === 0) return;
      event.preventDefault();
      setPasted(text);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
  if (pasted === null) return null;
  return (
    <PasteList
      accountId={model.map.accountId}
      people={model.people}
      initial={pasted}
      onClose={() => setPasted(null)}
      onAdded={(count) => announce(t('editor:paste.added', { count }))}
    />
  );
}
