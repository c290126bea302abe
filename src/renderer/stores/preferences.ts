import { type Locale, locales, type Preferences } from '@shared/preferences';
import { create } from 'zustand';
import { keyfolio } from '@/platform/bridge';
import { showError } from '@/ui/toast';

type PreferencesState = { preferences: Preferences };

/** This installation's preferences: a copy of what the main process keeps. */
export const usePreferences = create<PreferencesState>(() => ({ preferences: keyfolio.boot.preferences }));

/** Shows the change at once, then has the main process keep it; what it answers is the truth. */
export async function setPreferences(change: Partial<Preferences>): Promise<void> {
  usePreferences.setState(({ preferences }) => ({ preferences: { ...preferences, ...change } }));
  const written = await keyfolio.invoke['preferences:write'](change);
  if (written.ok) usePreferences.setState({ preferences: written.value });
  else showError(written.error);
}

const mostRecent = 12;

/** Puts an account first among those opened last. */
export function rememberAccount(id: string): void {
  const { recentAccountIds } = usePreferences.getState().preferences;
  if (recentAccountIds[0] === id) return;
  void setPreferences({ recentAccountIds: [id, ...recentAccountIds.filter((other) => other !== id)].slice(0, mostRecent) });
}

/** Other windows and the native menu change preferences too. */
export const followPreferences = (): (() => void) =>
  keyfolio.on['preferences:changed']((preferences) => usePreferences.setState({ preferences }));

const isLocale = (text: string): text is Locale => (locales as readonly string[]).includes(text);

/** The language in use: the chosen one, or the operating system's, or English. */
export function effectiveLocale(language: Preferences['language']): Locale {
  if (language !== 'system') return language;
  if (keyfolio.boot.preferences.language === 'system') return keyfolio.boot.locale;
  const system = navigator.language.slice(0, 2).toLowerCase();
  return isLocale(system) ? system : 'en';
}
