import { createTranslator } from '../i18n/translator';
import type { CalendarDate } from '../model/fields';
import type { Locale } from '../preferences';
import type { Edition } from './doc-tree';

/**
 * The name to propose for the file, without extension: "Acme - Account plan - 2026-03-12"; a client edition says so.
 * It may hold characters that a file system refuses: the save dialog cleans it.
 */
export function accountPlanName(accountName: string, edition: Edition, locale: Locale, today: CalendarDate): string {
  const t = createTranslator(locale);
  const parts = [accountName, t('documents:accountPlan'), ...(edition === 'client' ? [t('documents:edition.client')] : []), today];
  return parts.join(' - ');
}
