import type { LineKind } from '@shared/model/line';
import type { Point } from '@shared/stakeholder-map/geometry';
import { type MapFilter, noFilter } from '@shared/stakeholder-map/map-filter';
import type { Overlay } from '@shared/stakeholder-map/overlay';
import { create } from 'zustand';

/** Who is added where the pointer was: somebody by name, or a seat that nobody is known to hold. */
export type NewCard = 'person' | 'vacant' | 'unknown';
/** What is added there: a card, a unit with a seat nobody is known to hold, or a note. */
export type NewThing = NewCard | 'unit' | 'note';

/** What is chosen from a short list under a key, for everybody who is selected. */
export type QuickField = 'buyingRole' | 'influence';

/** What floats over the canvas. `at` is in window pixels, `flow` in canvas units. */
export type Floating =
  | { kind: 'card'; seatId: string; at: Point }
  | { kind: 'line'; lineId: string; at: Point }
  | { kind: 'canvas'; at: Point; flow: Point }
  | { kind: 'connect'; from: string; to: string; at: Point }
  | { kind: 'choose'; field: QuickField; at: Point; backTo: string }
  | { kind: 'shape'; shapeId: string; at: Point }
  /** `under`: the seat that who is added reports to. */
  | { kind: 'add'; what: NewThing; at: Point; flow: Point; under?: string | undefined };

type MapUi = {
  /** Seats whose cards are selected. */
  selected: readonly string[];
  /** Notes and groups that are selected, by id. */
  shapes: readonly string[];
  /** The note or the group whose words are being written in place. */
  editing: string | null;
  lineId: string | null;
  /** The inspector of what is selected is open. */
  inspecting: boolean;
  /** The analysis is open; it gives way to the inspector for as long as that is. */
  analysing: boolean;
  /** A line, or one from each of several cards, was begun with a key or from a menu and waits for its other end; kind null: asked for there. */
  connecting: { from: readonly string[]; kind: LineKind | null } | null;
  /** The card under what is being dragged: it would become the manager, or the line's other end. */
  target: string | null;
  floating: Floating | null;
  /** The list that is being pasted into the tray; null: none. */
  pasted: string | null;
  /** What the fill of the cards shows. */
  overlay: Overlay;
  /** What does not match fades. */
  filter: MapFilter;
  /** What screen readers are told. */
  said: string;
};

const nothing: MapUi = {
  selected: [],
  shapes: [],
  editing: null,
  lineId: null,
  inspecting: false,
  analysing: false,
  connecting: null,
  target: null,
  floating: null,
  pasted: null,
  overlay: 'support',
  filter: noFilter,
  said: '',
};

/** What the hand is doing on the map in view. What it did is in the model. */
export const useMapUi = create<MapUi>(() => nothing);

/** When a map is left: nothing is selected any more, but for what the next one keeps. */
export function resetMapUi(): void {
  useMapUi.setState({ ...nothing, ...carried }, true);
  carried = null;
}

/** What stays as it is when the next map opens; null: nothing. */
let carried: Partial<MapUi> | null = null;

/** Before another map is opened as a view of the same people: who is on it too stays selected. */
export function carrySelection(isThere: (seatId: string) => boolean): void {
  const { selected, inspecting, analysing, overlay, filter } = useMapUi.getState();
  const kept = selected.filter(isThere);
  carried = { selected: kept, inspecting: inspecting && kept.length > 0, analysing, overlay, filter };
}

export const setFloating = (floating: Floating | null): void => useMapUi.setState({ floating });

export const setPasted = (pasted: string | null): void => useMapUi.setState({ pasted });

export const setTarget = (target: string | null): void => {
  if (useMapUi.getState().target !== target) useMapUi.setState({ target });
};

const sameIds = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id, index) => id === b[index]);

/** Selects exactly these cards, notes and groups. The line that was selected is so no more, unless nothing changes. */
export function selectThings(selected: readonly string[], shapes: readonly string[]): void {
  const before = useMapUi.getState();
  const some = selected.length > 0 || shapes.length > 0;
  if (sameIds(before.selected, selected) && sameIds(before.shapes, shapes) && (before.lineId === null || !some)) return;
  useMapUi.setState({ selected, shapes, lineId: some ? null : before.lineId });
}

/** Selects exactly these cards. */
export const selectCards = (selected: readonly string[]): void => selectThings(selected, []);

/** Begins to write a note or the heading of a group in place; null: ends it. */
export const setEditing = (editing: string | null): void => useMapUi.setState({ editing });

export const selectLine = (lineId: string | null, inspecting = true): void =>
  useMapUi.setState({ lineId, inspecting: inspecting && lineId !== null, ...(lineId !== null && { selected: [], shapes: [] }) });

export const clearSelection = (): void => useMapUi.setState({ selected: [], shapes: [], lineId: null, inspecting: false });

/** Opens the inspector of one card. */
export const inspectCard = (seatId: string): void => useMapUi.setState({ selected: [seatId], shapes: [], lineId: null, inspecting: true });

/** Closes the inspector; a card stays selected, a line does not. */
export const closeInspector = (): void => useMapUi.setState({ inspecting: false, lineId: null });

/** Says something to screen readers; the same sentence twice is said twice. */
export function announce(text: string): void {
  const again = useMapUi.getState().said === text;
  useMapUi.setState({ said: again ? `${text}\u00a0` : text });
}
