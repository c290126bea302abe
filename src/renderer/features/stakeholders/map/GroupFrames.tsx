import { cssPalette } from '@shared/design-tokens';
import type { MapGroup } from '@shared/model/stakeholder-map';
import { drawFrame, drawFrameHeading, headingWidth } from '@shared/stakeholder-map/draw-frame';
import { frameOf, membersOf, regrouped } from '@shared/stakeholder-map/frames';
import type { Point, Rect } from '@shared/stakeholder-map/geometry';
import { headingScale } from '@shared/stakeholder-map/zoom-level';
import { type ReactFlowState, useStore, ViewportPortal } from '@xyflow/react';
import { type PointerEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Drawn } from './Drawn';
import { useHeld } from './held-ui';
import { useMap } from './map-context';
import { announce, selectThings, setEditing, setFloating, useMapUi } from './map-ui';
import classes from './Shapes.module.css';
import { moveEmptyGroup, renameGroup } from './shape-changes';
import type { useCardDrag } from './use-card-drag';
import { WordsInPlace } from './WordsInPlace';
import { useZoomLevel } from './zoom-level-ui';

type GroupDrag = ReturnType<typeof useCardDrag>['group'];
type Props = { tabStop: string | null; drag: GroupDrag };

/** A press on a heading becomes a drag when the pointer has gone this far, in pixels. */
const threshold = 3;

/** Every group: its frame under the cards, its heading over the lines. */
export function GroupFrames({ tabStop, drag }: Props) {
  const { groups, model, things } = useMap();
  const members = useMemo(() => membersOf(model, things), [model, things]);
  return (
    <ViewportPortal>
      {groups.map((group) => (
        <GroupFrame key={group.id} group={group} members={members.get(group.id) ?? none} isStop={group.id === tabStop} drag={drag} />
      ))}
    </ViewportPortal>
  );
}

const none: readonly string[] = [];
const nowhere: Point = { x: 0, y: 0 };
const sameNumbers = (a: readonly number[], b: readonly number[]) => a.length === b.length && a.every((value, index) => value === b[index]);

type FrameProps = { group: MapGroup; members: readonly string[]; isStop: boolean; drag: GroupDrag };

function GroupFrame({ group, members, isStop, drag }: FrameProps) {
  const { model, things, view, t } = useMap();
  const held = useHeld((state) => state.held);
  const selected = useMapUi((state) => state.shapes.includes(group.id));
  const editing = useMapUi((state) => state.editing === group.id);
  const level = useZoomLevel((state) => state.level);
  /** How far a frame with nobody in it has been dragged, in canvas units: others follow their members. */
  const [lifted, setLifted] = useState<Point>(nowhere);
  const press = useRef<{ id: number; x: number; y: number; moving: boolean } | null>(null);
  const followed = useMemo(() => [...new Set([...members, ...held])], [members, held]);
  /** Where everybody in it stands now, and what the hand holds: both may be on their way. */
  const places = useStore(
    useCallback(
      ({ nodeLookup }: ReactFlowState) =>
        followed.flatMap((id) => {
          const { x, y } = nodeLookup.get(id)?.internals.positionAbsolute ?? things.get(id) ?? { x: 0, y: 0 };
          return [x, y];
        }),
      [followed, things],
    ),
    sameNumbers,
  );
  const { rect, takes } = useMemo(() => {
    const now = new Map(things);
    followed.forEach((id, index) => {
      const known = things.get(id);
      if (known) now.set(id, { ...known, x: places[index * 2] ?? known.x, y: places[index * 2 + 1] ?? known.y } satisfies Rect);
    });
    const changes = held.size === 0 ? new Map<string, string | null>() : regrouped(model, now, held);
    const staying = members.filter((id) => !changes.has(id));
    return { rect: frameOf(group, staying, now), takes: [...changes.values()].includes(group.id) };
  }, [things, followed, places, held, model, members, group]);

  // It stays where the hand put it until the model says so too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: its place is what says so
  useLayoutEffect(() => setLifted(nowhere), [group.x, group.y]);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || editing) return;
    press.current = { id: event.pointerId, x: event.clientX, y: event.clientY, moving: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    const { current } = press;
    if (!current || event.pointerId !== current.id) return;
    const [dx, dy] = [event.clientX - current.x, event.clientY - current.y];
    if (!current.moving) {
      if (Math.hypot(dx, dy) < threshold) return;
      current.moving = true;
      selectThings([], [group.id]);
      if (members.length > 0) drag.take(new Set(members));
    }
    const by = { x: dx / view.getZoom(), y: dy / view.getZoom() };
    if (members.length > 0) drag.by(by.x, by.y);
    else setLifted(by);
  };
  const onPointerUp = (event: PointerEvent) => {
    const { current } = press;
    press.current = null;
    if (!current || event.pointerId !== current.id) return;
    if (current.moving && members.length === 0) {
      void moveEmptyGroup(model, group, lifted).then((saved) => {
        if (!saved.ok || saved.value.changes.length === 0) setLifted(nowhere);
      });
      return;
    }
    if (current.moving) return drag.drop(group.title);
    const { shapes, selected: cards } = useMapUi.getState();
    const several = event.shiftKey || event.ctrlKey || event.metaKey;
    const others = shapes.filter((id) => id !== group.id);
    if (!several) selectThings([], [group.id]);
    else selectThings(cards, shapes.includes(group.id) ? others : [...others, group.id]);
  };
  const frame = { groupId: group.id, title: group.title, rect };
  const { width, height } = rect;
  const words = group.title || t('editor:group.untitled');
  const place = { left: rect.x + lifted.x, top: rect.y + lifted.y };
  const moved = { ...frame, rect: { x: 0, y: 0, width, height } };
  const named = { ...moved, title: words };
  const scale = headingScale[level];
  return (
    <>
      <svg className={classes.frame} style={place} data-selected={selected || takes || undefined} width={width} height={height} aria-hidden>
        <Drawn markup={drawFrame(moved, cssPalette)} />
      </svg>
      <button
        type="button"
        className={`nopan ${classes.heading}`}
        style={place}
        data-group-id={group.id}
        data-selected={selected || undefined}
        tabIndex={isStop ? 0 : -1}
        aria-pressed={selected}
        aria-label={t('editor:group.spoken', { name: words, count: members.length })}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          if (press.current?.moving) drag.bail();
          setLifted(nowhere);
          press.current = null;
        }}
        onDoubleClick={() => setEditing(group.id)}
        onContextMenu={(event) => {
          event.preventDefault();
          event.stopPropagation();
          selectThings([], [group.id]);
          setFloating({ kind: 'shape', shapeId: group.id, at: { x: event.clientX, y: event.clientY } });
        }}
      >
        <svg width={headingWidth(named, scale)} height={11 + 14 * scale} aria-hidden>
          <Drawn markup={editing ? '' : drawFrameHeading(named, cssPalette, scale)} />
        </svg>
      </button>
      {editing && (
        <div className={classes.headingField} style={place}>
          <WordsInPlace
            className={classes.headingInput ?? ''}
            label={t('editor:group.heading')}
            text={group.title}
            onEnd={(text) => {
              setEditing(null);
              requestAnimationFrame(() => view.focus(group.id));
              const title = text?.trim();
              if (title === undefined || title === group.title) return;
              void renameGroup(model, group.id, title);
              announce(t('editor:group.spoken', { name: title, count: members.length }));
            }}
          />
        </div>
      )}
    </>
  );
}
