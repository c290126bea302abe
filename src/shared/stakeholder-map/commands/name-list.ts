import { foldText } from '../../fold-text';
import { matchFields } from '../../import/columns';
import { meaningOf } from './list-columns';
import { indentOf, managersByIndent } from './list-outline';
import { readVcards, withoutVcards } from './vcards';

/**
 * One line of a pasted list: a name, and whatever else the line says of them; empty where it says nothing. `manager` is the name, or the
 * address, of who they report to.
 */
export type ListedName = { name: string; title: string; email: string; phone: string; unit: string; manager: string };

/** Trims, folds white space and drops what cannot be seen; keeps at most 300 characters, the longest the model takes. */
export const clean = (text: string): string =>
  [...text.replace(/[\p{Cc}\u200b\u2028\u2029\ufeff]+/gu, ' ').replace(/\s+/g, ' ')].slice(0, 300).join('').trim().slice(0, 300);

/** An address, bare or in brackets. */
const addressPattern = /[<(]?([^\s<>(),;:"']+@[^\s<>(),;:"']+)[>)]?/g;
/** What begins a line of an e-mail's head, in both languages. */
const headPattern = /^\s*(?:to|cc|bcc|from|de|à|cci|pour)\s*:\s*/i;
/** The other lines of that head: they name nobody. */
const otherHeadPattern = /^\s*(?:sent|date|subject|attachments?|importance|when|where|envoyé|objet|pièces? jointes?|quand|lieu)\s*:/i;
const bulletPattern = /^\s*(?:[-*•·–]|\d+[.)])\s+/;

const addresses = (text: string) => [...text.matchAll(addressPattern)].map(([, address = '']) => address);
const withoutAddresses = (text: string) => text.replace(addressPattern, '');
const unquoted = (text: string) => text.replace(/^[\s"'«»“”]+|[\s"'«»“”,;]+$/g, '');

/** "claire.martin@acme.com" is Claire Martin; an address that names nobody gives nothing. */
function nameInAddress(address: string): string {
  const parts = (address.split('@')[0] ?? '').split(/[._]/).filter((part) => /^\p{L}[\p{L}'-]*$/u.test(part));
  if (parts.length < 2) return '';
  return parts.map((part) => part.replace(/(^|-)\p{Ll}/gu, (first) => first.toLocaleUpperCase())).join(' ');
}

/** "Martin, Claire" as address books sort people. */
function turned(name: string): string {
  const [last = '', first = '', ...rest] = name.split(',').map((part) => part.trim());
  return first !== '' && rest.length === 0 ? `${first} ${last}` : name;
}

/** Whether "Martin, Claire" is one name by the address that goes with it (claire.martin@, cmartin@), rather than a name and a title. */
function isTurned(name: string, address: string): boolean {
  const [last = '', first = ''] = name.split(',').map((part) => foldText(part.replace(/\(.*\)/, '')).replace(/[^\p{L}]/gu, ''));
  const local = foldText(address.split('@')[0] ?? '').replace(/[^\p{L}]/gu, '');
  if (last === '' || first === '' || !local.includes(last)) return false;
  return local.includes(first) || local.startsWith(first[0] ?? '');
}

/** Somebody as a list names them, cleaned. */
export const entry = ({ name = '', title = '', email = '', phone = '', unit = '', manager = '' }: Partial<ListedName>): ListedName => ({
  name: clean(name) || nameInAddress(email),
  title: clean(title),
  email: clean(email),
  phone: clean(phone),
  unit: clean(unit),
  manager: clean(manager),
});

/** One of an e-mail's recipients; what an address book says in brackets behind the name is their function. */
function readRecipient(part: string): ListedName {
  const [, name = '', title = ''] = /^(.*?)(?:\((.+)\))?\s*$/.exec(unquoted(withoutAddresses(part))) ?? [];
  return entry({ name: turned(unquoted(name)), title, email: addresses(part)[0] ?? '' });
}

/** The people of an e-mail's line of recipients: each with an address, parted by semicolons or commas. */
const readRecipients = (line: string): ListedName[] =>
  line
    .replace(headPattern, '')
    .split(line.includes('>') ? /(?<=>)\s*[,;]\s*/ : /[,;\s]+/)
    .map(readRecipient);

/** "Name, Title", "Name; Title", "Name - Title". */
function readLine(line: string): ListedName[] {
  const [email = '', ...more] = addresses(line);
  if (more.length > 0) return readRecipients(line);
  const text = withoutAddresses(line.replace(headPattern, '')).replace(bulletPattern, '').trim();
  if (email !== '' && isTurned(unquoted(text), email)) return [readRecipient(line.replace(headPattern, '').replace(bulletPattern, ''))];
  const [name = '', ...rest] = text.split(/\t|;|,|\s[-–—|]\s/);
  return [entry({ name: unquoted(name), title: rest.map(clean).filter(Boolean).join(', '), email })];
}

/** Lines without headers, one below the other: where they are indented like an outline, the line above that is indented less is the manager. */
function readLines(lines: readonly string[]): ListedName[] {
  const read = lines.map((line) => ({ indent: indentOf(line), people: readLine(line) }));
  const managers = managersByIndent(
    read.map(({ indent, people }) => ({ indent, name: people.length === 1 ? (people[0]?.name ?? '') : '' })),
  );
  return read.flatMap(({ people }, at) => people.map((person) => ({ ...person, manager: managers[at] ?? '' })));
}

/** Cells of a spreadsheet without headers: a name, a title, and what the other columns are found to say. Null: no such cells. */
function readCells(lines: readonly string[]): ListedName[] | null {
  const separator = ['\t', ';'].find((one) => lines.every((line) => line.includes(one) && addresses(line).length < 2));
  if (separator === undefined) return null;
  const rows = lines.map((line) => line.split(separator).map(unquoted));
  const meaning = meaningOf(rows);
  return rows.map((cells) => {
    const said = (one: (typeof meaning)[number]) => cells.filter((_, column) => meaning[column] === one);
    const title = said('title').map(withoutAddresses).map(clean).filter(Boolean).join(', ');
    const email = addresses(cells.join(' '))[0] ?? '';
    const name = unquoted(withoutAddresses(cells[0] ?? '').replace(bulletPattern, ''));
    return entry({ name, title, email, unit: said('unit')[0] ?? '', manager: said('manager')[0] ?? '' });
  });
}

/** A list with a line of headers, as copied from a spreadsheet. Null: the first line names nobody's columns. */
function readTable(lines: readonly string[]): ListedName[] | null {
  const [head = '', ...rows] = lines;
  const separator = ['\t', ';', ','].find((one) => head.includes(one));
  if (separator === undefined) return null;
  const cellsOf = (line: string) => line.split(separator).map(unquoted);
  const fields = matchFields('contacts', cellsOf(head));
  const known = fields.filter((field) => field !== null).length;
  if (known < 2 || known < fields.length / 2 || !fields.some((field) => field === 'name' || field === 'lastName')) return null;
  return rows.map((line) => {
    const cells = cellsOf(line);
    const cell = (field: string) => cells[fields.indexOf(field)] ?? '';
    const name = fields.includes('name') && cell('name') !== '' ? cell('name') : `${cell('firstName')} ${cell('lastName')}`;
    const [email = ''] = addresses(cell('email'));
    return entry({ name, email, title: cell('title'), phone: cell('phone'), unit: cell('unit'), manager: cell('manager') });
  });
}

/**
 * Reads a pasted list, one person a line: "Name, Title", "Name - Title", an indented outline, cells of a spreadsheet with or without their
 * headers, the recipients of an e-mail with the rest of its head, or vCards. Units and managers are read where the list says them. Bullets
 * are dropped; a name already listed is read once.
 */
export function readNameList(text: string): ListedName[] {
  const seen = new Set<string>();
  const cards = readVcards(text).map(entry);
  const lines = (cards.length === 0 ? text : withoutVcards(text))
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '' && !otherHeadPattern.test(line));
  const listed = [...(readTable(lines) ?? readCells(lines) ?? readLines(lines)), ...cards];
  return listed.filter(({ name }) => {
    const key = foldText(name);
    if (name === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
