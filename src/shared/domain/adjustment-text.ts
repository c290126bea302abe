import { parseMoney } from '../i18n/parse';
import type { Money } from '../model/fields';
import type { Locale } from '../preferences';

/** A line such as `-20 000 Turda may slip`, as far as it is understood. */
export type TypedAdjustment = { readonly amount: Money | null; readonly reason: string };

/**
 * Reads what a forecast is adjusted by, and why: the longest beginning of the line that is an amount in the window's language, then the reason. The amount is null where the line
 * does not begin with one; both are needed for an adjustment.
 */
export function readAdjustment(
  text: string,
  { locale, currency }: { readonly locale: Locale; readonly currency: string },
): TypedAdjustment {
  const words = text.trim().split(/\s+/);
  for (let count = words.length; count > 0; count -= 1) {
    const beginning = words
      .slice(0, count)
      .join(' ')
      .replace(/^\+|[:,]$/g, '');
    const amount = /\d/.test(beginning) ? parseMoney(locale, beginning, currency) : null;
    if (amount)
      return {
        amount,
        reason: words
          .slice(count)
          .join(' ')
          .replace(/^[:,–—]\s*/, ''),
      };
  }
  return { amount: null, reason: text.trim() };
}
