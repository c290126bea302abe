import type { Mutation } from '../../model/changes';
import { mapGroupSchema } from '../../model/stakeholder-map';
import { frameAround, membersOf, regrouped, type Things } from '../frames';
import type { Rect } from '../geometry';
import type { MapModel } from '../map-model';

/** Puts cards (by seat) and notes into a group, or into none. */
function assign(model: MapModel, groups: ReadonlyMap<string, string | null>): Mutation[] {
  return [
    ...model.placements.flatMap(({ id, seatId, groupId }): Mutation[] => {
      const next = groups.get(seatId);
      return next === undefined || next === groupId ? [] : [{ op: 'update', table: 'placements', id, fields: { groupId: next } }];
    }),
    ...model.notes.flatMap(({ id, groupId }): Mutation[] => {
      const next = groups.get(id);
      return next === undefined || next === groupId ? [] : [{ op: 'update', table: 'mapNotes', id, fields: { groupId: next } }];
    }),
  ];
}

/** Groups that nobody is in any more once these seats and notes are out of them. */
function emptied(model: MapModel, gone: ReadonlySet<string>, things: Things, but: string | null = null): Mutation[] {
  return [...membersOf(model, things)].flatMap(([groupId, ids]): Mutation[] =>
    groupId !== but && ids.every((id) => gone.has(id)) ? [{ op: 'delete', table: 'mapGroups', id: groupId }] : [],
  );
}

const wholeRect = ({ x, y, width, height }: Rect): Rect => ({
  x: Math.round(x),
  y: Math.round(y),
  width: Math.round(width),
  height: Math.round(height),
});

/**
 * Puts cards (by seat) and notes into one group. Where exactly one group is among them, the others join it and it keeps its heading;
 * else a new one is made, and those that it empties go. Answers the group's id and what changes.
 * @param things where everything on the map stands
 */
export function group(
  model: MapModel,
  args: { id: string; title: string; members: readonly string[] },
  things: Things,
): { groupId: string; mutations: Mutation[] } {
  const { id, title } = args;
  const chosen = args.members.filter((member) => things.has(member));
  const groups = new Map([...membersOf(model, things)].flatMap(([groupId, ids]) => ids.map((member) => [member, groupId] as const)));
  const among = new Set(chosen.flatMap((member) => groups.get(member) ?? []));
  const [only] = among;
  const joins = among.size === 1 && only !== undefined && chosen.some((member) => !groups.has(member)) ? only : null;
  const groupId = joins ?? id;
  const { accountId, id: mapId } = model.map;
  const rect = wholeRect(frameAround(chosen.flatMap((member) => things.get(member) ?? [])));
  const made: Mutation[] =
    joins === null
      ? [{ op: 'create', table: 'mapGroups', record: mapGroupSchema.parse({ id, accountId, mapId, title: title.trim(), ...rect }) }]
      : [];
  const gone = new Set(chosen);
  return {
    groupId,
    mutations: [...made, ...assign(model, new Map(chosen.map((member) => [member, groupId]))), ...emptied(model, gone, things, joins)],
  };
}

/** Takes cards (by seat) and notes out of their groups, and dissolves groups; who was in one stays where they stand. */
export function ungroup(model: MapModel, args: { members: readonly string[]; groupIds: readonly string[] }, things: Things): Mutation[] {
  const chosen = new Set(args.members);
  const dissolved = new Set(args.groupIds);
  for (const mutation of emptied(model, chosen, things)) if (mutation.op === 'delete') dissolved.add(mutation.id);
  const all = [...membersOf(model, things)].flatMap(([groupId, ids]) => ids.filter((id) => chosen.has(id) || dissolved.has(groupId)));
  return [
    ...assign(model, new Map(all.map((id) => [id, null]))),
    ...model.groups.filter(({ id }) => dissolved.has(id)).map(({ id }): Mutation => ({ op: 'delete', table: 'mapGroups', id })),
  ];
}

/** Puts what was moved into the groups where it stands now (see `regrouped`), and takes away those that nobody is left in. */
export function regroup(model: MapModel, things: Things, moved: ReadonlySet<string>): Mutation[] {
  const changes = regrouped(model, things, moved);
  const left = new Set(changes.keys());
  return changes.size === 0 ? [] : [...assign(model, changes), ...emptied(model, left, things)];
}

/** Takes cards (by seat) and notes off the map, and groups apart; groups that nobody is left in go too. People and seats stay in the account. */
export function takeAway(
  model: MapModel,
  args: { seatIds: readonly string[]; noteIds: readonly string[]; groupIds: readonly string[] },
  things: Things,
): Mutation[] {
  const gone = new Set([...args.seatIds, ...args.noteIds]);
  const dissolved = new Set(args.groupIds);
  for (const mutation of emptied(model, gone, things)) if (mutation.op === 'delete') dissolved.add(mutation.id);
  return [
    ...model.placements.filter(({ seatId }) => gone.has(seatId)).map(({ id }): Mutation => ({ op: 'delete', table: 'placements', id })),
    ...model.notes.filter(({ id }) => gone.has(id)).map(({ id }): Mutation => ({ op: 'delete', table: 'mapNotes', id })),
    ...model.groups.filter(({ id }) => dissolved.has(id)).map(({ id }): Mutation => ({ op: 'delete', table: 'mapGroups', id })),
  ];
}
