import { cssPalette } from '@shared/design-tokens';
import { spokenCard } from '@shared/stakeholder-map/describe-person';
import { managerOf } from '@shared/stakeholder-map/map-model';
import { drawGridGround } from '@shared/stakeholder-map/power-interest/draw-grid';
import { cellRect, type GridLayout } from '@shared/stakeholder-map/power-interest/layout';
import { isOnGrid } from '@shared/stakeholder-map/power-interest/people';
import { type FocusEvent, type MouseEvent, useMemo, useState } from 'react';
import { Drawn } from '../Drawn';
import { useMap } from '../map-context';
import { clearSelection, inspectCard, selectCards, useMapUi } from '../map-ui';
import { Callout } from './Callout';
import { GridChip } from './GridChip';
import { valuesText } from './grid-changes';
import classes from './PowerInterest.module.css';
import { useGridBox } from './use-grid-box';
import type { useGridDrag } from './use-grid-drag';
import { openMenu, toggle, type useGridKeys } from './use-grid-keys';
import { gridId } from './use-grid-view';

type Props = {
  layout: GridLayout;
  keys: ReturnType<typeof useGridKeys>;
  dragging: ReturnType<typeof useGridDrag>;
  endRun: () => void;
};

const seatAt = (event: { target: EventTarget }) => (event.target as HTMLElement).closest<HTMLElement>('[data-seat-id]')?.dataset.seatId;

/** The grid itself: the ground as in pictures, and a chip for everybody who stands on it. */
export function Grid({ layout, keys, dragging, endRun }: Props) {
  const { model, accountName, t } = useMap();
  const { drag, onPointerDown, wasDragged } = dragging;
  const selected = useMapUi((state) => state.selected);
  const [tabStop, setTabStop] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const box = useGridBox(layout.chips);
  const ground = useMemo(() => drawGridGround(layout, t, cssPalette), [layout, t]);
  const labels = useMemo(() => {
    const names = new Map(layout.chips.map(({ person }) => [person.card.seatId, person.card.fullName]));
    return new Map(
      layout.chips.map(({ person }) => {
        const manager = names.get(managerOf(model.lines, person.card.seatId) ?? '') ?? null;
        return [person.personId, `${spokenCard(person.card, manager, t)}, ${valuesText(person, t)}`];
      }),
    );
  }, [layout, model.lines, t]);
  const { chips } = layout;
  const isThere = (seatId: string | null) => chips.find(({ person }) => person.card.seatId === seatId);
  const stop = (isThere(tabStop) ?? chips[0])?.person.card.seatId;
  const inspected = useMapUi((state) => (state.inspecting ? state.selected[0] : undefined));
  const looked = isThere(hovered) ?? isThere(focused);
  const shown = drag
    ? chips.find(({ person }) => person.personId === drag.main.personId)
    : looked?.person.card.seatId === inspected
      ? undefined
      : looked;

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const seatId = seatAt(event) ?? null;
    if (seatId === null) return;
    setTabStop(seatId);
    const visible = (event.target as HTMLElement).matches(':focus-visible');
    setFocused(visible ? seatId : null);
    // Reached with Tab: what the keys do, they do to this person.
    if (visible && useMapUi.getState().selected.length === 0) selectCards([seatId]);
  };
  const onClick = (event: MouseEvent) => {
    if (wasDragged() || box.wasDrawn()) return;
    const seatId = seatAt(event);
    if (seatId === undefined) clearSelection();
    else if (event.shiftKey || event.ctrlKey || event.metaKey) toggle(seatId);
    else inspectCard(seatId);
  };
  const targets = drag?.values ? [...drag.values].filter(([, values]) => isOnGrid(values)) : [];
  return (
    <div
      id={gridId}
      className={classes.grid}
      role="application"
      aria-label={t('stakeholders:grid.label', { name: accountName })}
      aria-roledescription={t('stakeholders:grid.roleDescription')}
      data-dragging={drag ? true : undefined}
      style={{ width: layout.width, height: layout.height }}
      onKeyDown={keys.onKeyDown}
      onPointerDown={box.onPointerDown}
      onFocus={onFocus}
      onBlur={() => {
        setFocused(null);
        endRun();
      }}
      onClick={onClick}
      onPointerOver={(event) => setHovered(seatAt(event) ?? null)}
      onPointerLeave={() => setHovered(null)}
      onContextMenu={(event) => {
        const seatId = seatAt(event);
        event.preventDefault();
        if (seatId !== undefined) openMenu(seatId, { x: event.clientX, y: event.clientY });
      }}
    >
      <svg className={classes.ground} width={layout.width} height={layout.height} aria-hidden>
        <Drawn markup={ground} />
        {targets.map(([personId, values]) => (
          <Target key={personId} layout={layout} values={values} main={personId === drag?.main.personId} />
        ))}
        {box.rect && <rect className={classes.box} {...box.rect} />}
      </svg>
      {chips.map((chip) => (
        <GridChip
          key={chip.person.personId}
          chip={chip}
          label={labels.get(chip.person.personId) ?? ''}
          selected={selected.includes(chip.person.card.seatId)}
          tabStop={chip.person.card.seatId === stop}
          moved={drag?.personIds.has(chip.person.personId) ? drag.moved : null}
          onPointerDown={onPointerDown}
        />
      ))}
      {shown && (
        <Callout chip={shown} layout={layout} moved={drag?.moved} values={drag ? drag.values?.get(shown.person.personId) : shown.person} />
      )}
    </div>
  );
}

type TargetProps = { layout: GridLayout; values: { influence: number | null; interest: number | null }; main: boolean };

/** The cell that somebody would be let go in, and for the one under the pointer the row and column that lead to its values. */
function Target({ layout, values, main }: TargetProps) {
  if (!isOnGrid(values)) return null;
  const cell = cellRect(layout, values);
  const left = cellRect(layout, { influence: values.influence, interest: 0 });
  const floor = cellRect(layout, { influence: 0, interest: values.interest });
  return (
    <>
      {main && (
        <>
          <rect className={classes.lead} x={left.x} y={cell.y} width={cell.x + cell.width - left.x} height={cell.height} />
          <rect className={classes.lead} x={cell.x} y={cell.y} width={cell.width} height={floor.y + floor.height - cell.y} />
        </>
      )}
      <rect className={classes.target} {...cell} rx={6} />
    </>
  );
}
