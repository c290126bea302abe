import type { Objective } from '../model/roadmap';
import type { Locale } from '../preferences';
import { formatNumber } from './format';
import type { Translate } from './translator';

type Words = { readonly t: Translate; readonly number: (value: number) => string; readonly locale: Locale };

/** "62 of 75 h (from 50 h)": where a measure stands, from where, to where. */
export function measureText(
  { t, number, locale }: Words,
  { baseline, current, target, unit }: Pick<Objective, 'baseline' | 'current' | 'target' | 'unit'>,
): string {
  const said = (value: number) => {
    // Only French sets the sign apart.
    if (unit.trim() === '%') return formatNumber(locale, value, { style: 'unit', unit: 'percent' });
    return unit === '' ? number(value) : `${number(value)}\u00a0${unit}`;
  };
  const from = baseline === null ? '' : t('report:roadmap.from', { value: said(baseline) });
  const now = current === null ? t('report:roadmap.notMeasured') : said(current);
  return [now, target === null ? '' : t('report:roadmap.of', { value: said(target) }), from].filter((part) => part !== '').join(' ');
}
