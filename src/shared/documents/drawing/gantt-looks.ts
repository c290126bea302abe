import type { Palette } from '../../design-tokens';
import type { WorkState } from '../../domain/roadmap';

/** Work that has a bar: what was stopped has none. */
export type BarState = Exclude<WorkState, 'stopped'>;
/** Ground and border of a bar, and the ground of the part that is done. Only what is planned has a dashed border. */
export type BarLook = { readonly fill: string; readonly edge: string; readonly done: string; readonly dashed: boolean };

/** How bars look, on the page and in the picture alike: outlined when planned, filled when done, edged in amber or vermilion in danger. */
export const barLooks = (palette: Palette): Record<BarState, BarLook> => ({
  planned: { fill: palette.paper, edge: palette.accent, done: palette.accent, dashed: true },
  active: { fill: palette.accentTint, edge: palette.accent, done: palette.accent, dashed: false },
  done: { fill: palette.accent, edge: palette.accent, done: palette.accent, dashed: false },
  'at-risk': { fill: palette.warnTint, edge: palette.warn, done: palette.warn, dashed: false },
  late: { fill: palette.badTint, edge: palette.bad, done: palette.bad, dashed: false },
});
