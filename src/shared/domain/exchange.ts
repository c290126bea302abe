import { minorDigits } from '../i18n/format';
import type { CalendarDate, Money } from '../model/fields';
import type { AppliedRate, FigureNote } from './figure';

/** What one unit of `currency` is worth in `against` from a day on, until the next rate of the pair. */
export type ExchangeRate = AppliedRate;

/**
 * The rate in force on a period's first day: the latest of that pair, in either direction, from that day or before. Null when there is none: a later
 * rate is never used for an earlier period.
 */
export function openingRate(rates: readonly ExchangeRate[], currency: string, against: string, opening: CalendarDate): AppliedRate | null {
  let found: AppliedRate | null = null;
  for (const { from, rate, ...pair } of rates) {
    const straight = pair.currency === currency && pair.against === against;
    const inverse = pair.currency === against && pair.against === currency;
    if ((!straight && !inverse) || !(rate > 0) || from > opening) continue;
    // On the same day the pair as it is asked for wins over its inverse, and what was typed last over what was typed first.
    if (found && (found.from > from || (found.from === from && inverse))) continue;
    found = { currency, against, from, rate: straight ? rate : 1 / rate };
  }
  return found;
}

export type Converter = {
  /** Minor units of the target currency, not rounded; null when there is no rate for it. */
  readonly minor: (money: Money) => number | null;
  /** The rates that were used, as notes of the figure. */
  readonly notes: () => FigureNote[];
};

export type ConversionOptions = { readonly currency: string; readonly rates?: readonly ExchangeRate[] };

/**
 * Converts every amount of a figure at one period's opening rate, so that a rate that moves inside the period is not taken for growth.
 * Minor units of a currency without cents (JPY) are scaled. Source: FORMULAS, "Rules for all".
 */
export function converter({ currency, rates = [] }: ConversionOptions, opening: CalendarDate): Converter {
  const used = new Map<string, AppliedRate | null>();
  const rateOf = (from: string): AppliedRate | null => {
    const cached = used.get(from);
    if (cached !== undefined) return cached;
    const rate = openingRate(rates, from, currency, opening);
    used.set(from, rate);
    return rate;
  };
  return {
    minor: (money) => {
      if (money.currency === currency) return money.minor;
      const rate = rateOf(money.currency);
      return rate && money.minor * rate.rate * 10 ** (minorDigits(currency) - minorDigits(money.currency));
    },
    notes: () => [...used.values()].flatMap((rate) => (rate ? [{ note: 'rate', ...rate }] : [])),
  };
}
