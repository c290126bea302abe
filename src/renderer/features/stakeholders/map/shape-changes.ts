import { foldText } from '@shared/fold-text';
import type { Translate } from '@shared/i18n/translator';
import { businessUnitSchema } from '@shared/model/business-unit';
import type { Mutation } from '@shared/model/changes';
import { squashMutations } from '@shared/model/squash-mutations';
import type { MapGroup } from '@shared/model/stakeholder-map';
import { group, regroup, takeAway, ungroup } from '@shared/stakeholder-map/commands/groups';
import { nameOfSeat } from '@shared/stakeholder-map/commands/lines';
import { addNote, resizeNote, writeNote } from '@shared/stakeholder-map/commands/notes';
import { move, place, snap } from '@shared/stakeholder-map/commands/placements';
import { addStakeholder } from '@shared/stakeholder-map/commands/stakeholders';
import type { Things } from '@shared/stakeholder-map/frames';
import type { Point, Rect } from '@shared/stakeholder-map/geometry';
import { newId } from '@/persistence/new-id';
import type { LoadedMap } from '@/persistence/queries/stakeholders';
import { save, saveWithUndo } from '@/stores/save';

const at = ({ map: { accountId } }: LoadedMap) => ({ accountId });

/** Where everything stands once some of it is where the hand put it. */
export const movedTo = (things: Things, places: ReadonlyMap<string, Point>): Things =>
  new Map([...things].map(([id, rect]) => [id, { ...rect, ...places.get(id) }]));

/** What a move by hand is called: people by their number, a group by its name, everything else by its number. */
export const moveLabel = ({ notes }: LoadedMap, ids: readonly string[], groupTitle: string | null) => {
  if (groupTitle !== null) return { key: 'moveGroup', params: { name: groupTitle } } as const;
  const key = ids.some((id) => notes.some((note) => note.id === id)) ? 'moveShapes' : 'moveOnMap';
  return { key, params: { count: ids.length } } as const;
};

/** Cards and notes put elsewhere by hand: they join the group in whose frame they are put down, and leave one that they are taken out of. */
export const moveMutations = (model: LoadedMap, places: ReadonlyMap<string, Point>, things: Things): Mutation[] =>
  squashMutations([...move(model, places), ...regroup(model, movedTo(things, places), new Set(places.keys()))]);

export const moveThings = (model: LoadedMap, places: ReadonlyMap<string, Point>, things: Things, groupTitle: string | null = null) =>
  save(moveLabel(model, [...places.keys()], groupTitle), moveMutations(model, places, things), at(model));

/** Puts what is chosen into one group. Answers its id. */
export async function groupThings(model: LoadedMap, members: readonly string[], title: string, things: Things): Promise<string | null> {
  const { groupId, mutations } = group(model, { id: newId(), title, members }, things);
  const saved = await save({ key: 'groupShapes', params: { count: members.length } }, mutations, at(model));
  return saved.ok ? groupId : null;
}

export const ungroupThings = (model: LoadedMap, members: readonly string[], groupIds: readonly string[], things: Things) =>
  save({ key: 'ungroupShapes' }, ungroup(model, { members, groupIds }, things), at(model));

export const renameGroup = (model: LoadedMap, groupId: string, title: string) =>
  save({ key: 'renameGroup', params: { name: title } }, [{ op: 'update', table: 'mapGroups', id: groupId, fields: { title } }], at(model));

/** A group with nobody in it stands where it was put: nothing comes along. */
export const moveEmptyGroup = (model: LoadedMap, { id, title, x, y }: MapGroup, by: Point) =>
  save(
    { key: 'moveGroup', params: { name: title } },
    [{ op: 'update', table: 'mapGroups', id, fields: { x: snap(x + by.x), y: snap(y + by.y) } }],
    at(model),
  );

/** Writes a new note with its middle at a place. Answers its id. */
export async function createNote(model: LoadedMap, text: string, place: Point): Promise<string | null> {
  const id = newId();
  const saved = await save({ key: 'addNote' }, addNote(model, { id, text, ...place }), at(model));
  return saved.ok ? id : null;
}

export const rewriteNote = (model: LoadedMap, noteId: string, text: string) =>
  save(
    text.trim() === '' ? { key: 'deleteShapes', params: { count: 1 } } : { key: 'writeNote' },
    writeNote(model, noteId, text),
    at(model),
  );

export const changeNoteSize = (model: LoadedMap, noteId: string, rect: Rect) =>
  save({ key: 'resizeNote' }, resizeNote(model, noteId, rect), at(model));

/** A unit by its name, made when there is none, with one seat in it that nobody is known to hold yet. Answers the seat's id. */
export async function addUnitToMap(model: LoadedMap, name: string, point: Point): Promise<string | null> {
  const { accountId } = model.map;
  const seatId = newId();
  const found = model.businessUnits.find((unit) => foldText(unit.name) === foldText(name));
  const made = found ? null : businessUnitSchema.parse({ id: newId(), accountId, name });
  const businessUnitId = found?.id ?? made?.id ?? null;
  const saved = await save(
    { key: 'createBusinessUnit', params: { name } },
    [
      ...(made ? [{ op: 'create', table: 'businessUnits', record: made } as const] : []),
      ...addStakeholder({ accountId, seatId, state: 'unknown', businessUnitId }),
      ...place(model, { id: newId(), seatId, ...point }),
    ],
    at(model),
  );
  return saved.ok ? seatId : null;
}

/** What is taken away together: cards by seat, notes and groups by id. */
export type Chosen = { seatIds: readonly string[]; noteIds: readonly string[]; groupIds: readonly string[] };

/** Takes cards off this map, notes away and groups apart; the toast says that the people stay, and takes it back. */
export function takeOffMap(model: LoadedMap, chosen: Chosen, things: Things, t: Translate) {
  const mutations = takeAway(model, chosen, things);
  const shapes = chosen.noteIds.length + chosen.groupIds.length;
  const count = chosen.seatIds.length;
  if (count === 0)
    return saveWithUndo(
      t(chosen.noteIds.length === 0 ? 'editor:group.dissolved' : 'editor:note.deleted', { count: shapes }),
      { key: 'deleteShapes', params: { count: shapes } },
      mutations,
      at(model),
    );
  const name = nameOfSeat(model, chosen.seatIds[0] ?? '') || t('stakeholders:card.vacant');
  return saveWithUndo(t('stakeholders:map.takenOff', { count, name }), { key: 'removeFromMap', params: { count } }, mutations, at(model));
}
