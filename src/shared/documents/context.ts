import { daysBetween } from '../domain/calendar';
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
  readonly days: (count: number) => string;
  readonly number: (value: number) => string;
  readonly percent: (fraction: number) => string;
  readonly money: (money: { minor: number; currency: string }, style?: 'whole' | 'compact') => string;
  readonly figure: (figure: Figure, style?: 'whole' | 'compact' | 'withReason') => string;
  /** Days from today to a date, in words: "in 12 days", "12 days ago". */
  readonly away: (date: CalendarDate) => string;
};

export function createContext(locale: Locale, today: CalendarDate): Context {
  const t = createTranslator(locale);
  const days = (count: number) => t('figures:days', { count });
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
    away: (date) => {
      const distance = daysBetween(today, date);
      if (distance === 0) return t('documents:today');
      return distance > 0 ? t('documents:inDays', { days: days(distance) }) : t('documents:daysAgo', { days: days(-distance) });
    },
  };
}
