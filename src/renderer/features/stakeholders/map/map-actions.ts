import type { LineKind } from '@shared/model/line';
import type { Person, Support } from '@shared/model/person';
import type { AppError } from '@shared/result';
import { type Alignment, type Axis, align, distribute } from '@shared/stakeholder-map/align';
import { nameOfSeat } from '@shared/stakeholder-map/commands/lines';
import { place, snap } from '@shared/stakeholder-map/commands/placements';
import type { Belief } from '@shared/stakeholder-map/commands/stakeholders';
import { noteHeight, noteMetrics } from '@shared/stakeholder-map/draw-note';
import { roomBelow, roomNear, roomsBelow } from '@shared/stakeholder-map/find-room';
import { bounds, type Point } from '@shared/stakeholder-map/geometry';
import { managerOf } from '@shared/stakeholder-map/map-model';
import type { PlacedCard } from '@shared/stakeholder-map/placed-cards';
import { newId } from '@/persistence/new-id';
import { deleteLine, drawLine, editLine, showRefusal } from '../line-changes';
import { beginSeatChange } from '../seat-change/seat-change-ui';
import { markSeat, takesOpenSeat } from '../seat-change/seat-changes';
import { changeLeftOn, removeStakeholders } from '../stakeholder-changes';
import { nameOfRow, type StakeholderRow } from '../stakeholder-row';
import { beliefWord } from './belief-word';
import { moveUnderManager } from './manager-changes';
import {
  addToMap,
  arrange,
  assessSeats,
  drawLinesTo,
  moveCards,
  peopleIn,
  putAllOnMap,
  putBelow,
  putOnMap,
  setUnit,
  usualSize,
} from './map-changes';
import type { MapState } from './map-state';
import { announce, clearSelection, type NewThing, type QuickField, selectCards, selectThings, setFloating, useMapUi } from './map-ui';
import { createShapeActions } from './shape-actions';
import { addUnitToMap, createNote } from './shape-changes';
import { patience } from './use-map-view';

export type MapActions = ReturnType<typeof createMapActions>;

const snapped = ({ x, y }: Point): Point => ({ x: snap(x), y: snap(y) });

/** The seat whose element has the focus, on whichever view. */
function focusedSeat(): string | null {
  const element = document.activeElement?.closest<HTMLElement>('.react-flow__node, [data-seat-id]');
  return element?.dataset.seatId ?? element?.dataset.id ?? null;
}

/** Everything that can be done on the map, by mouse, key, menu or palette alike. `get` answers the state of the moment. */
export function createMapActions(get: () => MapState) {
  const name = (seatId: string) => nameOfSeat(get().model, seatId) || get().t('stakeholders:card.vacant');
  const selected = () => useMapUi.getState().selected;
  const chosen = () => {
    const ids = new Set(selected());
    return get().cards.filter(({ seatId }) => ids.has(seatId));
  };
  /** These cards came: they are selected, in sight with whom they belong to, and the first has the focus. */
  const arrived = (seatIds: readonly string[] | null, rows: readonly StakeholderRow[], belongTo?: string) => {
    const [first] = rows;
    const [seatId] = seatIds ?? [];
    if (!first || !seatIds || seatId === undefined) return;
    const { t } = get();
    const one = rows.length === 1;
    announce(
      one
        ? t('stakeholders:map.placed', { name: nameOfRow(first, t('stakeholders:card.vacant')) })
        : t('stakeholders:map.placedAll', { count: rows.length }),
    );
    selectCards(seatIds);
    whenDrawn(seatIds, (cards) => {
      const { view } = get();
      const wanted = new Set([...seatIds, belongTo]);
      view.follow(bounds(cards.filter((card) => wanted.has(card.seatId))), bounds(cards), () => view.focus(seatId));
    });
  };
  /** Calls when the model has come round with these cards; not at all when it never does. */
  const whenDrawn = (seatIds: readonly string[], then: (cards: readonly PlacedCard[]) => void, until = performance.now() + patience) => {
    const { cards } = get();
    const there = new Set(cards.map(({ seatId }) => seatId));
    if (seatIds.every((id) => there.has(id))) then(cards);
    else if (performance.now() < until) requestAnimationFrame(() => whenDrawn(seatIds, then, until));
  };

  const refuse = (error: AppError, from: string, to: string) => {
    const { t } = get();
    const words = {
      message: t(`errors:${error.code}`, error.params ?? {}),
      replace: t('stakeholders:map.replaceManager', { to: name(to) }),
    };
    showRefusal(error, words, () => connect('reports-to', from, to, true));
  };

  async function connect(kind: LineKind, from: string, to: string, replaceManager = false) {
    const { model, t } = get();
    const drawn = await drawLine(model, model.map.accountId, { kind, fromSeatId: from, toSeatId: to, replaceManager });
    if (!drawn.ok) return refuse(drawn.error, from, to);
    announce(t(`stakeholders:line.${kind}`, { from: name(from), to: name(to) }));
  }

  return {
    name,
    ...createShapeActions(get, name),
    connect,
    /** Puts people on the map, with the middle of their cards at `middle`, or where there is room in view. */
    async put(rows: readonly StakeholderRow[], middle?: Point) {
      const { model, cards, options, view } = get();
      const placeOf = (box: { width: number; height: number }) =>
        snapped(middle ? { x: middle.x - box.width / 2, y: middle.y - box.height / 2 } : roomNear(view.middle(), box, cards));
      arrived(await putOnMap(model, rows, placeOf, options), rows);
    },
    /** Puts people on the map under a manager. */
    async putUnder(rows: readonly StakeholderRow[], managerSeatId: string) {
      const { model, cards, options } = get();
      const manager = cards.find(({ seatId }) => seatId === managerSeatId);
      if (!manager) return;
      const reports = cards.filter(({ seatId }) => managerOf(model.lines, seatId) === managerSeatId);
      const places = roomsBelow(manager, reports, usualSize, rows.length, cards).map(snapped);
      const done = await putBelow(model, rows, managerSeatId, places, options);
      if (!done) return;
      arrived(done.seatIds, rows, managerSeatId);
      if (done.refusal) refuse(done.refusal.error, done.refusal.from, managerSeatId);
    },
    /** Whether who is dropped on a card reports to it: where the organisation is drawn. */
    hasManagers: () => get().model.map.kind !== 'influence',
    /** Whether somebody dropped on this card takes its seat, which is open, instead of reporting to it. */
    takesSeat: ({ person }: StakeholderRow, seatId: string) =>
      person !== null && person.leftOn === null && get().model.seats.some(({ id, personId }) => id === seatId && personId === null),
    /** People are dropped on a card: one of them alone takes an open seat, and all report to whoever holds another. */
    async dropOn(rows: readonly StakeholderRow[], seatId: string) {
      const [first, ...more] = rows;
      if (!first || more.length > 0 || !this.takesSeat(first, seatId)) return this.putUnder(rows, seatId);
      const { model, view, t } = get();
      const seat = model.seats.find(({ id }) => id === seatId);
      if (!first.person || !seat) return;
      const saved = await takesOpenSeat(model, first.person, seat, t);
      if (!saved.ok) return;
      selectCards([seatId]);
      view.focus(seatId);
    },
    /** Where a seat made for somebody stands: below its manager, or where there is room in view. */
    placeNew(seatId: string, managerSeatId: string | null) {
      const { model, cards, view } = get();
      const manager = cards.find((card) => card.seatId === managerSeatId);
      const reports = cards.filter((card) => managerOf(model.lines, card.seatId) === managerSeatId);
      const at = manager ? roomBelow(manager, reports, usualSize, cards) : roomNear(view.middle(), usualSize, cards);
      return place(model, { id: newId(), seatId, ...at });
    },
    /** Begins a change of hands at the one card that is selected: its holder takes another seat, or somebody takes this one. */
    changeSeat(seatId = selected()[0]) {
      const seat = get().model.seats.find(({ id }) => id === seatId);
      if (!seat) return;
      beginSeatChange(
        seat.personId === null ? { kind: 'fill', seatId: seat.id } : { kind: 'move', personId: seat.personId, seatId: seat.id },
      );
    },
    /** Begins the departure of who holds the one seat that is selected; who has left already comes back. */
    leave(seatId = selected()[0]) {
      const { model } = get();
      const seat = model.seats.find(({ id }) => id === seatId);
      const person = model.people.find(({ id }) => id === seat?.personId);
      if (!seat || !person) return;
      if (person.leftOn !== null) void changeLeftOn(person, null);
      else beginSeatChange({ kind: 'leave', personId: person.id, seatId: seat.id });
    },
    /** Says of an open seat that it is vacant, or that its holder is not known. */
    markSeat(seatId: string, state: 'vacant' | 'unknown') {
      const seat = get().model.seats.find(({ id }) => id === seatId);
      if (seat) void markSeat(seat, name(seatId), state);
    },
    async putAll(rows: readonly StakeholderRow[] = get().offMap) {
      const { model, cards, options, view, t } = get();
      const saved = await putAllOnMap(model, rows, cards, options);
      if (!saved.ok) return;
      announce(t('stakeholders:map.placedAll', { count: rows.length }));
      // The cards are drawn when the model has come round.
      setTimeout(() => view.fit(), 120);
    },
    /** Adds somebody, an open seat, a unit or a note with its middle at a place; a person or a seat under a manager where one is given. */
    async add(what: NewThing, text: string, middle: Point, under?: string) {
      const { model, cards, things, t } = get();
      if (what === 'note') {
        // Beside what stands there: a note must not cover anybody.
        const room = { width: noteMetrics.width, height: noteHeight(text, noteMetrics.width) };
        const id = await createNote(model, text, snapped(roomNear(middle, room, [...things.values()])));
        if (id !== null) selectThings([], [id]);
        if (id !== null) announce(t('editor:note.added'));
        return id;
      }
      const manager = cards.find(({ seatId }) => seatId === under);
      const reports = cards.filter(({ seatId }) => managerOf(model.lines, seatId) === under);
      const free = { x: middle.x - usualSize.width / 2, y: middle.y - usualSize.height / 2 };
      const at = snapped(manager ? roomBelow(manager, reports, usualSize, cards) : free);
      const seatId =
        what === 'unit' ? await addUnitToMap(model, text, at) : await addToMap(model, what, text, at, manager ? manager.seatId : null);
      if (seatId !== null) announce(t('stakeholders:map.placed', { name: text }));
      if (seatId !== null) selectCards([seatId]);
      return seatId;
    },
    /** Arranges the map; what is pinned stays, unless everything is meant. */
    async arrange(everything = false) {
      const { model, options, view, t } = get();
      const saved = await arrange(model, options, everything);
      if (!saved.ok) return;
      const kept = everything ? 0 : model.placements.filter(({ pinned }) => pinned).length;
      announce(kept === 0 ? t('stakeholders:map.arranged') : t('editor:pin.arranged', { count: kept }));
      setTimeout(() => view.fit(), 240);
    },
    /** Brings the selected cards to one edge, or the middle, of all of them. */
    align(alignment: Alignment) {
      const { model, t } = get();
      const cards = chosen();
      if (cards.length < 2) return;
      void moveCards(model, align(cards, alignment), 'alignCards');
      announce(t('seats:align.done', { count: cards.length }));
    },
    /** Leaves the same room between each of the selected cards and the next. */
    distribute(axis: Axis) {
      const { model, t } = get();
      const cards = chosen();
      if (cards.length < 3) return;
      void moveCards(model, distribute(cards, axis), 'distributeCards');
      announce(t('seats:align.distributed', { count: cards.length }));
    },
    /** What is said while the other end of lines that begin at these cards is chosen. */
    chooseEnd: (from: readonly string[]) =>
      from.length === 1
        ? get().t('stakeholders:map.chooseEnd', { name: name(from[0] ?? '') })
        : get().t('editor:lines.chooseEnd', { count: from.length }),
    /** Begins a line at each of the cards that are selected; their other end is chosen next. */
    begin(kind: LineKind | null, from: readonly string[] = selected()) {
      const last = focusedSeat() ?? from[0];
      if (last === undefined || from.length === 0) return;
      useMapUi.setState({ connecting: { from, kind }, floating: null });
      announce(this.chooseEnd(from));
      get().view.focus(last);
    },
    /** The other end of the line that was begun. */
    finish(to: string) {
      const { connecting } = useMapUi.getState();
      if (!connecting) return;
      useMapUi.setState({ connecting: null, target: null });
      const { from, kind } = connecting;
      const [only] = from;
      if (from.length > 1 && kind !== null) void this.connectAll(kind, from, to);
      else if (only === undefined) return;
      else if (kind === null) setFloating({ kind: 'connect', from: only, to, at: get().view.anchor(to) });
      else void connect(kind, only, to);
    },
    /** Draws the same line from several cards to one. */
    async connectAll(kind: LineKind, from: readonly string[], to: string) {
      const { model, t } = get();
      const { drawn, refusal } = await drawLinesTo(model, kind, from, to);
      if (drawn > 0) announce(t(`editor:lines.${kind === 'reports-to' ? 'managerSet' : 'drawn'}`, { count: drawn, name: name(to) }));
      if (refusal) refuse(refusal.error, refusal.from, to);
    },
    /**
     * Cards are dropped on another one: they report to it now, and stand below it, as do those below them. Answers whether they went; where
     * they may not, the reason is said.
     */
    async moveUnder(seatIds: readonly string[], managerSeatId: string): Promise<boolean> {
      const { model, cards, options, t } = get();
      const { drawn, refusal } = await moveUnderManager(model, cards, seatIds, managerSeatId, options);
      if (drawn > 0) announce(t('editor:lines.managerSet', { count: drawn, name: name(managerSeatId) }));
      if (refusal) refuse(refusal.error, refusal.from, managerSeatId);
      return drawn > 0;
    },
    async support(level: Support | null) {
      const { model, t } = get();
      const seatIds = selected();
      const count = await assessSeats(model, seatIds, 'support', level);
      const word = level === null ? t('stakeholders:card.supportUnknown') : t(`model:support.${level}`);
      if (count > 0) announce(t('stakeholders:map.supportSet', { count, name: name(seatIds[0] ?? ''), support: word }));
    },
    /** Sets one thing we believe of everybody who is selected. */
    async assess<F extends Exclude<Belief, 'support'>>(field: F, value: Person[F]) {
      const { model, t } = get();
      const seatIds = selected();
      const count = await assessSeats(model, seatIds, field, value);
      if (count > 0) announce(t('editor:assess.set', { count, name: name(seatIds[0] ?? ''), value: beliefWord<F>(value, t) }));
    },
    /** Confirms what is selected, people or a line, as of today; what is confirmed already becomes assumed again. */
    async toggleAssessment() {
      const { model, t } = get();
      const line = model.lines.find(({ id }) => id === useMapUi.getState().lineId);
      if (line) {
        const next = line.assessment === 'confirmed' ? 'assumed' : 'confirmed';
        const saved = await editLine(model, line, { assessment: next });
        if (saved.ok) announce(t(next === 'confirmed' ? 'editor:assess.lineConfirmed' : 'editor:assess.lineAssumed'));
        return;
      }
      const seatIds = selected();
      const chosen = new Set(peopleIn(model, seatIds));
      const all = model.people.filter(({ id }) => chosen.has(id)).every(({ assessment }) => assessment === 'confirmed');
      const next = all ? 'assumed' : 'confirmed';
      const count = await assessSeats(model, seatIds, 'assessment', next);
      if (count > 0) announce(t(`editor:assess.${next}`, { count, name: name(seatIds[0] ?? '') }));
    },
    /** Puts the selected seats into a unit. */
    unit: (typed: string) => setUnit(get().model, selected(), typed),
    /** Asks for one value for everybody who is selected, beside the card that has the focus. */
    choose(field: QuickField) {
      const backTo = focusedSeat() ?? selected()[0];
      if (backTo !== undefined) setFloating({ kind: 'choose', field, at: get().view.anchor(backTo), backTo });
    },
    deletePeople(seatIds: readonly string[] = selected()) {
      const { rows, t } = get();
      clearSelection();
      void removeStakeholders(
        rows.filter(({ seat }) => seat !== null && seatIds.includes(seat.id)),
        t,
      );
    },
    deleteLine(lineId: string) {
      const { model, t } = get();
      const line = model.lines.find(({ id }) => id === lineId);
      if (!line) return;
      clearSelection();
      void deleteLine(model, line, t);
    },
    selectAll: () =>
      selectThings(
        get().cards.map(({ seatId }) => seatId),
        get().notes.map(({ id }) => id),
      ),
    /** Selects these cards and brings them in sight; the focus stays where it is. */
    show(seatIds: readonly string[]) {
      const { view } = get();
      selectCards(seatIds);
      const [only] = seatIds;
      if (only !== undefined && seatIds.length === 1) view.centre(only);
      else if (only !== undefined) view.frame(seatIds);
    },
    /** Brings a card to the middle and gives it the focus. */
    find(seatId: string) {
      const { view } = get();
      selectCards([seatId]);
      view.centre(seatId);
      view.focus(seatId);
    },
  };
}
