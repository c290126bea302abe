import { catalogues } from '../i18n/catalogues';
import { formatDate, formatMoney, formatNumber } from '../i18n/format';
import type { Translate } from '../i18n/translator';
import { plainText } from '../links/link';
import type { FieldKind } from '../model/field-kind';
import type { Money } from '../model/fields';
import type { Locale } from '../preferences';
import { type Lookup, recordName } from './record-name';

/** What turning changes into words needs. */
export type Words = { t: Translate; locale: Locale; lookup: Lookup };

/** One value in words: empty for nothing. Choices in lower case, as inside a sentence. */
export function valueText(kind: FieldKind, field: string, value: unknown, words: Words): string {
  const { t, locale, lookup } = words;
  if (value === null || value === undefined || value === '') return '';
  if (kind.kind === 'choice') {
    const words = (catalogues.en.model as Record<string, Record<string, unknown>>)[kind.catalogue];
    return words?.[String(value)] ? inSentence(t(`model:${kind.catalogue}.${String(value)}` as 'model:stage.won')) : String(value);
  }
  if (kind.kind === 'reference')
    return recordName(kind.target, lookup(kind.target, String(value)), lookup, true) || t('history:unknownRecord');
  if (kind.kind === 'list') return Array.isArray(value) ? value.map((one) => valueText(kind.of, field, one, words)).join(', ') : '';
  if (kind.kind === 'money') return formatMoney(locale, value as Money, 'exact');
  if (kind.kind === 'date') return formatDate(locale, String(value), 'medium');
  if (kind.kind === 'instant') return formatDate(locale, String(value).slice(0, 10), 'medium');
  if (kind.kind === 'boolean') return t(value === true ? 'history:yes' : 'history:no');
  if (typeof value === 'number') return formatNumber(locale, value, { maximumFractionDigits: 2, useGrouping: !/year/i.test(field) });
  // A value of several parts is called by its name, as a template by its file.
  if (typeof value === 'object' && 'name' in value) return String(value.name);
  return typeof value === 'string' ? plainText(value, (table, id) => recordName(table, lookup(table, id), lookup)) : '';
}

/** A word of the catalogue inside a sentence: "Supporter" reads "supporter", "CRM reference" and "A" stay. */
export const inSentence = (word: string): string =>
  word.length > 1 && word[1] === word[1]?.toLowerCase() ? `${word[0]?.toLowerCase() ?? ''}${word.slice(1)}` : word;
