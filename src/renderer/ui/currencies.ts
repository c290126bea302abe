/** The currencies a European key account manager bills in, first; then every other that the runtime can format. */
const usual = ['EUR', 'USD', 'GBP', 'CHF', 'CAD', 'SEK', 'NOK', 'DKK', 'PLN', 'JPY'];

/** ISO 4217 codes to choose from; the one in use is always among them. */
export function currencies(inUse: string): string[] {
  return [...new Set([...usual, inUse, ...Intl.supportedValuesOf('currency')])];
}
