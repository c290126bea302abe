import { foldText } from '@shared/fold-text';
import type { Translate } from '@shared/i18n/translator';
import { type BusinessUnit, businessUnitSchema } from '@shared/model/business-unit';
import type { Mutation } from '@shared/model/changes';
import type { CalendarDate } from '@shared/model/fields';
import type { Person } from '@shared/model/person';
import { type Seat, seatSchema } from '@shared/model/seat';
import { addListed } from '@shared/stakeholder-map/commands/listed-people';
import type { ListedName } from '@shared/stakeholder-map/commands/name-list';
import { deleteStakeholders, editPerson } from '@shared/stakeholder-map/commands/stakeholders';
import { assignPerson, comeBack, leaveCustomer } from '@shared/stakeholder-map/commands/tenures';
import { newId } from '@/persistence/new-id';
import { countMapsOf, listStakeholders, loadHeld } from '@/persistence/queries/stakeholders';
import { mentionsText } from '@/stores/records';
import { save, saveWithUndo } from '@/stores/save';
import { today } from '@/ui/today';
import { nameOfRow, type StakeholderRow } from './stakeholder-row';

/** Changes one field of a person; what we believe of them is dated today. */
export const changePerson = <F extends keyof Person>(person: Person, field: F, value: Person[F]) =>
  save({ key: 'editPersonField', params: { field, name: person.name } }, editPerson(person.id, { [field]: value }, today()), {
    accountId: person.accountId,
  });

/** Changes one field of a seat; `name` is what the history calls it. */
export const changeSeat = <F extends keyof Seat>(seat: Seat, name: string, field: F, value: Seat[F]) =>
  save({ key: 'editSeatField', params: { field, name } }, [{ op: 'update', table: 'seats', id: seat.id, fields: { [field]: value } }], {
    accountId: seat.accountId,
  });

/** Gives a seat to somebody, or leaves it vacant; the seat they held until now becomes vacant, and who held what is kept. */
export async function changeHolder(seat: Seat, name: string, personId: string | null) {
  const mutations = assignPerson(await loadHeld(seat.accountId), seat.id, personId, { on: today(), newId });
  return save({ key: 'editSeatField', params: { field: 'personId', name } }, mutations, { accountId: seat.accountId });
}

/** The day somebody left, or null when they have not: they stay in their seat, faded, until it is given to somebody else. */
export async function changeLeftOn(person: Person, on: CalendarDate | null) {
  const { accountId, name } = person;
  const held = await loadHeld(accountId);
  const mutations = on === null ? comeBack(held, person) : leaveCustomer(held, person, 'keep', { on, newId });
  return save({ key: 'editPersonField', params: { field: 'leftOn', name } }, mutations, { accountId });
}

/** The title of somebody who may hold no seat yet: then this makes one. */
export function changeTitle(row: StakeholderRow, title: string) {
  if (row.seat) return changeSeat(row.seat, row.person?.name ?? row.seat.title, 'title', title);
  if (!row.person) return undefined;
  const { id: personId, accountId, name } = row.person;
  const seat = seatSchema.parse({ id: newId(), accountId, title, personId });
  return save({ key: 'editSeatField', params: { field: 'title', name } }, [{ op: 'create', table: 'seats', record: seat }], { accountId });
}

/** Moves a seat into the unit of that name, which is made when there is none; an empty name takes it out. */
export function changeUnit(units: readonly BusinessUnit[], seat: Seat, name: string, typed: string) {
  const found = units.find((unit) => foldText(unit.name) === foldText(typed));
  if (typed === '' || found) return changeSeat(seat, name, 'businessUnitId', found?.id ?? null);
  const { accountId } = seat;
  const unit = businessUnitSchema.parse({ id: newId(), accountId, name: typed });
  const mutations: Mutation[] = [
    { op: 'create', table: 'businessUnits', record: unit },
    { op: 'update', table: 'seats', id: seat.id, fields: { businessUnitId: unit.id } },
  ];
  return save({ key: 'editSeatField', params: { field: 'businessUnitId', name } }, mutations, { accountId });
}

/** Adds people with the seats they hold, as one step; answers the seats' ids, null when it could not be saved. */
export async function addPeople(accountId: string, listed: readonly ListedName[]): Promise<string[] | null> {
  const { mutations, seatIds } = addListed(await listStakeholders(accountId), accountId, listed, newId);
  const label =
    listed.length === 1
      ? ({ key: 'addStakeholder', params: { name: listed[0]?.name ?? '' } } as const)
      : ({ key: 'addStakeholders', params: { count: listed.length } } as const);
  const saved = await save(label, mutations, { accountId });
  return saved.ok ? seatIds : null;
}

/** Deletes people with their seats, lines and places on every map, of which it tells; the toast takes it back. */
export async function removeStakeholders(rows: readonly StakeholderRow[], t: Translate) {
  const [first] = rows;
  if (!first) return undefined;
  const name = nameOfRow(first, t('stakeholders:card.vacant'));
  const label =
    rows.length === 1
      ? ({ key: 'deleteStakeholder', params: { name } } as const)
      : ({ key: 'deleteStakeholders', params: { count: rows.length } } as const);
  const maps = await countMapsOf(rows.flatMap(({ seat }) => (seat ? [seat.id] : [])));
  const deleted = t('stakeholders:list.deleted', { count: rows.length, name });
  const fromMaps = maps > 1 ? `${deleted}${t('stakeholders:list.fromMaps', { count: maps })}` : deleted;
  const mentions = rows.length === 1 && first.person ? await mentionsText('people', first.person, t) : [];
  const message = [fromMaps, ...mentions].join('. ');
  return saveWithUndo(message, label, deleteStakeholders(rows), {
    accountId: first.accountId,
  });
}
