import { bridgeJournal } from '@/persistence/journal';
import { startSearch } from '@/persistence/search/search';
import { openStore } from '@/persistence/store';
import { keyfolio } from '@/platform/bridge';

/** Milliseconds after the store is open: the first page and its figures come first. */
const searchAfter = 1500;

const log = (level: 'warn' | 'error', message: string) => keyfolio.invoke['log:write']({ level, message: message.slice(0, 20_000) });

/** Opens the store with the journal of the main process; the shell follows its state. */
export async function openPortfolio(): Promise<void> {
  const opened = await openStore({
    journal: bridgeJournal(keyfolio),
    setAside: keyfolio.invoke['recovery:setAside'],
    device: keyfolio.boot.device,
    note: (message) => void log('warn', message),
  });
  if (!opened.ok) {
    const { code, detail } = opened.error;
    await log('error', `Opening the store: ${code} ${detail ?? ''}`);
  } else {
    setTimeout(() => requestIdleCallback(() => startSearch()), searchAfter);
  }
}
