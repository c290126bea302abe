import { commit } from '@/persistence/commit';
import { bridgeJournal } from '@/persistence/journal';
import { openStore } from '@/persistence/store';
import { keyfolio } from '@/platform/bridge';

/** Opens the store as the product does. */
export async function openForBench(): Promise<void> {
  const opened = await openStore({
    journal: bridgeJournal(keyfolio),
    device: keyfolio.boot.device,
    setAside: keyfolio.invoke['recovery:setAside'],
  });
  if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.detail ?? ''}`);
}

export async function save(mutations: Parameters<typeof commit>[1]): Promise<void> {
  const done = await commit({ key: 'bench' as never }, mutations);
  if (!done.ok) throw new Error(`${done.error.code} ${done.error.detail ?? ''}`);
}
