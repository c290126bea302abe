import type { KeyfolioBridge } from '@shared/ipc/bridge';

const { boot } = (window as unknown as { keyfolio: KeyfolioBridge }).keyfolio;
document.documentElement.lang = boot.locale;
