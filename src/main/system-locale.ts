import type { Locale } from '@shared/preferences';
import { app } from 'electron';
import { matchLocale } from './locale';

/** The language of the session: `--lang` when given at start, then what the operating system prefers. */
export const systemLocale = (): Locale =>
  matchLocale([app.commandLine.getSwitchValue('lang'), ...app.getPreferredSystemLanguages(), app.getLocale()]);
