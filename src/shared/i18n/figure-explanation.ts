import type { Period } from '../domain/calendar';
import type { Figure, FigureInputs, FigureNote } from '../domain/figure';
import { isKnown } from '../domain/figure';
import type { InputKey } from '../domain/figure-words';
import { formulas } from '../domain/formulas';
import type { Locale } from '../preferences';
import { formatDate, formatNumber } from './format';
import { formatFigure, formatQuantity } from './format-figure';
import type { Translate } from './translator';

type Speaker = { readonly locale: Locale; readonly t: Translate };
export type ExplainedInput = { readonly label: string; readonly value: string };

/** Everything there is to say about one figure, in the reader's words; null or empty: nothing to say. */
export type FigureExplanation = {
  readonly name: string;
  readonly value: string;
  /** Why there is no value. */
  readonly reason: string | null;
  /** The formula in words. */
  readonly definition: string;
  /** Who defines it so. */
  readonly source: string;
  readonly period: string | null;
  /** "partial, 7 months". */
  readonly partial: string | null;
  readonly dataDate: string | null;
  readonly inputs: readonly ExplainedInput[];
  /** One line per customer, measure or criterion. */
  readonly parts: readonly { readonly id: string; readonly name: string; readonly inputs: readonly ExplainedInput[] }[];
  readonly notes: readonly string[];
};

function noteText({ locale, t }: Speaker, note: FigureNote): string {
  if (note.note === 'rate') {
    const rate = formatNumber(locale, note.rate, { maximumSignificantDigits: 6 });
    return t('figures:note.rate', { currency: note.currency, rate, against: note.against, date: formatDate(locale, note.from) });
  }
  if (note.note === 'overridden') return t('figures:note.overridden', { date: formatDate(locale, note.until), reason: note.reason });
  return t(`figures:note.${note.note}`, { count: note.count, formatted: formatNumber(locale, note.count) });
}

/** Opens a figure: formula, inputs, period, data date, source, and what to know before trusting it. The same on screen and in Word. */
export function explainFigure(speaker: Speaker, figure: Figure): FigureExplanation {
  const { locale, t } = speaker;
  const { formula } = figure;
  const periodText = ({ from, to }: Period) => t('figures:period', { from: formatDate(locale, from), to: formatDate(locale, to) });
  const inputsOf = (inputs: FigureInputs): ExplainedInput[] =>
    Object.entries(inputs).map(([key, quantity]) => ({
      label: t(`figures:input.${key as InputKey}`),
      value: formatQuantity(speaker, quantity),
    }));
  return {
    name: t(`figures:name.${formula}`),
    value: formatFigure(speaker, figure),
    reason: isKnown(figure) ? null : t(`figures:na.${figure.na}`),
    definition: t(`figures:definition.${formula}`),
    source: t(`figures:source.${formulas[formula].source}`),
    period: figure.period && periodText(figure.period),
    partial: figure.partialMonths === undefined ? null : t('figures:partial', { count: figure.partialMonths }),
    dataDate: figure.dataDate && formatDate(locale, figure.dataDate),
    inputs: inputsOf(figure.inputs),
    parts: figure.parts.map(({ id, name, period, inputs }) => ({
      id,
      name: period ? `${name} · ${periodText(period)}` : name,
      inputs: inputsOf(inputs),
    })),
    notes: figure.notes.map((note) => noteText(speaker, note)),
  };
}
