import type { MapGroup } from '../model/stakeholder-map';
import { bounds, centre, grow, overlaps, type Point, type Rect } from './geometry';
import type { MapModel } from './map-model';

/** Room between a frame and what is in it, and above that for the heading. */
const padding = 20;
export const headingRoom = 26;
/** What a frame takes over and under what is in it. */
export const frameMargin = { above: padding + headingRoom, below: padding };
/** How far out of its frame a card may be dragged before it leaves the group. */
const leash = 24;

/** A group as it is seen: `rect` is the frame, heading included. */
export type Frame = { groupId: string; title: string; rect: Rect };

/** The frame round what is in a group. */
export function frameAround(members: readonly Rect[]): Rect {
  const around = grow(bounds(members), padding);
  return { ...around, y: around.y - headingRoom, height: around.height + headingRoom };
}

/** Cards by their seats, notes by their ids: where they stand now. */
export type Things = ReadonlyMap<string, Rect>;

/** Who is in each group of a map: seats and notes, by the group's id. Only what has a place in `things`. */
export function membersOf(model: Pick<MapModel, 'placements' | 'notes'>, things: Things): Map<string, string[]> {
  const members = new Map<string, string[]>();
  const all = [
    ...model.placements.map(({ seatId, groupId }) => ({ id: seatId, groupId })),
    ...model.notes.map(({ id, groupId }) => ({ id, groupId })),
  ];
  for (const { id, groupId } of all) {
    if (groupId === null || !things.has(id)) continue;
    const known = members.get(groupId);
    if (known) known.push(id);
    else members.set(groupId, [id]);
  }
  return members;
}

const rectsOf = (ids: readonly string[], things: Things) => ids.flatMap((id) => things.get(id) ?? []);

/** The frame of a group: round who is in it, wherever they stand; where it was put when nobody is. */
export const frameOf = (group: MapGroup, members: readonly string[], things: Things): Rect => {
  const { x, y, width, height } = group;
  const rects = rectsOf(members, things);
  return rects.length > 0 ? frameAround(rects) : { x, y, width, height };
};

/** Every group of a map with its frame, in the order of their headings. */
export function groupFrames(model: Pick<MapModel, 'groups' | 'placements' | 'notes'>, things: Things): Frame[] {
  const members = membersOf(model, things);
  const named = [...model.groups].sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1));
  return named.map((group) => ({ groupId: group.id, title: group.title, rect: frameOf(group, members.get(group.id) ?? [], things) }));
}

const holds = (rect: Rect, { x, y }: Point) => x > rect.x && x < rect.x + rect.width && y > rect.y && y < rect.y + rect.height;

/**
 * The groups that what was moved belongs to where it stands now, where that is another than before; null: to none. What is put down in
 * a frame joins it, what is taken well out of its own leaves it; a group that is moved as a whole stays together. So a frame never claims a stranger that
 * a hand put there.
 */
export function regrouped(
  model: Pick<MapModel, 'groups' | 'placements' | 'notes'>,
  things: Things,
  moved: ReadonlySet<string>,
): Map<string, string | null> {
  const members = membersOf(model, things);
  const own = new Map([...members].flatMap(([groupId, ids]) => ids.map((id) => [id, groupId] as const)));
  /** Frames without what was moved; those that moved as a whole take nobody in. */
  const standing = model.groups.flatMap((group): { id: string; rect: Rect }[] => {
    const ids = members.get(group.id) ?? [];
    const rest = ids.filter((id) => !moved.has(id));
    return ids.length > 0 && rest.length === 0 ? [] : [{ id: group.id, rect: frameOf(group, rest, things) }];
  });
  const changes = new Map<string, string | null>();
  for (const id of moved) {
    const rect = things.get(id);
    if (!rect) continue;
    const before = own.get(id) ?? null;
    const home = standing.find((frame) => frame.id === before);
    if (before !== null && (!home || overlaps(rect, grow(home.rect, leash)))) continue;
    const now = standing.find((frame) => frame.id !== before && holds(frame.rect, centre(rect)))?.id ?? null;
    if (now !== before) changes.set(id, now);
  }
  return changes;
}
