import { packageExtension } from '@shared/package/format';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { keyfolio } from '@/platform/bridge';
import { useCommand } from '@/stores/commands';
import { useHistory } from '@/stores/history';
import { useT } from '@/ui/use-t';

const isPackage = (file: File | undefined): file is File => file?.name.toLowerCase().endsWith(`.${packageExtension}`) ?? false;

const ExportPackageDialog = lazy(() => import('./ExportPackageDialog').then((module) => ({ default: module.ExportPackageDialog })));

// With the database, after the first frame.
const store = () => import('./package-store');

/** Exporting and opening packages, from everywhere: commands, a file dropped on the window, a file that the system gives. */
export function PackageCommands() {
  const t = useT();
  const navigate = useNavigate();
  const { accountId = '' } = useParams();
  const ready = useHistory((state) => state.storeState === 'ready');
  const showPage = () => void navigate('/package');
  /** Of what a package is being exported: an account, null for the portfolio. */
  const [exporting, setExporting] = useState<string | null>();

  useCommand({
    id: 'openPackage',
    label: t('commands:openPackage'),
    enabled: ready,
    run: () => {
      showPage();
      void store().then(({ choosePackage }) => choosePackage());
    },
  });
  useCommand({
    id: 'exportAccountPackage',
    label: t('commands:exportAccountPackage'),
    enabled: ready && accountId !== '',
    run: () => setExporting(accountId),
  });
  useCommand({
    id: 'exportPortfolioPackage',
    label: t('commands:exportPortfolioPackage'),
    enabled: ready,
    run: () => setExporting(null),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `navigate` may be a new function at every render
  useEffect(() => {
    if (!ready) return;
    const ending = new AbortController();
    const options = { signal: ending.signal, capture: true };
    // Before the page in sight takes the file for one of its own.
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!isPackage(file)) return;
      event.preventDefault();
      event.stopPropagation();
      showPage();
      void store().then(({ readDropped }) => readDropped(file));
    };
    const allow = (event: DragEvent) => event.dataTransfer?.types.includes('Files') && event.preventDefault();
    window.addEventListener('dragover', allow, options);
    window.addEventListener('drop', drop, options);

    const takeGiven = async () => {
      const given = await keyfolio.invoke['packages:given']();
      const file = given.ok ? given.value.at(-1) : undefined;
      if (!file) return;
      showPage();
      const { readGranted } = await store();
      await readGranted(file);
    };
    void takeGiven();
    const stop = keyfolio.on['packages:arrived'](() => void takeGiven());
    return () => {
      ending.abort();
      stop();
    };
  }, [ready]);
  if (exporting === undefined) return null;
  return (
    <Suspense fallback={null}>
      <ExportPackageDialog accountId={exporting} onClose={() => setExporting(undefined)} />
    </Suspense>
  );
}
