import { sharedCommands } from '@shared/commands';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { keyfolio } from '@/platform/bridge';
import { runCommand, useCommand, useCommands } from '@/stores/commands';
import { useHistoryPosition } from '@/stores/navigation';
import { effectiveLocale, setPreferences, usePreferences } from '@/stores/preferences';
import { showError, toast } from '@/ui/toast';
import { useT } from '@/ui/use-t';
import { isBuilt } from './built-paths';
import type { Asked } from './Palette';
import { useColorScheme } from './use-appearance';
import { useEarlyKeys } from './use-early-keys';
import { useShortcuts } from './use-shortcuts';
import { accountName, stepWords, useStepWords } from './use-step-words';

const Palette = lazy(() => import('./Palette').then(({ Palette }) => ({ default: Palette })));
const ShortcutHelp = lazy(() => import('./ShortcutHelp').then(({ ShortcutHelp }) => ({ default: ShortcutHelp })));

const nothingAsked: Asked = { query: '', entered: false };

/** Undo and redo, labelled with what they would do. */
function useHistoryCommands() {
  const t = useT();
  const { accountId: here = null } = useParams();
  const navigate = useNavigate();
  const { undoLabel, redoLabel, undo: undoWhat, redo: redoWhat } = useStepWords();
  const undoWords = undoWhat ? t('common:undoWhat', { what: undoWhat }) : t('commands:undo');
  const redoWords = redoWhat ? t('common:redoWhat', { what: redoWhat }) : t('commands:redo');

  const step = async (way: 'undo' | 'redo', done: (what: string) => string) => {
    // With the database, after the first frame.
    const history = await import('@/persistence/history');
    const result = await history[way](here);
    if (!result.ok) showError(result.error);
    else if (result.value) {
      const { label, accountId } = result.value;
      const elsewhere = accountId !== null && accountId !== here ? await accountName(accountId) : null;
      // What happened out of sight says where, and leads there.
      toast({
        message: done(stepWords(t, label, elsewhere)),
        actions:
          elsewhere === null ? [] : [{ label: t('common:openName', { name: elsewhere }), run: () => navigate(`/accounts/${accountId}`) }],
      });
    }
  };
  useCommand({
    id: 'undo',
    label: undoWords,
    enabled: undoLabel !== null,
    run: () => void step('undo', (what) => t('common:undone', { what })),
  });
  useCommand({
    id: 'redo',
    label: redoWords,
    enabled: redoLabel !== null,
    run: () => void step('redo', (what) => t('common:redone', { what })),
  });

  const commands = useCommands((state) => state.commands);
  useEffect(() => {
    const disabled = sharedCommands.map(({ id }) => id).filter((id) => !commands.get(id)?.enabled);
    void keyfolio.invoke['menu:setState']({
      disabled,
      undoLabel: undoWhat?.slice(0, 300) ?? null,
      redoLabel: redoWhat?.slice(0, 300) ?? null,
    });
  }, [commands, undoWhat, redoWhat]);
}

function useGoCommands() {
  const t = useT();
  const navigate = useNavigate();
  const { at, last } = useHistoryPosition();
  // A field that goes with its page never hears that it was left: it is left, and so saved, before.
  const leave = () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  const go = (path: string) => () => {
    leave();
    void navigate(path);
  };
  const step = (by: number) => () => {
    leave();
    void navigate(by);
  };
  useCommand({ id: 'goPortfolio', label: t('commands:goPortfolio'), enabled: isBuilt('portfolio'), run: go('/portfolio') });
  useCommand({ id: 'goAccounts', label: t('commands:goAccounts'), enabled: isBuilt('accounts'), run: go('/accounts') });
  useCommand({ id: 'goOpportunities', label: t('commands:goOpportunities'), enabled: isBuilt('opportunities'), run: go('/opportunities') });
  useCommand({ id: 'goDocuments', label: t('commands:goDocuments'), enabled: isBuilt('documents'), run: go('/documents') });
  useCommand({ id: 'importData', label: t('commands:importData'), enabled: isBuilt('import'), run: go('/import') });
  useCommand({ id: 'goHistory', label: t('history:goAll'), enabled: isBuilt('history'), run: go('/history') });
  useCommand({ id: 'goSettings', label: t('commands:goSettings'), enabled: isBuilt('settings'), run: go('/settings') });
  useCommand({ id: 'newAccount', label: t('commands:newAccount'), enabled: isBuilt('accounts'), run: go('/accounts?new') });
  useCommand({ id: 'goBack', label: t('commands:goBack'), enabled: at > 0, run: step(-1) });
  useCommand({ id: 'goForward', label: t('commands:goForward'), enabled: at < last, run: step(1) });
}

function useAppearanceCommands() {
  const t = useT();
  const preferences = usePreferences((state) => state.preferences);
  const scheme = useColorScheme();
  useCommand({
    id: 'toggleSidebar',
    label: t('commands:toggleSidebar'),
    run: () => void setPreferences({ sidebarCollapsed: !preferences.sidebarCollapsed }),
  });
  useCommand({
    id: 'toggleTheme',
    label: t('commands:toggleTheme'),
    run: () => void setPreferences({ theme: scheme === 'dark' ? 'light' : 'dark' }),
  });
  useCommand({
    id: 'toggleContrast',
    label: t('commands:toggleContrast'),
    run: () => void setPreferences({ highContrast: !preferences.highContrast }),
  });
  useCommand({
    id: 'switchLanguage',
    label: t('commands:switchLanguage'),
    run: () => void setPreferences({ language: effectiveLocale(preferences.language) === 'fr' ? 'en' : 'fr' }),
  });
}

/** Runs a command of the native menu; undo and redo in a text field are the field's own, as on the keyboard. */
function runMenuCommand(id: string): void {
  const active = document.activeElement;
  const typing = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
  if (typing && (id === 'undo' || id === 'redo')) document.execCommand(id);
  else runCommand(id);
}

/** Says once a session, and again when the reason changes, that backups do not come through: nobody looks into the settings for it. */
function useFailedBackups() {
  const told = useRef<string | null>(null);
  useEffect(
    () =>
      keyfolio.on['backups:failed'](({ code }) => {
        if (told.current === code) return;
        told.current = code;
        showError({ code });
      }),
    [],
  );
}

/** What can be done everywhere, and the ways to it: keyboard, native menu, palette, help. */
export function AppCommands() {
  const t = useT();
  const [palette, setPalette] = useState<'unused' | 'open' | 'closed'>('unused');
  const [help, setHelp] = useState(false);
  useHistoryCommands();
  useGoCommands();
  useAppearanceCommands();
  useFailedBackups();
  const [asked, setAsked] = useState(nothingAsked);
  const closePalette = () => setPalette('closed');
  useCommand({
    id: 'palette',
    label: t('commands:palette'),
    run: () => {
      setAsked(nothingAsked);
      setPalette((now) => (now === 'open' ? 'closed' : 'open'));
    },
  });
  useEarlyKeys(palette === 'open', {
    edit: (change) => setAsked((now) => ({ ...now, query: change(now.query) })),
    enter: () => setAsked((now) => ({ ...now, entered: true })),
    close: closePalette,
  });
  useCommand({ id: 'shortcutHelp', label: t('commands:shortcutHelp'), run: () => setHelp(true) });
  useShortcuts();
  useEffect(() => keyfolio.on['menu:command'](({ id }) => runMenuCommand(id)), []);

  return (
    <Suspense fallback={null}>
      {palette !== 'unused' && <Palette opened={palette === 'open'} asked={asked} onAsk={setAsked} onClose={closePalette} />}
      {help && <ShortcutHelp onClose={() => setHelp(false)} />}
    </Suspense>
  );
}
