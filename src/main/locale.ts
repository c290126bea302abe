import { type Locale, locales, type Preferences } from '@shared/preferences';

/**
 * The first of the wanted languages that the product speaks, English when none is.
 * @param wanted BCP 47 tags, the best first
 */
export function matchLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const match = locales.find((locale) => tag.toLowerCase().split(/[-_.]/)[0] === locale);
    if (match) return match;
  }
  return 'en';
}

export const resolveLocale = (language: Preferences['language'], systemLocale: Locale): Locale =>
  language === 'system' ? systemLocale : language;
