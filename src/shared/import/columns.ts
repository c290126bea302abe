import { foldText } from '../fold-text';
import { catalogues } from '../i18n/catalogues';
import type { FieldSpec } from './fields/field-spec';
import { fieldsOf, type ImportKind, importKinds, neededFields } from './kinds';

/** A text as headers and names are compared: letters and digits only, no accents, lower case. "Close_Date" is "closedate". */
export const squash = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** What happens with a column: it fills a field, is kept under its header as a custom field, or is left out. */
export type Column = {
  target: { field: string } | 'custom' | 'ignore';
  /** For amounts: what one unit in the file stands for. */
  scale: 1 | 1_000 | 1_000_000;
};

/** Headers as they can be told apart: blank ones get their place, a name that comes again its number ("Notes (2)"). */
export function nameHeaders(cells: readonly string[]): { header: string[]; repeated: string[] } {
  const seen = new Map<string, number>();
  const repeated = new Set<string>();
  const taken = new Set(cells.map((cell) => cell.trim()));
  const header = cells.map((cell, index) => {
    const name = cell.trim().slice(0, 150) || `#${index + 1}`;
    let count = (seen.get(name) ?? 0) + 1;
    if (count === 1) {
      seen.set(name, 1);
      return name;
    }
    repeated.add(name);
    while (taken.has(`${name} (${count})`)) count += 1;
    seen.set(name, count);
    taken.add(`${name} (${count})`);
    return `${name} (${count})`;
  });
  return { header, repeated: [...repeated] };
}

/** A column that Dynamics needs to recognise its own rows: ids, checksums. Only the id of a deal is of use elsewhere. */
export const isTechnical = (header: string): boolean => /^\(do not modify\)/i.test(header);

/** How well a header names a field: 0 not at all; the surest of its names count most. Words in brackets are a unit, not a name. */
function likeness(header: string, spec: FieldSpec): number {
  const key = isTechnical(header) ? squash(header) : squash(header.replace(/[([].*?[)\]]/g, ''));
  const at = spec.headers.indexOf(key);
  if (at >= 0) return 100 - at;
  return ownNames(spec).includes(key) ? leastSure : 0;
}

/** Less sure than any header that a CRM writes: what Keyfolio itself calls the field. */
const leastSure = 1;

/** The field's name in both languages, as its pages show it and a user may have typed it into a spreadsheet. */
function ownNames({ label }: FieldSpec): string[] {
  const [namespace = '', path = ''] = label.split(':');
  return Object.values(catalogues).map((catalogue) => {
    const name = [namespace, ...path.split('.')].reduce<unknown>(
      (at, key) => (at as Record<string, unknown> | undefined)?.[key],
      catalogue,
    );
    return typeof name === 'string' ? squash(name) : '';
  });
}

/** The field of each column, by its header: every field at most once, the surest pairs first. Null: none. */
export function matchFields(kind: ImportKind, header: readonly string[]): (string | null)[] {
  const specs = fieldsOf(kind);
  const pairs = header.flatMap((name, column) =>
    specs.map((spec) => ({ column, field: spec.field, score: likeness(name, spec) })).filter(({ score }) => score > 0),
  );
  const fields: (string | null)[] = header.map(() => null);
  const used = new Set<string>();
  for (const { column, field } of pairs.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (fields[column] !== null || used.has(field)) continue;
    fields[column] = field;
    used.add(field);
  }
  return fields;
}

/** Words that only one kind of file has among its headers. */
const telling: Record<ImportKind, readonly string[]> = {
  accounts: ['annualRevenue', 'employees', 'industry', 'parent', 'revenueWithUs', 'renewalDate', 'tier'],
  offers: ['listPrice', 'family'],
  opportunities: ['stage', 'closeDate', 'amount', 'probability', 'externalId'],
  contacts: ['email', 'firstName', 'lastName', 'title', 'manager', 'support', 'phone'],
};

/** What the file most likely holds, by its headers. */
export function detectKind(header: readonly string[]): ImportKind {
  const scores = importKinds.map((kind) => {
    const fields = matchFields(kind, header).filter((field) => field !== null);
    const told = fields.filter((field) => telling[kind].includes(field)).length;
    const usable = neededFields[kind].some((field) => fields.includes(field));
    return { kind, score: (usable ? 3 : 0) + told * 3 + fields.length };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).kind;
}
