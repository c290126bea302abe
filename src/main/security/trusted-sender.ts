import { isAppUrl } from './app-origin';

/** What a message tells of its sender (the fields of Electron's event that are read). */
export type MessageSource = {
  senderFrame: { url: string; parent: unknown } | null;
};

/** Only the main frame of our own origin may speak: no iframe, no page that a navigation brought in. */
export function isTrustedSender({ senderFrame }: MessageSource): boolean {
  return senderFrame !== null && senderFrame.parent === null && isAppUrl(senderFrame.url);
}
