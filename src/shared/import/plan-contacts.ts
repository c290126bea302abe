import { foldText } from '../fold-text';
import type { BusinessUnit } from '../model/business-unit';
import type { Person } from '../model/person';
import type { Seat } from '../model/seat';
import { beliefs } from '../stakeholder-map/commands/stakeholders';
import type { Formats } from './cells';
import type { Existing } from './existing';
import { Finder } from './finder';
import { type Contact, linkManagers } from './link-managers';
import { NameIndex } from './names';
import type { ReadRow } from './read-row';
import { type ImportWork, newAccount, textOf } from './work';

export type ContactChoices = {
  /** Whose people these are, when the row does not say. */
  accountId: string | null;
  /** A row that names an unknown account: the account is made, or the row is rejected. */
  unknownAccounts: 'create' | 'reject';
  /** The calendar day, which dates what the file says of people and does not date itself. */
  today: string;
};

const seatFields = ['title', 'unit', 'manager', 'account', 'firstName', 'lastName', 'name'];

/**
 * Contacts become a person in a seat. Known people are found by e-mail, else by name, within their account; business units are
 * made once by name. A row without a name but with a title is a vacant seat; the name "?" is somebody not known yet.
 */
export function planContacts(
  work: ImportWork,
  rows: readonly ReadRow[],
  existing: Existing,
  formats: Formats,
  choices: ContactChoices,
): void {
  const accounts = new Finder(existing.accounts, 'account');
  const accountOf = ({ row, values }: ReadRow): string | null => {
    const name = textOf(values, 'account');
    if (name === '') {
      if (choices.accountId === null) work.reject(row, 'contactWithoutAccount');
      return choices.accountId;
    }
    const known = accounts.find(row, name);
    if (known) return known.id;
    if (choices.unknownAccounts === 'create') return accounts.add(row, newAccount(work, name, values, formats)).id;
    work.reject(row, 'contactOfUnknownAccount', { name });
    return null;
  };
  const rooms = new Map<string, Room>();
  const lineOf = new Map<string, number>();
  const contacts: Contact[] = [];

  for (const read of rows) {
    const { row, values } = read;
    const name = textOf(values, 'name') || [textOf(values, 'firstName'), textOf(values, 'lastName')].filter(Boolean).join(' ');
    const title = textOf(values, 'title');
    if (name === '' && title === '') {
      work.reject(row, 'noName');
      continue;
    }
    const accountId = accountOf(read);
    if (accountId === null) continue;
    const room = rooms.get(accountId) ?? new Room(accountId, existing);
    rooms.set(accountId, room);
    const open = name === '' || /^\?+$/.test(name);
    const known = open ? room.findOpenSeat(title) : room.seatOf(room.findPerson(textOf(values, 'email'), name));
    const first = known && lineOf.get(known.id);
    if (first !== undefined) {
      work.reject(row, 'repeated', { name: name || title, line: first });
      continue;
    }
    const contact = open
      ? openSeat(work, room, read, title, name === '' ? 'vacant' : 'unknown')
      : filledSeat(work, room, read, name, title, choices.today);
    lineOf.set(contact.seat.id, row.line);
    contacts.push(contact);
  }
  accounts.report(work, { alike: 'accountAlike', missed: 'accountCreated' });
  const relinked = linkManagers(work, contacts, existing);
  for (const { read, seat, outcome } of contacts) {
    work.settle(read.row, outcome === 'unchanged' && relinked.has(seat.id) ? 'updated' : outcome);
  }
}

function filledSeat(work: ImportWork, room: Room, read: ReadRow, name: string, title: string, today: string): Contact {
  const { values, custom } = read;
  const { accountId } = room;
  const fields = Object.fromEntries(Object.entries(values).filter(([field]) => !seatFields.includes(field)));
  const known = room.findPerson(textOf(values, 'email'), name);
  const believed = beliefs.some((field) => field in fields);
  if (!known) {
    const person = work.create('people', { ...(believed && { assessedOn: today }), ...fields, accountId, name, custom });
    const seat = work.create('seats', { accountId, title, businessUnitId: room.unit(work, textOf(values, 'unit')), personId: person.id });
    room.add(person, seat);
    return { read, seat, accountId, outcome: 'created' };
  }
  const seat = room.seatOf(known) ?? work.create('seats', { accountId, title, businessUnitId: null, personId: known.id });
  room.add(known, seat);
  // What we believe is dated only when it changed: importing the same file again changes nothing.
  const differing = beliefs.some((field) => field in fields && fields[field] !== known[field]);
  const changed = work.update('people', known, {
    ...(differing && { assessedOn: today }),
    ...fields,
    name,
    custom: { ...known.custom, ...custom },
  });
  const moved = work.update('seats', seat, seatChange(work, room, values, title));
  return { read, seat, accountId, outcome: changed || moved ? 'updated' : 'unchanged' };
}

function openSeat(work: ImportWork, room: Room, read: ReadRow, title: string, state: 'vacant' | 'unknown'): Contact {
  const { accountId } = room;
  const known = room.findOpenSeat(title);
  if (known) {
    const moved = work.update('seats', known, { ...seatChange(work, room, read.values, title), state });
    return { read, seat: known, accountId, outcome: moved ? 'updated' : 'unchanged' };
  }
  const seat = work.create('seats', {
    accountId,
    title,
    businessUnitId: room.unit(work, textOf(read.values, 'unit')),
    personId: null,
    state,
  });
  room.addOpen(seat);
  return { read, seat, accountId, outcome: 'created' };
}

function seatChange(work: ImportWork, room: Room, values: ReadRow['values'], title: string): Partial<Omit<Seat, 'id'>> {
  const unit = textOf(values, 'unit');
  return { ...(title !== '' && { title }), ...(unit !== '' && { businessUnitId: room.unit(work, unit) }) };
}

/** The people, seats and units of one account while its rows come in. */
class Room {
  private readonly byEmail = new Map<string, Person>();
  private readonly byName = new Map<string, Person>();
  private readonly seats = new Map<string, Seat>();
  private readonly open = new Map<string, Seat>();
  private readonly units: NameIndex<BusinessUnit>;

  constructor(
    readonly accountId: string,
    existing: Existing,
  ) {
    const own = <T extends { accountId: string }>(records: readonly T[]) => records.filter((record) => record.accountId === accountId);
    for (const person of own(existing.people)) this.addPerson(person);
    for (const seat of own(existing.seats)) {
      if (seat.personId === null) this.addOpen(seat);
      else this.seats.set(seat.personId, seat);
    }
    this.units = new NameIndex(own(existing.businessUnits));
  }

  private addPerson(person: Person): void {
    if (person.email !== '') this.byEmail.set(person.email.toLowerCase(), person);
    this.byName.set(foldText(person.name), person);
  }

  add(person: Person, seat: Seat): void {
    this.addPerson(person);
    this.seats.set(person.id, seat);
  }

  addOpen(seat: Seat): void {
    this.open.set(foldText(seat.title), seat);
  }

  /** By e-mail; by name unless both have an e-mail, which then are two people of one name. */
  findPerson(email: string, name: string): Person | undefined {
    const byEmail = email === '' ? undefined : this.byEmail.get(email.toLowerCase());
    if (byEmail) return byEmail;
    const byName = this.byName.get(foldText(name));
    return byName && (email === '' || byName.email === '') ? byName : undefined;
  }

  seatOf = (person: Person | undefined): Seat | undefined => person && this.seats.get(person.id);
  findOpenSeat = (title: string): Seat | undefined => this.open.get(foldText(title));

  unit(work: ImportWork, name: string): string | null {
    if (name === '') return null;
    const known = this.units.find(name);
    // A part of an organisation is not guessed: "IT-Ops" and "IT Ops" may be two.
    if (known?.sure === 'same') return known.record.id;
    const unit = work.create('businessUnits', { accountId: this.accountId, name });
    this.units.add(unit);
    return unit.id;
  }
}
