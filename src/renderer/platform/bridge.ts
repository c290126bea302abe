import type { KeyfolioBridge } from '@shared/ipc/bridge';

declare global {
  interface Window {
    readonly keyfolio: KeyfolioBridge;
  }
}

/** The only door to the main process. */
export const keyfolio: KeyfolioBridge = window.keyfolio;
