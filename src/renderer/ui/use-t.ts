import { namespaces } from '@shared/i18n/catalogues';
import type { Translate } from '@shared/i18n/translator';
import { useTranslation } from 'react-i18next';

/** The translator of the window: `t('accounts:title')`, every namespace by its prefix. Follows a change of language at once. */
export function useT(): Translate {
  return useTranslation(namespaces).t as Translate;
}
