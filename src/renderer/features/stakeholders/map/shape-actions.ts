import { clip, type MapClip, type Pasted } from '@shared/stakeholder-map/commands/clip';
import { membersOf } from '@shared/stakeholder-map/frames';
import type { Rect } from '@shared/stakeholder-map/geometry';
import { besideOf, pasteClip } from './clip-changes';
import { pinCards, reorder } from './map-changes';
import type { MapState } from './map-state';
import { announce, clearSelection, selectThings, setEditing, useMapUi } from './map-ui';
import { groupThings, takeOffMap, ungroupThings } from './shape-changes';

const inReadingOrder = (a: Rect | undefined, b: Rect | undefined): number => (a && b ? a.y - b.y || a.x - b.x : 0);

/** What is done with the place of cards, notes and groups: grouped, pinned, put in another order, copied, taken away. */
export function createShapeActions(get: () => MapState, name: (seatId: string) => string) {
  const selected = () => useMapUi.getState().selected;
  const chosen = () => {
    const ids = new Set(selected());
    return get().cards.filter(({ seatId }) => ids.has(seatId));
  };
  const isNote = (id: string) => get().notes.some((note) => note.id === id);
  /** The cards and notes that are selected, and those of the groups that are. */
  const members = () => {
    const { shapes } = useMapUi.getState();
    const { model, things } = get();
    const inGroups = membersOf(model, things);
    return [...new Set([...selected(), ...shapes.filter(isNote), ...shapes.flatMap((id) => inGroups.get(id) ?? [])])];
  };
  /** What was just pasted is selected, and its first card has the focus. */
  const arrivedTogether = (pasted: Pasted | null, said: 'editor:clip.pasted' | 'editor:clip.duplicated') => {
    if (!pasted) return;
    const { view, t } = get();
    selectThings(pasted.seatIds, pasted.noteIds);
    announce(t(said, { count: pasted.seatIds.length + pasted.noteIds.length }));
    const [first] = [...pasted.seatIds, ...pasted.noteIds];
    if (first !== undefined) view.focus(first);
  };

  /** What a group of these is called at first: after the unit they are all in, where there is one. */
  const headingFor = (ids: readonly string[]): string => {
    const { cards, model, t } = get();
    const units = new Set(cards.flatMap(({ seatId, businessUnitId }) => (ids.includes(seatId) ? [businessUnitId] : [])));
    const [only] = units;
    return (units.size === 1 && model.businessUnits.find(({ id }) => id === only)?.name) || t('editor:group.untitled');
  };

  return {
    members,
    /** A card, a note or a group, as screen readers hear it named. */
    nameOfThing(id: string): string {
      const { notes, groups, t } = get();
      const note = notes.find((one) => one.id === id);
      if (note) return t('editor:note.spoken', { text: note.text });
      return groups.find((one) => one.id === id)?.title || name(id);
    },
    /** Puts what is selected into one group, whose heading is written next. */
    async group() {
      const { model, things, view } = get();
      const chosen = members();
      if (chosen.length === 0) return;
      const before = new Set(model.groups.map(({ id }) => id));
      const groupId = await groupThings(model, chosen, headingFor(chosen), things);
      if (groupId === null) return;
      selectThings([], [groupId]);
      if (before.has(groupId)) return view.focus(groupId);
      setEditing(groupId);
    },
    /** Takes what is selected out of its groups, and groups that are selected apart. */
    async ungroup() {
      const { model, things, groups, view, t } = get();
      const { shapes } = useMapUi.getState();
      const cards = selected();
      const chosen = [...cards, ...shapes.filter(isNote)];
      const apart = shapes.filter((id) => groups.some((group) => group.id === id));
      const freed = membersOf(model, things);
      const saved = await ungroupThings(model, chosen, apart, things);
      if (!saved.ok || saved.value.changes.length === 0) return;
      announce(t('editor:group.dissolved', { count: apart.length || 1 }));
      const out = apart.flatMap((id) => freed.get(id) ?? []).sort((a, b) => inReadingOrder(things.get(a), things.get(b)));
      const [first] = out;
      if (apart.length === 0 || first === undefined) return;
      // The heading that had the focus is gone.
      const all = [...chosen, ...out];
      selectThings(
        all.filter((id) => !isNote(id)),
        all.filter(isNote),
      );
      view.focus(first);
    },
    /** What is selected, for the clipboard: as our own and as text; null when nothing is. */
    clip() {
      const { model, things, notes } = get();
      const chosen = members();
      if (chosen.length === 0) return null;
      const words = chosen.map((id) => notes.find((note) => note.id === id)?.text ?? name(id));
      return { clip: clip(model, chosen, things), text: words.join('\n'), count: chosen.length };
    },
    saidCopied: (count: number) => announce(get().t('editor:clip.copied', { count })),
    /** Copies what is selected as its key does. */
    copy() {
      // The menu that asked for it has the focus until it is closed.
      setTimeout(() => document.execCommand('copy'), 200);
    },
    /** Puts what was copied on the map where there is room in view. */
    async paste(copied: MapClip) {
      const { model, things, view, t } = get();
      arrivedTogether(await pasteClip(model, copied, view.middle(), things, t, false), 'editor:clip.pasted');
    },
    /** Makes more of what is selected, beside it. */
    async duplicate() {
      const { model, things, t } = get();
      const copied = this.clip()?.clip;
      if (!copied) return;
      arrivedTogether(await pasteClip(model, copied, besideOf(copied), things, t, true), 'editor:clip.duplicated');
    },
    /** Selects everybody in a group instead of the group. */
    selectMembers(groupId: string) {
      const { model, things } = get();
      const all = membersOf(model, things).get(groupId) ?? [];
      selectThings(
        all.filter((id) => !isNote(id)),
        all.filter(isNote),
      );
    },
    /** Pins the selected cards to where they stand; where all of them are, lets go of them. */
    async togglePin() {
      const { model, t } = get();
      const cards = chosen();
      if (cards.length === 0) return;
      const pinned = !cards.every((card) => card.pinned);
      const seatIds = cards.map(({ seatId }) => seatId);
      const saved = await pinCards(model, seatIds, pinned);
      if (saved.ok)
        announce(t(pinned ? 'editor:pin.pinned' : 'editor:pin.unpinned', { count: seatIds.length, name: name(seatIds[0] ?? '') }));
    },
    /** Puts the one who is selected before or after the colleague next to them. */
    async reorder(step: 1 | -1) {
      const { model, cards, t } = get();
      const [seatId] = selected();
      if (seatId === undefined || selected().length > 1) return;
      const done = await reorder(model, cards, seatId, step);
      announce(t(done ? (step === 1 ? 'editor:order.later' : 'editor:order.earlier') : 'editor:order.end', { name: name(seatId) }));
    },
    /** Takes cards off the map; what is selected with them, notes and groups, goes too. */
    takeOff(seatIds: readonly string[] = selected(), shapes: readonly string[] = useMapUi.getState().shapes) {
      const { model, things, t } = get();
      if (seatIds.length + shapes.length === 0) return;
      const chosen = { seatIds, noteIds: shapes.filter(isNote), groupIds: shapes.filter((id) => !isNote(id)) };
      clearSelection();
      void takeOffMap(model, chosen, things, t);
    },
  };
}
