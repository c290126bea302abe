import { cssPalette } from '@shared/design-tokens';
import type { LineKind } from '@shared/model/line';
import { lineSample } from '@shared/stakeholder-map/draw-legend';
import { Drawn } from './Drawn';

/** A short piece of a line of this kind, as in the legend. */
export function LineSample({ kind }: { kind: LineKind }) {
  return (
    <svg width={24} height={16} aria-hidden>
      <Drawn markup={lineSample(kind, 1, 8, cssPalette)} />
    </svg>
  );
}
