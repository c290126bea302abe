import { sharedCommands } from '@shared/commands';
import { createTranslator } from '@shared/i18n/translator';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { type MenuContext, menuTemplate } from '../../../src/main/window/menu-template';

const context = (change: Partial<MenuContext> = {}): MenuContext => ({
  t: createTranslator('en'),
  platform: 'linux',
  state: { disabled: [], undoLabel: null, redoLabel: null },
  developer: false,
  run: () => undefined,
  showLog: () => undefined,
  ...change,
});

const items = (change: Partial<MenuContext> = {}): MenuItemConstructorOptions[] =>
  menuTemplate(context(change)).flatMap((menu) => [menu, ...(menu.submenu as MenuItemConstructorOptions[])]);

const item = (id: string, change: Partial<MenuContext> = {}) => {
  const found = items(change).find((each) => each.id === id);
  if (!found) throw new Error(`no ${id} in the menu`);
  return found;
};

describe('the native menu', () => {
  test('holds every shared command, and running it names the command', () => {
    const ran: string[] = [];
    for (const { id } of sharedCommands) {
      const click = item(id, { run: (command) => ran.push(command) }).click as () => void;
      click();
    }
    expect(ran).toEqual(sharedCommands.map(({ id }) => id));
  });

  test.each(['linux', 'darwin', 'win32'] as const)('has a word for everything in both languages on %s', (platform) => {
    const labels = (locale: 'en' | 'fr') =>
      items({ platform, developer: true, t: createTranslator(locale) })
        .filter((each) => each.type !== 'separator')
        .map((each) => each.label ?? '');
    const [english, french] = [labels('en'), labels('fr')];
    expect(english).toHaveLength(french.length);
    for (const label of [...english, ...french]) expect(label).toMatch(/^[^:{}]+$/u);
    expect(french).toContain('Édition');
    expect(french).not.toContain('Edit');
  });

  test('leaves every key to the window, so that nothing runs twice and a text field keeps its own undo', () => {
    for (const { id } of sharedCommands) expect(item(id).registerAccelerator, id).toBe(false);
  });

  test('names no key without modifier on macOS, where it could then not be typed', () => {
    expect(item('shortcutHelp', { platform: 'darwin' })).not.toHaveProperty('accelerator');
    expect(item('undo', { platform: 'darwin' }).accelerator).toBe('CmdOrCtrl+Z');
    expect(item('shortcutHelp').accelerator).toBe('?');
  });

  test('says what undo would take back, and does not take its words for mnemonics', () => {
    const state = { disabled: [], undoLabel: 'Name of Marks & Spencer', redoLabel: 'x'.repeat(200) };
    expect(item('undo', { state }).label).toBe('Undo “Name of Marks && Spencer”');
    expect(item('redo', { state }).label?.length).toBeLessThan(80);
    expect(item('undo').label).toBe('Undo');
  });

  test('greys what cannot run now, but never undo and redo: they also act on the text under the caret', () => {
    const state = { disabled: ['exportAccountPlan', 'undo', 'redo'], undoLabel: null, redoLabel: null };
    expect(item('exportAccountPlan', { state }).enabled).toBe(false);
    expect(item('newAccount', { state }).enabled).toBe(true);
    expect(item('undo', { state }).enabled).toBe(true);
    expect(item('redo', { state }).enabled).toBe(true);
  });

  test('offers developer tools only to developers', () => {
    const hasTools = (developer: boolean) => items({ developer }).some((each) => each.role === 'toggleDevTools');
    expect(hasTools(true)).toBe(true);
    expect(hasTools(false)).toBe(false);
  });
});
