import { matchFields } from '../../import/columns';
import { readVcards, withoutVcards } from './vcards';

/** One line of a pasted list: a name, and whatever else the line says of them; empty where it says nothing. */
export type ListedName = { name: string; title: string; email: string; phone: string };

/** Trims, folds white space and drops what cannot be seen; keeps at most 300 characters, the longest the model takes. */
export const clean = (text: string): string =>
  [...text.replace(/[\p{Cc}\u200b\u2028\u2029\ufeff]+/gu, ' ').replace(/\s+/g, ' ')].slice(0, 300).join('').trim().slice(0, 300);

/** An address, bare or in brackets. */
const addressPattern = /[<(]?([^\s<>(),;:"']+@[^\s<>(),;:"']+)[>)]?/g;
/** What begins a line of an e-mail's head, in both languages. */
const headPattern = /^\s*(?:to|cc|bcc|from|de|à|cci|pour)\s*:\s*/i;
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

const entry = (name: string, title: string, email = '', phone = ''): ListedName => ({
  name: clean(name) || nameInAddress(email),
  title: clean(title),
  email: clean(email),
  phone: clean(phone),
});

/** The people of an e-mail's line of recipients: each with an address, parted by semicolons or commas. */
const readRecipients = (line: string): ListedName[] =>
  line
    .replace(headPattern, '')
    .split(line.includes('>') ? /(?<=>)\s*[,;]\s*/ : /[,;\s]+/)
    .map((part) => entry(turned(unquoted(withoutAddresses(part))), '', addresses(part)[0]));

/** "Name, Title", "Name; Title", "Name - Title" or cells of a spreadsheet. */
function readLine(line: string): ListedName[] {
  if (addresses(line).length > 1) return readRecipients(line);
  const text = withoutAddresses(line.replace(headPattern, '')).replace(bulletPattern, '');
  const [name = '', ...rest] = text.split(/\t|;|,|\s[-–—|]\s/);
  return [entry(unquoted(name), rest.map(clean).filter(Boolean).join(', '), addresses(line)[0])];
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
    return entry(name, cell('title'), addresses(cell('email'))[0], cell('phone'));
  });
}

/**
 * Reads a pasted list, one person a line: "Name, Title", "Name - Title", cells of a spreadsheet with or without their headers, the
 * recipients of an e-mail, or vCards. Bullets are dropped; a name already listed is read once.
 */
export function readNameList(text: string): ListedName[] {
  const seen = new Set<string>();
  const cards = readVcards(text).map(({ name, title, email, phone }) => entry(name, title, email, phone));
  const lines = (cards.length === 0 ? text : withoutVcards(text)).split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const listed = [...(readTable(lines) ?? lines.flatMap(readLine)), ...cards];
  return listed.filter(({ name }) => {
    const key = name.toLocaleLowerCase();
    if (name === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
