import { palettes } from '../../design-tokens';
import { element, textElement } from '../../stakeholder-map/svg';

/** A picture drawn from facts: deterministic, no DOM, sizes in CSS pixels. */
export type PlanDrawing = { readonly svg: string; readonly width: number; readonly height: number };

export const ink = palettes.light;
export const fontFamily = 'Inter, Carlito, Calibri, sans-serif';

export const canvas = (width: number, height: number, children: string): PlanDrawing => ({
  width,
  height,
  svg: element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': fontFamily },
    element('rect', { width, height, fill: ink.paper }) + children,
  ),
});

export const words = (value: string, x: number, y: number, options: Record<string, string | number | undefined> = {}): string =>
  textElement(value, { x, y, 'font-size': 12, fill: ink.ink, ...options });
