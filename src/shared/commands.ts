/**
 * The commands that the native menu, the palette, the shortcut help and the keyboard share. A command's label is
 * `commands:<id>`. The window registers what each does (`src/renderer/stores/commands.ts`); commands that only one
 * page knows are registered there and need no entry here.
 */
export type MenuName = 'file' | 'edit' | 'view' | 'go' | 'help';

export type CommandSpec = {
  id: string;
  /** Electron accelerator (`CmdOrCtrl+Shift+Z`); the window reads the same string. */
  shortcut?: string;
  menu?: MenuName;
};

export const sharedCommands = [
  { id: 'newAccount', shortcut: 'CmdOrCtrl+N', menu: 'file' },
  { id: 'openPackage', shortcut: 'CmdOrCtrl+O', menu: 'file' },
  { id: 'importData', shortcut: 'CmdOrCtrl+I', menu: 'file' },
  { id: 'exportAccountPlan', shortcut: 'CmdOrCtrl+E', menu: 'file' },
  { id: 'exportAccountPackage', shortcut: 'CmdOrCtrl+Shift+E', menu: 'file' },
  { id: 'exportPortfolioPackage', shortcut: 'CmdOrCtrl+Shift+S', menu: 'file' },
  { id: 'undo', shortcut: 'CmdOrCtrl+Z', menu: 'edit' },
  { id: 'redo', shortcut: 'CmdOrCtrl+Shift+Z', menu: 'edit' },
  { id: 'palette', shortcut: 'CmdOrCtrl+K', menu: 'go' },
  { id: 'goBack', shortcut: 'Alt+Left', menu: 'go' },
  { id: 'goForward', shortcut: 'Alt+Right', menu: 'go' },
  { id: 'goPortfolio', shortcut: 'CmdOrCtrl+1', menu: 'go' },
  { id: 'goAccounts', shortcut: 'CmdOrCtrl+2', menu: 'go' },
  { id: 'goOpportunities', shortcut: 'CmdOrCtrl+3', menu: 'go' },
  { id: 'goDocuments', shortcut: 'CmdOrCtrl+4', menu: 'go' },
  { id: 'goSettings', shortcut: 'CmdOrCtrl+,', menu: 'go' },
  { id: 'toggleSidebar', shortcut: 'CmdOrCtrl+B', menu: 'view' },
  { id: 'toggleTheme', shortcut: 'CmdOrCtrl+Shift+D', menu: 'view' },
  { id: 'switchLanguage', shortcut: 'CmdOrCtrl+Shift+L', menu: 'view' },
  { id: 'shortcutHelp', shortcut: '?', menu: 'help' },
] as const satisfies readonly CommandSpec[];
export type SharedCommandId = (typeof sharedCommands)[number]['id'];
