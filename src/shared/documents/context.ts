import type { Figure } from '../domain/figure';
import { fiscalQuarterOf, fiscalYearOf } from '../domain/fiscal-year';
import type { Dated } from '../domain/period-series';
import { formatDate, formatMoney, formatMonth, formatNumber, formatPercent } from '../i18n/format';
import { formatFigure } from '../i18n/format-figure';
import { createTranslator, type Translate } from '../i18n/translator';
import type { CalendarDate } from '../model/fields';
import type { Locale } from '../preferences';
import type { DocumentKind, Edition, Paper, SectionId } from './kinds';

export type Clock = {
  /** The day the document is made, where its reader is. */
  readonly today: CalendarDate;
  /** The instant for the file's properties. */
  readonly now: string;
};

export type ComposeOptions = {
  readonly kind: DocumentKind;
  readonly edition: Edition;
  readonly locale: Locale;
  readonly paper: Paper;
  readonly clock: Clock;
  /** The map to draw; null: the account's first. */
  readonly mapId: string | null;
  /** The review or the meeting it is about; null: the next one, else the last. */
  readonly subjectId: string | null;
  /** The sections wanted, in their order; null: all of the kind. */
  readonly sections: readonly SectionId[] | null;
  /** Whether a section that the plan holds nothing for says so; otherwise it is left out. The client never reads of a gap. */
  readonly sayGaps: boolean;
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
  /** "Q1 2026", "January 2026", "2026": fiscal quarters and years. */
  readonly period: (period: Dated) => string;
  readonly figure: (figure: Figure, style?: 'whole' | 'compact' | 'withReason') => string;
};

const translators = new Map<Locale, Translate>();

/** A catalogue is prepared once per language. */
function translatorFor(locale: Locale): Translate {
  const t = translators.get(locale) ?? createTranslator(locale);
  translators.set(locale, t);
  return t;
}

export function createContext(locale: Locale, today: CalendarDate, fiscalStart = 1): Context {
  const t = translatorFor(locale);
  const days = (count: number) =>
    count < 730 ? t('figures:days', { count }) : t('documents:years', { count: Math.floor(count / 365.25) });
  const period = ({ periodStart, periodUnit }: Dated) => {
    const year = String(fiscalYearOf(periodStart, fiscalStart));
    if (periodUnit === 'year') return year;
    if (periodUnit === 'quarter') return t('report:period.quarter', { quarter: fiscalQuarterOf(periodStart, fiscalStart), year });
    return formatMonth(locale, periodStart);
  };
  return {
    locale,
    t,
    today,
    period,
    date: (date, style = 'long') => formatDate(locale, date, style),
    days,
    number: (value) => formatNumber(locale, value),
    percent: (fraction) => formatPercent(locale, fraction),
    money: (money, style = 'whole') => formatMoney(locale, money, style),
    figure: (figure, style) => formatFigure({ locale, t }, figure, style),
  };
}
