import { cssPalette } from '@shared/design-tokens';
import type { Point } from '@shared/stakeholder-map/geometry';
import { drawChip, drawLabel } from '@shared/stakeholder-map/power-interest/draw-chip';
import type { Chip } from '@shared/stakeholder-map/power-interest/layout';
import type { GridPerson } from '@shared/stakeholder-map/power-interest/people';
import { type PointerEvent, useMemo } from 'react';
import { Drawn } from '../Drawn';
import classes from './PowerInterest.module.css';

type Props = {
  chip: Chip;
  /** What a screen reader says. */
  label: string;
  selected: boolean;
  tabStop: boolean;
  /** How far the hand has it from its place. */
  moved: Point | null;
  onPointerDown: (event: PointerEvent, person: GridPerson) => void;
};

/** One person on the grid, with the name where there is room for it. */
export function GridChip({ chip, label, selected, tabStop, moved, onPointerDown }: Props) {
  const { person, rect, label: name } = chip;
  const markup = useMemo(() => {
    const local = name && { ...name, rect: { ...name.rect, x: name.rect.x - rect.x, y: name.rect.y - rect.y } };
    return drawChip(person, cssPalette) + (local ? drawLabel(person, local, cssPalette) : '');
  }, [person, name, rect]);
  return (
    <button
      type="button"
      className={classes.chip}
      tabIndex={tabStop ? 0 : -1}
      aria-label={label}
      aria-pressed={selected}
      data-seat-id={person.card.seatId}
      data-selected={selected || undefined}
      data-held={moved ? true : undefined}
      style={{
        width: rect.width,
        height: rect.height,
        transform: `translate(${rect.x + (moved?.x ?? 0)}px, ${rect.y + (moved?.y ?? 0)}px)`,
      }}
      onPointerDown={(event) => onPointerDown(event, person)}
    >
      <svg width={rect.width} height={rect.height} aria-hidden>
        <Drawn markup={markup} />
      </svg>
    </button>
  );
}
