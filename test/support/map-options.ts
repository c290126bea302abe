import { createTranslator } from '@shared/i18n/translator';
import type { CardOptions } from '@shared/stakeholder-map/card';

/** How a test words its cards: in English, or French, days as they are stored. */
export const cardOptions = (showPolitics = true, locale: 'en' | 'fr' = 'en'): CardOptions => ({
  t: createTranslator(locale),
  date: (day) => day,
  showPolitics,
});
