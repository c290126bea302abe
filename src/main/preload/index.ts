import type { KeyfolioBridge } from '@shared/ipc/bridge';
import { bootChannel, channels, events } from '@shared/ipc/channels';
import type { Boot } from '@shared/preferences';
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';

const boot: Boot = ipcRenderer.sendSync(bootChannel);

/** One function per channel: the window cannot name another, and never holds `ipcRenderer` or an event. */
const invoke = Object.fromEntries(channels.map((channel) => [channel, (args: unknown) => ipcRenderer.invoke(channel, args)]));

const on = Object.fromEntries(
  events.map((name) => [
    name,
    (listener: (payload: unknown) => void) => {
      const receive = (_event: IpcRendererEvent, payload: unknown) => listener(payload);
      ipcRenderer.on(name, receive);
      return () => {
        ipcRenderer.removeListener(name, receive);
      };
    },
  ]),
);

contextBridge.exposeInMainWorld('keyfolio', { boot, invoke, on } as unknown as KeyfolioBridge);
