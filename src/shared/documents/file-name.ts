import { createTranslator } from '../i18n/translator';
import type { CalendarDate } from '../model/fields';
import type { Locale } from '../preferences';
import type { DocumentKind, Edition } from './kinds';

/**
 * The name to propose for the file, without extension: "Acme - Account plan - 2026-03-12"; a client edition says so.
 * It may hold characters that a file system refuses: the save dialog cleans it.
 */
export function documentName(kind: DocumentKind, accountName: string, edition: Edition, locale: Locale, today: CalendarDate): string {
  const t = createTranslator(locale);
  const parts = [accountName, t(`report:kind.${kind}`), ...(edition === 'client' ? [t('documents:edition.client')] : []), today];
  return parts.join(' - ');
}
