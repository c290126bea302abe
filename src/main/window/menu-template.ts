import { type MenuName, type SharedCommandId, sharedCommands } from '@shared/commands';
import type { Translate } from '@shared/i18n/translator';
import type { Args } from '@shared/ipc/contract';
import type { Boot } from '@shared/preferences';
import type { MenuItemConstructorOptions } from 'electron';

export type MenuState = Args<'menu:setState'>;

type Items = MenuItemConstructorOptions[];

export type MenuContext = {
  t: Translate;
  platform: Boot['platform'];
  state: MenuState;
  /** Developer tools are for the application that runs from its sources. */
  developer: boolean;
  run: (id: SharedCommandId) => void;
  showLog: () => void;
};

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The whole native menu, in the language of `t`. Pure, so that a test reads it without a window. */
export function menuTemplate(context: MenuContext): Items {
  const { t, platform, developer } = context;
  const mac = platform === 'darwin';
  const submenu = (label: string, items: Items): MenuItemConstructorOptions => ({ label, submenu: items });
  const role = (name: NonNullable<MenuItemConstructorOptions['role']>, label: string): MenuItemConstructorOptions => ({
    role: name,
    label,
  });
  const about = role('about', t('native:about'));
  const quit = role('quit', t('native:quit'));

  const application = [
    about,
    separator,
    role('services', t('native:services')),
    separator,
    role('hide', t('native:hide')),
    role('hideOthers', t('native:hideOthers')),
    role('unhide', t('native:unhide')),
    separator,
    quit,
  ];
  return [
    ...(mac ? [submenu('Keyfolio', application)] : []),
    submenu(t('native:menuFile'), [...commandItems('file', context), separator, mac ? role('close', t('native:closeWindow')) : quit]),
    submenu(t('native:menuEdit'), [
      ...commandItems('edit', context),
      separator,
      role('cut', t('native:cut')),
      role('copy', t('native:copy')),
      role('paste', t('native:paste')),
      role('pasteAndMatchStyle', t('native:pasteAsText')),
      role('delete', t('native:delete')),
      separator,
      role('selectAll', t('native:selectAll')),
    ]),
    submenu(t('native:menuView'), [
      ...commandItems('view', context),
      separator,
      role('resetZoom', t('native:resetZoom')),
      role('zoomIn', t('native:zoomIn')),
      role('zoomOut', t('native:zoomOut')),
      separator,
      role('togglefullscreen', t('native:fullScreen')),
      ...(developer ? [separator, role('toggleDevTools', t('native:developerTools'))] : []),
    ]),
    submenu(t('native:menuGo'), commandItems('go', context)),
    ...(mac ? [submenu(t('native:menuWindow'), [role('minimize', t('native:minimize'))])] : []),
    submenu(t('native:menuHelp'), [
      ...commandItems('help', context),
      separator,
      { label: t('native:showLog'), click: context.showLog },
      ...(mac ? [] : [about]),
    ]),
  ];
}

function commandItems(menu: MenuName, context: MenuContext): Items {
  return sharedCommands.filter((command) => command.menu === menu).map((command) => commandItem(command, context));
}

/**
 * A command of the window. The window hears its own keys: here the shortcut is only shown (`registerAccelerator`), so
 * that nothing runs twice and Ctrl+Z in a text field takes back the typing. macOS gives keys to the menu first and
 * cannot be told otherwise: a key without modifier (`?`) must not be named there, or nobody could type it.
 */
function commandItem({ id, shortcut }: (typeof sharedCommands)[number], context: MenuContext): MenuItemConstructorOptions {
  const named = context.platform !== 'darwin' || shortcut.includes('+');
  return {
    id,
    label: labelOf(id, context),
    ...(named && { accelerator: shortcut }),
    registerAccelerator: false,
    enabled: !context.state.disabled.includes(id) || isTextCommand(id),
    click: () => context.run(id),
  };
}

/** Undo and redo also act on the text under the caret, of which the state says nothing: they stay enabled. */
const isTextCommand = (id: SharedCommandId) => id === 'undo' || id === 'redo';

function labelOf(id: SharedCommandId, { t, state }: MenuContext): string {
  if (id === 'undo' && state.undoLabel) return plain(t('native:undoWhat', { what: shorten(state.undoLabel) }));
  if (id === 'redo' && state.redoLabel) return plain(t('native:redoWhat', { what: shorten(state.redoLabel) }));
  return plain(t(`commands:${id}`));
}

/** A menu reads `&` as the mark of a mnemonic. */
const plain = (label: string) => label.replaceAll('&', '&&');

const shorten = (label: string) => (label.length > 60 ? `${label.slice(0, 59).trimEnd()}…` : label);
