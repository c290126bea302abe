import { isBareKey, matchesShortcut, parseShortcut } from '@shared/shortcuts';
import { useEffect } from 'react';
import { runCommand, useCommands } from '@/stores/commands';
import { isMac } from '@/ui/is-mac';

const notTyped = new Set(['button', 'checkbox', 'radio', 'range', 'color', 'file', 'submit', 'reset', 'image']);

/** Whether keys typed here become text. */
function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !notTyped.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

/** In a text field these belong to the text: its own undo, moving by word, selecting all. */
const fieldsOwn = new Set(['undo', 'redo', 'goBack', 'goForward', 'selectAllCards']);

/** The palette closes with the key that opened it; nothing else reaches through a dialog. */
const inDialog = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/** Whether the focus is where a command's keys count. */
function isInArea(area: string | null): boolean {
  const active = document.activeElement;
  return area === null || active === null || active === document.body || document.getElementById(area)?.contains(active) === true;
}

/** Runs the command whose shortcut is pressed. Never takes a key from a text field, a menu or a dialog. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const typing = isTextField(event.target);
      for (const command of useCommands.getState().commands.values()) {
        if (!command.shortcut || command.helpOnly) continue;
        const shortcut = parseShortcut(command.shortcut, isMac);
        if (!matchesShortcut(shortcut, event)) continue;
        if (typing && (isBareKey(shortcut) || fieldsOwn.has(command.id))) continue;
        if (!isInArea(command.area)) continue;
        if (inDialog() && command.id !== 'palette') continue;
        event.preventDefault();
        runCommand(command.id);
        return;
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
