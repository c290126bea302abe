import type { Channel } from '@shared/ipc/channels';
import { type Args, contract, type Reply } from '@shared/ipc/contract';
import { fail, type Result } from '@shared/result';
import type { WebContents } from 'electron';
import type { Log } from '../log';
import type { MessageSource } from '../security/trusted-sender';

/** Who asked, for the handlers that show a dialog or send progress back. */
export type Caller = { sender: WebContents };

export type Handler<C extends Channel> = (args: Args<C>, caller: Caller) => Result<Reply<C>> | Promise<Result<Reply<C>>>;

/** One handler per channel of the contract, or it does not compile. */
export type Handlers = { readonly [C in Channel]: Handler<C> };

/** The part of Electron's `ipcMain` that is used. */
export type IpcSource = {
  handle: (channel: string, listener: (event: MessageSource & Caller, ...args: unknown[]) => Promise<unknown>) => void;
};

/**
 * Listens on every channel of the contract. Whatever arrives, the answer is a `Result`: the sender is checked, then
 * the arguments are parsed, then the handler runs; a handler that throws is logged and answered with `unexpected`.
 */
export function registerIpc(ipc: IpcSource, handlers: Handlers, isTrusted: (source: MessageSource) => boolean, log: Log): void {
  for (const channel of Object.keys(handlers) as Channel[]) {
    ipc.handle(channel, (event, ...args) => answer(channel, handlers[channel] as Handler<Channel>, event, args));
  }

  async function answer(
    channel: Channel,
    handler: Handler<Channel>,
    event: MessageSource & Caller,
    args: unknown[],
  ): Promise<Result<unknown>> {
    if (!isTrusted(event)) {
      log.warn(`${channel}: refused a message from ${event.senderFrame?.url ?? 'a frame that is gone'}`);
      return fail('forbidden-sender');
    }
    const parsed = args.length > 1 ? null : contract[channel].args.safeParse(args[0]);
    if (!parsed?.success) {
      const where =
        parsed?.error.issues
          .slice(0, 5)
          .map((issue) => `${issue.path.join('.')}: ${issue.code}`)
          .join(', ') ?? 'too many arguments';
      log.warn(`${channel}: wrong arguments (${where})`);
      return fail('bad-arguments', undefined, where);
    }
    try {
      const result = await handler(parsed.data as Args<Channel>, { sender: event.sender });
      if (!result.ok) log.warn(`${channel}: ${result.error.code}${result.error.detail ? ` (${result.error.detail})` : ''}`);
      return result;
    } catch (error) {
      log.error(`${channel}: handler failed`, error);
      return fail('unexpected', undefined, error instanceof Error ? error.message : String(error));
    }
  }
}
