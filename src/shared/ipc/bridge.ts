import type { Boot } from '../preferences';
import type { Result } from '../result';
import type { Channel, EventName } from './channels';
import type { EventPayload, Reply, Sent } from './contract';

/** What the preload exposes as `window.keyfolio`: one function per channel and per event, nothing else. */
export type KeyfolioBridge = {
  readonly boot: Boot;
  readonly invoke: { readonly [C in Channel]: (args: Sent<C>) => Promise<Result<Reply<C>>> };
  /** Subscribes to a message of the main process; returns the way to stop. */
  readonly on: { readonly [E in EventName]: (listener: (payload: EventPayload<E>) => void) => () => void };
};
