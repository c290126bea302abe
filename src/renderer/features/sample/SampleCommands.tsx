import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '@/stores/commands';
import { useHistory } from '@/stores/history';
import { type SamplePage, useSample } from '@/stores/sample';
import { toast } from '@/ui/toast';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import type { LoadedSample } from './load-sample';

/** "Load the sample portfolio", from everywhere, and the way from an empty page to the same page of the sample. */
export function SampleCommands() {
  const t = useT();
  const { locale } = useFormat();
  const navigate = useNavigate();
  const ready = useHistory((state) => state.storeState === 'ready');
  const asked = useSample((state) => state.asked);
  const loading = useRef<Promise<LoadedSample | null> | null>(null);

  /** A second click while the first still loads waits for the same sample. */
  const load = (): Promise<LoadedSample | null> => {
    loading.current ??= import('./load-sample')
      .then(({ loadSample }) => loadSample(locale, t, today()))
      .finally(() => {
        loading.current = null;
      });
    return loading.current;
  };
  const openPortfolio = () => void navigate('/portfolio');

  const run = async () => {
    const sample = await load();
    if (sample?.wasThere) toast({ message: t('sample:already'), actions: [{ label: t('sample:open'), run: openPortfolio }] });
    else if (sample) openPortfolio();
  };
  useCommand({ id: 'loadSample', label: t('commands:loadSample'), enabled: ready, run: () => void run() });

  const see = async (page: SamplePage) => {
    const sample = await load();
    if (sample) void navigate(page.replace(':accountId', sample.accountId));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a wish is answered once, when it comes
  useEffect(() => {
    if (asked === null) return;
    useSample.setState({ asked: null });
    void see(asked);
  }, [asked]);

  return null;
}
