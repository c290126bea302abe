import { paletteName, palettes } from '@shared/design-tokens';
import { BrowserWindow, nativeTheme } from 'electron';
import type { PreferenceStore } from '../preferences';

/** The ground of the window before its first paint, and where it grows faster than the page: the paper of its theme. */
export const paperColor = (preferences: PreferenceStore): string =>
  palettes[paletteName(nativeTheme.shouldUseDarkColors ? 'dark' : 'light', preferences.read().highContrast)].paper;

/** Makes native dialogs, `prefers-color-scheme` and the windows' ground follow the preferences, or the system. */
export function followTheme(preferences: PreferenceStore): void {
  const repaint = () => {
    for (const window of BrowserWindow.getAllWindows()) window.setBackgroundColor(paperColor(preferences));
  };
  nativeTheme.themeSource = preferences.read().theme;
  nativeTheme.on('updated', repaint);
  preferences.onChange(({ theme }) => {
    nativeTheme.themeSource = theme;
    repaint();
  });
}
