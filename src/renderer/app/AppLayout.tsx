import { lazy, Suspense, useEffect, useRef } from 'react';
import { Outlet, useLocation, useNavigation, useNavigationType, useParams } from 'react-router';
import { DocumentCommands } from '@/features/documents/DocumentCommands';
import { PackageCommands } from '@/features/packages/PackageCommands';
import { SampleCommands } from '@/features/sample/SampleCommands';
import { setStepScope } from '@/persistence/scope';
import { useHistory } from '@/stores/history';
import { followHistory } from '@/stores/navigation';
import { closePeek, usePeek } from '@/stores/peek';
import { rememberAccount, usePreferences } from '@/stores/preferences';
import { useInspectorSlot } from '@/ui/Inspector';
import { givePageFocus, wantPageFocus } from '@/ui/page-focus';
import { useT } from '@/ui/use-t';
import { AppCommands } from './AppCommands';
import classes from './AppLayout.module.css';
import { Rail } from './Rail';
import { StartScreen } from './StartScreen';
import { TitleBar } from './TitleBar';

const Peek = lazy(() => import('./peek/Peek').then(({ Peek }) => ({ default: Peek })));

const setSlot = (slot: HTMLElement | null) => useInspectorSlot.setState({ slot });

/** The frame that stays while pages change: rail, title bar, content, inspector. */
export function AppLayout() {
  const t = useT();
  const location = useLocation();
  const { accountId } = useParams();
  const action = useNavigationType();
  const loading = useNavigation().state === 'loading';
  const collapsed = usePreferences((state) => state.preferences.sidebarCollapsed);
  const storeState = useHistory((state) => state.storeState);
  const peeking = usePeek(({ trail }) => trail.length > 0);
  const content = useRef<HTMLElement>(null);
  const first = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the same action at another place moves too
  useEffect(() => {
    followHistory(action);
  }, [location, action]);

  useEffect(() => {
    if (accountId) rememberAccount(accountId);
    setStepScope(accountId ?? null);
  }, [accountId]);

  // A new page is read from its title: for screen readers, and so that the next Tab starts in the content.
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    closePeek();
    if (location.pathname) content.current?.scrollTo({ top: 0 });
    wantPageFocus();
    givePageFocus(content.current?.querySelector<HTMLElement>('h1') ?? null);
  }, [location.pathname]);

  return (
    <div className={classes.layout} data-collapsed={collapsed || undefined}>
      <button type="button" className={classes.skip} onClick={() => content.current?.focus()}>
        {t('common:nav.skip')}
      </button>
      <AppCommands />
      <DocumentCommands />
      <PackageCommands />
      <SampleCommands />
      <Rail collapsed={collapsed} />
      <TitleBar />
      <main className={classes.content} ref={content} id="content" tabIndex={-1} aria-busy={loading}>
        {storeState === 'ready' ? (
          <Suspense fallback={null}>
            <Outlet />
          </Suspense>
        ) : (
          <StartScreen state={storeState} />
        )}
      </main>
      {/* What is looked at lies over what is chosen on the page, which stays as it is. */}
      <div className={classes.inspector} ref={setSlot} hidden={peeking} />
      {peeking && (
        <Suspense fallback={<div className={classes.inspector} data-over />}>
          <Peek />
        </Suspense>
      )}
    </div>
  );
}
