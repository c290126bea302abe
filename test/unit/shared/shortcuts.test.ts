import { sharedCommands } from '@shared/commands';
import { isBareKey, matchesShortcut, parseShortcut, shortcutKeys } from '@shared/shortcuts';
import { describe, expect, it } from 'vitest';

const press = (key: string, code: string, modifiers = '') => ({
  key,
  code,
  ctrlKey: modifiers.includes('c'),
  metaKey: modifiers.includes('m'),
  altKey: modifiers.includes('a'),
  shiftKey: modifiers.includes('s'),
});
const matches = (shortcut: string, pressed: ReturnType<typeof press>, mac = false) =>
  matchesShortcut(parseShortcut(shortcut, mac), pressed);

describe('a shortcut', () => {
  it('is Command on a Mac and Control elsewhere', () => {
    expect(matches('CmdOrCtrl+K', press('k', 'KeyK', 'c'))).toBe(true);
    expect(matches('CmdOrCtrl+K', press('k', 'KeyK', 'm'))).toBe(false);
    expect(matches('CmdOrCtrl+K', press('k', 'KeyK', 'm'), true)).toBe(true);
    expect(matches('CmdOrCtrl+K', press('k', 'KeyK', 'c'), true)).toBe(false);
  });

  it('needs its modifiers and no other', () => {
    expect(matches('CmdOrCtrl+Z', press('Z', 'KeyZ', 'cs'))).toBe(false);
    expect(matches('CmdOrCtrl+Shift+Z', press('Z', 'KeyZ', 'cs'))).toBe(true);
    expect(matches('CmdOrCtrl+Shift+Z', press('z', 'KeyZ', 'c'))).toBe(false);
    expect(matches('CmdOrCtrl+K', press('k', 'KeyK'))).toBe(false);
  });

  it('goes by what letters print, and by the place of digits, for AZERTY', () => {
    expect(matches('CmdOrCtrl+Z', press('z', 'KeyW', 'c'))).toBe(true);
    expect(matches('CmdOrCtrl+Z', press('w', 'KeyZ', 'c'))).toBe(false);
    expect(matches('CmdOrCtrl+1', press('&', 'Digit1', 'c'))).toBe(true);
    expect(matches('CmdOrCtrl+1', press('1', 'Numpad1', 'c'))).toBe(true);
  });

  it('takes a sign by what it prints, with or without Shift', () => {
    expect(matches('?', press('?', 'Slash', 's'))).toBe(true);
    expect(matches('?', press('?', 'KeyM', 's'))).toBe(true);
    expect(matches('?', press('/', 'Slash'))).toBe(false);
    expect(matches('CmdOrCtrl+,', press(',', 'Comma', 'c'))).toBe(true);
  });

  it('names arrows and the like as Electron does', () => {
    expect(matches('Alt+Left', press('ArrowLeft', 'ArrowLeft', 'a'))).toBe(true);
    expect(matches('Space', press(' ', 'Space'))).toBe(true);
    expect(matches('Delete', press('Delete', 'Delete'))).toBe(true);
  });

  it('knows which keys would be typed', () => {
    expect(isBareKey(parseShortcut('?', false))).toBe(true);
    expect(isBareKey(parseShortcut('Shift+A', false))).toBe(true);
    expect(isBareKey(parseShortcut('Alt+Left', false))).toBe(false);
    expect(isBareKey(parseShortcut('CmdOrCtrl+K', true))).toBe(false);
  });

  it('is shown as the keyboard prints it', () => {
    expect(shortcutKeys('CmdOrCtrl+Shift+Z', false).map(({ name, text }) => name ?? text)).toEqual(['ctrl', 'shift', 'Z']);
    expect(shortcutKeys('CmdOrCtrl+Shift+Z', true).map(({ text }) => text)).toEqual(['⇧', '⌘', 'Z']);
    expect(shortcutKeys('?', false).map(({ text }) => text)).toEqual(['?']);
    expect(shortcutKeys('Alt+Left', false).map(({ name }) => name)).toEqual(['alt', 'left']);
  });

  it('belongs to one command only', () => {
    const shortcuts = sharedCommands.flatMap((command) => ('shortcut' in command ? [command.shortcut] : []));
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });
});
