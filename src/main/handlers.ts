import { ok } from '@shared/result';
import type { Handlers } from './ipc/register';
import type { Log } from './log';
import type { PreferenceStore } from './preferences';

type Services = { log: Log; preferences: PreferenceStore };

/** What each channel of the contract does. */
export function createHandlers({ log, preferences }: Services): Partial<Handlers> {
  return {
    'preferences:read': () => ok(preferences.read()),
    'preferences:write': (change) => preferences.write(change),
    'log:write': ({ level, message }) => {
      log[level](`window: ${message}`);
      return ok(undefined);
    },
  };
}
