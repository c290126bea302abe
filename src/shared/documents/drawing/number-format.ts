import type { Locale } from '../../preferences';

/**
 * A value as Excel would show it in one of the formats that our charts use: `#,##0`, `0%`, `+0;-0;0`, `"€"0.0,,"m"`. Sections are for
 * positive, negative and zero; a comma at the end of the digits divides by a thousand.
 */
export function formatAs(locale: Locale, format: string, value: number): string {
  const [positive = '', negative, zero] = format.split(';');
  const section = value === 0 && zero !== undefined ? zero : value < 0 && negative !== undefined ? negative : positive;
  const signed = section === negative ? Math.abs(value) : value;
  const digits = /[#0][#0,.]*/.exec(section)?.[0] ?? '0';
  const thousands = /,*$/.exec(digits)?.[0].length ?? 0;
  const decimals = /\.(0+)/.exec(digits)?.[1]?.length ?? 0;
  const scaled = (signed * (section.includes('%') ? 100 : 1)) / 1000 ** thousands;
  const number = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: digits.includes('#,##'),
  }).format(scaled);
  const around = section.replace(digits, '\u0000').replace(/"([^"]*)"/g, '$1');
  return around.replace('\u0000', number).replace('%', locale === 'fr' ? '\u202f%' : '%');
}
