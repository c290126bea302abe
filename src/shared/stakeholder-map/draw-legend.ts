import { type Palette, supportGlyph } from '../design-tokens';
import type { Translate } from '../i18n/translator';
import { type LineKind, lineKinds } from '../model/line';
import { supportLevels } from '../model/person';
import type { Limits } from './analysis/thresholds';
import { keyMarkPath, stalePath } from './draw-card';
import { drawLine } from './draw-line';
import { linePath } from './line-path';
import { type Overlay, shadesOf } from './overlay';
import { lineDashes, supportColour, supportSign } from './palette';
import type { PlacedCard } from './placed-cards';
import { element, textElement } from './svg';
import { textWidth } from './text-metrics';

const size = 12;
const rowHeight = 24;
const swatch = 26;
const gap = 20;

type Entry = { draw: (x: number, y: number) => string; label: string };

/** What a map shows, and so what its legend must name. */
export type LegendUse = {
  lineKinds: ReadonlySet<LineKind>;
  showPolitics: boolean;
  overlay?: Overlay;
  someoneLeft: boolean;
  openSeats: boolean;
  /** The days after which an assessment is stale, when one of those shown is. */
  stale?: number | null;
  /** Who decides has a fill of their own. */
  decider?: boolean;
};

/** The signs that these cards and lines carry. */
export const legendUse = (
  cards: readonly PlacedCard[],
  lines: readonly { kind: LineKind }[],
  { staleAfterDays, ...shown }: Pick<LegendUse, 'showPolitics' | 'overlay'> & Pick<Limits, 'staleAfterDays'>,
): LegendUse => ({
  ...shown,
  lineKinds: new Set(lines.map(({ kind }) => kind)),
  someoneLeft: cards.some(({ left }) => left !== null),
  openSeats: cards.some(({ state }) => state !== 'filled'),
  stale: cards.some(({ stale }) => stale !== null) ? staleAfterDays : null,
});

/** The legend under a map, wrapped to `width`: every sign that the map may carry. Gives its markup and height. */
export function drawLegend(used: LegendUse, width: number, t: Translate, palette: Palette): { svg: string; height: number } {
  const entries: Entry[] = [];
  const frame = (x: number, y: number, colour: string, fill: string, dashes?: string, opacity?: number) =>
    element('rect', {
      x: x + 1,
      y: y - 9,
      width: 20,
      height: 14,
      rx: 3,
      fill,
      stroke: colour,
      'stroke-width': 1.5,
      'stroke-dasharray': dashes,
      opacity,
    });
  if (used.showPolitics) {
    const sign = (text: string, x: number, y: number, fill: string) =>
      textElement(text, { x: x + 11, y: y + 2, 'text-anchor': 'middle', 'font-size': 11, 'font-weight': 600, fill });
    const shades = shadesOf(used.overlay ?? 'support', t);
    for (const { word, sign: text, rail, ink } of shades) {
      entries.push({
        label: word,
        draw: (x, y) => frame(x, y, ink === 'ink' ? palette.unknown : palette[rail], palette[rail]) + sign(text, x, y, palette[ink]),
      });
    }
    for (const level of supportLevels) {
      const word = t(`model:support.${level}`);
      // Under an overlay the fill says something else: support is in the border alone.
      const bare = shades.length > 0;
      entries.push({
        label: bare ? t('editor:overlay.border', { support: word }) : word,
        draw: (x, y) =>
          bare
            ? frame(x, y, supportColour(palette, level), palette.raised)
            : frame(x, y, supportColour(palette, level), supportSign(palette, level).fill) +
              sign(supportGlyph[level], x, y, supportSign(palette, level).ink),
      });
    }
    if (used.decider) entries.push({ label: t('model:buyingRole.decision-maker'), draw: (x, y) => frame(x, y, palette.ink, palette.ink) });
    entries.push({
      label: t('stakeholders:legend.keyPlayer'),
      draw: (x, y) => element('path', { d: keyMarkPath, transform: `translate(${x + 5} ${y - 8})`, fill: palette.ink }),
    });
    entries.push({ label: t('stakeholders:legend.assumed'), draw: (x, y) => frame(x, y, palette.unknown, palette.raised, '4 3') });
  }
  if (used.stale != null) {
    entries.push({
      label: t('editor:stale.legend', { days: used.stale }),
      draw: (x, y) =>
        element('path', {
          d: stalePath,
          transform: `translate(${x + 5} ${y - 8})`,
          fill: 'none',
          stroke: palette.warn,
          'stroke-width': 1.4,
          'stroke-linecap': 'round',
        }),
    });
  }
  if (used.openSeats) {
    entries.push({ label: t('stakeholders:legend.openSeat'), draw: (x, y) => frame(x, y, palette.unknown, palette.sunken, '4 3') });
  }
  if (used.someoneLeft)
    entries.push({ label: t('stakeholders:legend.left'), draw: (x, y) => frame(x, y, palette.unknown, palette.raised, undefined, 0.45) });
  for (const kind of lineKinds) {
    if (!used.lineKinds.has(kind)) continue;
    entries.push({ label: t(`model:lineKind.${kind}`), draw: (x, y) => lineSample(kind, x, y - 2, palette) });
  }
  let x = 0;
  let row = 0;
  const parts = entries.map(({ draw, label }) => {
    const length = swatch + textWidth(label, size);
    if (x > 0 && x + length > width) {
      x = 0;
      row += 1;
    }
    const y = 16 + row * rowHeight;
    const markup = draw(x, y) + textElement(label, { x: x + swatch, y: y + 2, 'font-size': size, fill: palette.muted });
    x += length + gap;
    return markup;
  });
  return { svg: parts.join(''), height: entries.length === 0 ? 0 : (row + 1) * rowHeight };
}

/** A short piece of a line of this kind, as in the legend: 22 units wide from `x`, at height `y`. */
export function lineSample(kind: LineKind, x: number, y: number, palette: Palette): string {
  if (kind === 'influences') {
    const at = (left: number) => ({ x: left, y: y - 1, width: 0, height: 2 });
    return drawLine(kind, false, linePath(kind, at(x), at(x + 22), 2), palette);
  }
  if (kind === 'ally' || kind === 'conflict') {
    return drawLine(kind, false, { d: `M${x} ${y}H${x + 22}`, outline: false, mark: { x: x + 11, y } }, palette);
  }
  return element('path', {
    d: `M${x} ${y}H${x + 22}`,
    fill: 'none',
    stroke: palette.muted,
    'stroke-width': 1.5,
    'stroke-dasharray': lineDashes(kind, false),
    'stroke-linecap': 'round',
  });
}
