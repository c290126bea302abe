import type { Translate } from '@shared/i18n/translator';
import type { ChangeLabel, Mutation } from '@shared/model/changes';
import type { CalendarDate } from '@shared/model/fields';
import { type Person, personSchema } from '@shared/model/person';
import type { Seat } from '@shared/model/seat';
import { changeSeats, type FormerSeat, leave, type Network, takeOpenSeat } from '@shared/stakeholder-map/commands/hand-overs';
import { connect } from '@shared/stakeholder-map/commands/lines';
import { assignPerson } from '@shared/stakeholder-map/commands/tenures';
import { newId } from '@/persistence/new-id';
import { loadHeld, loadPlacements, type Stakeholders } from '@/persistence/queries/stakeholders';
import { save, saveWithUndo } from '@/stores/save';
import { today } from '@/ui/today';

/** Somebody of the account, or somebody who is new to it, by name. */
export type Who = { id: string } | { name: string };
/** What becomes of the seat that is given up, as the form asks for it. */
export type Outcome = Exclude<FormerSeat, { kind: 'filled' }> | { kind: 'filled'; by: Who };
/** The seat that is taken: one that is there, or a new position under a manager. */
export type Destination = { seatId: string } | { title: string; managerSeatId: string | null };

/** Puts a seat that is made for somebody where it belongs; only a map has places. */
export type PlaceNewSeat = (seatId: string, managerSeatId: string | null) => Mutation[];

const networkOf = async (accountId: string, { lines }: Stakeholders): Promise<Network> => ({ ...(await loadHeld(accountId)), lines });

/** The person's id, and what makes them when they are new. */
function known(accountId: string, who: Who): { id: string; made: Mutation[] } {
  if ('id' in who) return { id: who.id, made: [] };
  const record = personSchema.parse({ id: newId(), accountId, name: who.name });
  return { id: record.id, made: [{ op: 'create', table: 'people', record }] };
}

function settled(accountId: string, outcome: Outcome): { former: FormerSeat; made: Mutation[] } {
  if (outcome.kind !== 'filled') return { former: outcome, made: [] };
  const { id, made } = known(accountId, outcome.by);
  return { former: { kind: 'filled', personId: id }, made };
}

const takes = (name: string, title: string): ChangeLabel =>
  title === '' ? { key: 'changesSeat', params: { name } } : { key: 'takesSeat', params: { name, title } };
const tookWords = (t: Translate, name: string, title: string) =>
  title === '' ? t('seats:done.moved', { name }) : t('seats:done.took', { name, title });

/** Somebody leaves the customer; the toast takes it back. */
export async function leaves(
  stakeholders: Stakeholders,
  person: Person,
  seatId: string | null,
  outcome: Outcome,
  on: CalendarDate,
  t: Translate,
) {
  const { accountId, name } = person;
  const { former, made } = settled(accountId, outcome);
  const mutations = leave(await networkOf(accountId, stakeholders), person, seatId, former, { on, newId });
  return saveWithUndo(t('seats:done.left', { name }), { key: 'personLeaves', params: { name } }, [...made, ...mutations], { accountId });
}

/** Somebody takes another seat; the toast takes it back. Answers the seat's id. */
export async function moves(
  stakeholders: Stakeholders,
  person: Person,
  fromSeatId: string | null,
  to: Destination,
  outcome: Outcome,
  on: CalendarDate,
  { t, placeNew }: { t: Translate; placeNew?: PlaceNewSeat | undefined },
): Promise<string | null> {
  const { accountId, name } = person;
  const network = await networkOf(accountId, stakeholders);
  const { former, made } = settled(accountId, outcome);
  const from = stakeholders.seats.find(({ id }) => id === fromSeatId);
  const position = 'seatId' in to ? null : { seatId: newId(), accountId, title: to.title, businessUnitId: from?.businessUnitId ?? null };
  const toSeatId = 'seatId' in to ? to.seatId : (position?.seatId ?? '');
  const title = stakeholders.seats.find(({ id }) => id === toSeatId)?.title ?? position?.title ?? '';
  const mutations = changeSeats(network, person.id, { to: position ?? toSeatId, fromSeatId }, former, { on, newId });
  const manager = 'seatId' in to ? null : to.managerSeatId;
  const line =
    manager === null
      ? null
      : connect(stakeholders, accountId, { id: newId(), kind: 'reports-to', fromSeatId: toSeatId, toSeatId: manager });
  const placed = position ? (placeNew?.(position.seatId, manager) ?? []) : [];
  const all = [...made, ...mutations, ...(line?.ok ? line.value : []), ...placed];
  const saved = await saveWithUndo(tookWords(t, name, title), takes(name, title), all, { accountId });
  return saved.ok ? toSeatId : null;
}

/** Somebody takes a seat that was open; the toast takes it back. */
export async function fills(stakeholders: Stakeholders, seat: Seat, who: Who, on: CalendarDate, t: Translate) {
  const { accountId, title } = seat;
  const { id, made } = known(accountId, who);
  const name = 'name' in who ? who.name : (stakeholders.people.find((person) => person.id === id)?.name ?? '');
  const mutations = assignPerson(await loadHeld(accountId), seat.id, id, { on, newId });
  return saveWithUndo(tookWords(t, name, title), takes(name, title), [...made, ...mutations], { accountId });
}

/** Drops somebody on an open seat: they hold it from today on. */
export async function takesOpenSeat(stakeholders: Stakeholders, person: Person, seat: Seat, t: Translate) {
  const { accountId, name } = person;
  const [network, placements] = await Promise.all([networkOf(accountId, stakeholders), loadPlacements(accountId)]);
  const mutations = takeOpenSeat(network, person.id, seat.id, placements, { on: today(), newId });
  return saveWithUndo(tookWords(t, name, seat.title), takes(name, seat.title), mutations, { accountId });
}

/** Says of an open seat whether nobody holds it, or nobody knows who does. */
export const markSeat = (seat: Seat, name: string, state: 'vacant' | 'unknown') =>
  save({ key: 'editSeatField', params: { field: 'state', name } }, [{ op: 'update', table: 'seats', id: seat.id, fields: { state } }], {
    accountId: seat.accountId,
  });
