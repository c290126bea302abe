import type { EventName } from '@shared/ipc/channels';
import type { EventPayload } from '@shared/ipc/contract';
import type { WebContents } from 'electron';

/** Tells a window, unless it is gone meanwhile. */
export function sendEvent<E extends EventName>(target: WebContents, name: E, payload: EventPayload<E>): void {
  if (!target.isDestroyed()) target.send(name, payload);
}
