import type { Palette } from '../design-tokens';
import type { LineKind } from '../model/line';
import { round } from './geometry';
import type { LinePath } from './line-path';
import { lineColour, lineDashes } from './palette';
import { element } from './svg';

/** The sign that stands on a line of this kind, drawn around its mark: an equals sign for allies, a cross for a conflict. */
export function markPath(kind: LineKind): string | undefined {
  if (kind === 'ally') return 'M-4 -2.5H4M-4 2.5H4';
  if (kind === 'conflict') return 'M-4 -4 4 4M-4 4 4 -4';
  return undefined;
}

/** One line with the sign of its kind. */
export function drawLine(kind: LineKind, assumed: boolean, path: LinePath, palette: Palette): string {
  const colour = lineColour(palette, kind);
  const stroke = path.outline
    ? element('path', { d: path.d, fill: colour, 'fill-opacity': assumed ? 0.55 : 0.9 })
    : element('path', {
        d: path.d,
        fill: 'none',
        stroke: colour,
        'stroke-width': 1.5,
        'stroke-dasharray': lineDashes(kind, assumed),
        'stroke-linecap': 'round',
      });
  const sign = markPath(kind);
  if (!sign) return stroke;
  const transform = `translate(${round(path.mark.x)} ${round(path.mark.y)})`;
  return (
    stroke +
    element(
      'g',
      { transform },
      element('circle', { r: 8, fill: palette.paper, stroke: colour, 'stroke-width': 1.2 }) +
        element('path', { d: sign, fill: 'none', stroke: colour, 'stroke-width': 1.8, 'stroke-linecap': 'round' }),
    )
  );
}
