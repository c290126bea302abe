/** Channel names only: the sandboxed preload imports nothing else. The contract types them. */
export const channels = [
  'preferences:read',
  'preferences:write',
  'journal:append',
  'journal:read',
  'journal:status',
  'journal:snapshot',
  'journal:startFrom',
  'backups:list',
  'backups:write',
  'backups:keep',
  'backups:read',
  'backups:chooseFolder',
  'backups:useDefaultFolder',
  'backups:showFolder',
  'recovery:setAside',
  'recovery:restore',
  'recovery:accept',
  'recovery:showFolder',
  'recovery:quit',
  'documents:export',
  'documents:preview',
  'documents:exportPicture',
  'documents:copyPicture',
  'documents:savePage',
  'documents:printPage',
  'documents:cancel',
  'files:saveText',
  'files:saveWorkbook',
  'files:copyText',
  'files:open',
  'files:showInFolder',
  'packages:save',
  'packages:choose',
  'packages:given',
  'packages:read',
  'shell:openExternal',
  'window:fillScreen',
  'menu:setState',
  'log:write',
] as const;
export type Channel = (typeof channels)[number];

/** Messages from the main process to the window. */
export const events = [
  'menu:command',
  'documents:progress',
  'preferences:changed',
  'window:closing',
  'packages:arrived',
  'backups:failed',
] as const;
export type EventName = (typeof events)[number];

/** The preload's one synchronous question, before the first paint. */
export const bootChannel = 'boot:read';
