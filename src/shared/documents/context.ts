import type { Figure } from '../domain/figure';
import { formatDate, formatMoney, formatNumber, formatPercent } from '../i18n/format';
import { formatFigure } from '../i18n/format-figure';
import { createTranslator, type Translate } from '../i18n/translator';
import type { CalendarDate } from '../model/fields';
import type { Locale } from '../preferences';
import type { Edition, Paper } from './doc-tree';

export type Clock = {
  /** The day the document is made, where its reader is. */
  readonly today: CalendarDate;
  /** The instant for the file's properties. */
  readonly now: string;
};

export type ComposeOptions = {
  readonly edition: Edition;
  readonly locale: Locale;
  readonly paper: Paper;
  readonly clock: Clock;
  /** The map to draw; null: the account's first. */
  readonly mapId: string | null;
};

/** What every section composer needs to speak the document's language. */
export type Context = {
  readonly locale: Locale;
  readonly t: Translate;
  readonly today: CalendarDate;
  readonly date: (date: CalendarDate, style?: 'short' | 'medium' | 'long') => string;
  /** A length of time as people say it: days, from two years on whole years. */
  readonly days: (count: number) => string;
  readonly number: (value: number) => string;
  readonly percent: (fraction: number) => string;
  readonly money: (money: { minor: number; currency: string }, style?: 'whole' | 'compact') => string;
  readonly figure: (figure: Figure, style?: 'whole' | 'compact' | 'withReason') => string;
};

const translators = new Map<Locale, Translate>();

/** A catalogue is prepared once per language. */
function translatorFor(locale: Locale): Translate {
  const t = translators.get(locale) ?? createTranslator(locale);
  translators.set(locale, t);
  return t;
}

export function createContext(locale: Locale, today: CalendarDate): Context {
  const t = translatorFor(locale);
  const days = (count: number) =>
    count < 730 ? t('figures:days', { count }) : t('documents:years', { count: Math.floor(count / 365.25) });
  return {
    locale,
    t,
    today,
    date: (date, style = 'long') => formatDate(locale, date, style),
    days,
    number: (value) => formatNumber(locale, value),
    percent: (fraction) => formatPercent(locale, fraction),
    money: (money, style = 'whole') => formatMoney(locale, money, style),
    figure: (figure, style) => formatFigure({ locale, t }, figure, style),
  };
}
