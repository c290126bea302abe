import { createInstance, type i18n, type TFunction } from 'i18next';
import type { Locale } from '../preferences';
import { catalogues, namespaces } from './catalogues';

/** A translator of its own per locale: the window, the menus and each document speak their own language at the same time. */
export function createI18n(locale: Locale): i18n {
  const instance = createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: false,
    ns: namespaces,
    defaultNS: 'common',
    resources: catalogues,
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
  return instance;
}

/** `t('accounts:title')`: every namespace is reachable by its prefix. */
export type Translate = TFunction<(keyof typeof catalogues.en)[]>;

export const createTranslator = (locale: Locale): Translate => createI18n(locale).getFixedT(locale, namespaces) as Translate;
