import { useSyncExternalStore } from 'react';
import { usePreferences } from '@/stores/preferences';

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');
const systemContrast = window.matchMedia('(prefers-contrast: more)');

const useMedia = (query: MediaQueryList): boolean =>
  useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => query.matches,
  );

/** The theme in use: the chosen one, or the operating system's. */
export function useColorScheme(): 'light' | 'dark' {
  const theme = usePreferences((state) => state.preferences.theme);
  const dark = useMedia(systemDark);
  return theme === 'system' ? (dark ? 'dark' : 'light') : theme;
}

/** High contrast is on when it is chosen here or in the operating system. */
export function useHighContrast(): boolean {
  const chosen = usePreferences((state) => state.preferences.highContrast);
  const system = useMedia(systemContrast);
  return chosen || system;
}
