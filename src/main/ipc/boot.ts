import { bootChannel } from '@shared/ipc/channels';
import type { Boot } from '@shared/preferences';
import { app } from 'electron';
import { resolveLocale } from '../locale';
import type { PreferenceStore } from '../preferences';
import { isTrustedSender, type MessageSource } from '../security/trusted-sender';
import { systemLocale } from '../system-locale';

/** What the window must know before its first paint. */
export function bootFor(preferences: PreferenceStore): Boot {
  const current = preferences.read();
  const system = systemLocale();
  return {
    locale: resolveLocale(current.language, system),
    systemLocale: system,
    preferences: current,
    platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    appVersion: app.getVersion(),
    electronVersion: process.versions.electron ?? '',
    device: preferences.device,
  };
}

type SyncEvent = MessageSource & { returnValue: unknown };
type SyncSource = { on: (channel: string, listener: (event: SyncEvent) => void) => unknown };

/**
 * Answers the preload's one synchronous question. Not `additionalArguments`: those stay as they were when the window
 * was made, and a reload (after a crash, or by hand) would flash the theme and language of that time.
 */
export function answerBoot(ipc: SyncSource, boot: () => Boot): void {
  ipc.on(bootChannel, (event) => {
    event.returnValue = isTrustedSender(event) ? boot() : null;
  });
}
