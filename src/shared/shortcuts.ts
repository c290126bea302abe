/** A shortcut as Electron writes it (`CmdOrCtrl+Shift+Z`), taken apart. `key` is as in `KeyboardEvent.key`, letters in lower case. */
export type Shortcut = { ctrl: boolean; meta: boolean; alt: boolean; shift: boolean; key: string };

/** What the matcher needs of a `KeyboardEvent`. */
export type KeyPress = Pick<KeyboardEventLike, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;
type KeyboardEventLike = { key: string; code: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean };

const electronKeys: Record<string, string> = {
  left: 'ArrowLeft',
  right: 'ArrowRight',
  up: 'ArrowUp',
  down: 'ArrowDown',
  esc: 'Escape',
  escape: 'Escape',
  enter: 'Enter',
  return: 'Enter',
  delete: 'Delete',
  backspace: 'Backspace',
  space: ' ',
  tab: 'Tab',
  plus: '+',
};

/** Reads an accelerator. `CmdOrCtrl` is Command on a Mac and Control elsewhere. */
export function parseShortcut(text: string, mac: boolean): Shortcut {
  const shortcut: Shortcut = { ctrl: false, meta: false, alt: false, shift: false, key: '' };
  for (const part of text.split('+')) {
    const name = part.toLowerCase();
    if (name === 'cmdorctrl' || name === 'commandorcontrol') shortcut[mac ? 'meta' : 'ctrl'] = true;
    else if (name === 'ctrl' || name === 'control') shortcut.ctrl = true;
    else if (name === 'cmd' || name === 'command' || name === 'meta') shortcut.meta = true;
    else if (name === 'alt' || name === 'option') shortcut.alt = true;
    else if (name === 'shift') shortcut.shift = true;
    else shortcut.key = electronKeys[name] ?? (part.length === 1 ? name : part);
  }
  return shortcut;
}

const isLetter = (key: string) => /^\p{L}$/u.test(key);
const isDigit = (key: string) => /^\d$/.test(key);

/**
 * Whether a key press is the shortcut. Letters go by what the key prints (AZERTY types Z where QWERTY types W); digits also by
 * their place, because AZERTY prints them with Shift; signs such as `?` by what they print, whatever Shift is needed for them.
 */
export function matchesShortcut(shortcut: Shortcut, press: KeyPress): boolean {
  if (shortcut.ctrl !== press.ctrlKey || shortcut.meta !== press.metaKey || shortcut.alt !== press.altKey) return false;
  const { key } = shortcut;
  if (isDigit(key)) return shortcut.shift === press.shiftKey && (press.key === key || press.code === `Digit${key}`);
  const pressed = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (key.length === 1 && !isLetter(key) && key !== ' ') return pressed === key;
  return shortcut.shift === press.shiftKey && pressed === key;
}

/** A key with no modifier but Shift would be typed into a text field. */
export const isBareKey = (shortcut: Shortcut): boolean => !shortcut.ctrl && !shortcut.meta && !shortcut.alt;

/** Keys whose name the catalogue translates (`common:keys.<name>`). */
export const namedKeys = ['ctrl', 'shift', 'alt', 'left', 'right', 'up', 'down', 'esc', 'enter', 'delete', 'space', 'tab'] as const;
export type NamedKey = (typeof namedKeys)[number];
/** A key to show: either a name to translate or a text to print as it is. */
export type ShownKey = { id: string; name: NamedKey | null; text: string };

const shownNames: Record<string, NamedKey> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Escape: 'esc',
  Enter: 'enter',
  Delete: 'delete',
  ' ': 'space',
  Tab: 'tab',
};
const macSigns: Record<string, string> = { ctrl: '⌃', alt: '⌥', shift: '⇧', meta: '⌘' };

/** The keys of a shortcut in the order a keyboard user reads them: Ctrl Shift Z, or ⇧⌘Z on a Mac. */
export function shortcutKeys(text: string, mac: boolean): ShownKey[] {
  const shortcut = parseShortcut(text, mac);
  const keys: ShownKey[] = [];
  for (const name of ['ctrl', 'alt', 'shift', 'meta'] as const) {
    if (!shortcut[name]) continue;
    const sign = mac || name === 'meta';
    keys.push({ id: name, name: sign ? null : name, text: sign ? (macSigns[name] ?? '') : '' });
  }
  const name = shownNames[shortcut.key] ?? null;
  keys.push({ id: 'key', name, text: shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key });
  return keys;
}
