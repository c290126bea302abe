import { lazy, Suspense, useEffect, useState } from 'react';
import type { StoreState } from '@/persistence/status';
import { ProgressBar } from '@/ui/ProgressBar';
import { useT } from '@/ui/use-t';
import classes from './BrokenScreen.module.css';

/** Its table and dialogs are no part of an ordinary start. */
const RecoveryScreen = lazy(() => import('./RecoveryScreen').then((module) => ({ default: module.RecoveryScreen })));

/** Opening takes a few milliseconds: words for it would only flash. */
const patience = 400;

function Waiting({ label, why }: { label: string; why?: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className={classes.screen}>
      <div className={classes.wait}>
        <ProgressBar label={label} fraction={null} />
      </div>
      {why && <p className={classes.words}>{why}</p>}
    </div>
  );
}

/** What stands in the place of the pages until the portfolio is open, or when it cannot be. */
export function StartScreen({ state }: { state: Exclude<StoreState, 'ready'> }) {
  const t = useT();
  if (state === 'opening') return <Waiting label={t('common:start.opening')} />;
  if (state === 'rebuilding') return <Waiting label={t('common:start.rebuilding')} why={t('common:start.rebuildingWhy')} />;
  return (
    <Suspense fallback={null}>
      <RecoveryScreen code={state.failed} />
    </Suspense>
  );
}
