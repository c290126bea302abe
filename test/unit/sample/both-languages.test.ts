import type { Mutation } from '@shared/model/changes';
import { fieldKind } from '@shared/model/field-kind';
import { tableNames } from '@shared/model/table-names';
import { locales } from '@shared/preferences';
import { createdIn } from '@shared/sample/created-in';
import { isText } from '@shared/sample/read-records';
import { expect, test } from 'vitest';
import { typographyProblems } from '../../../scripts/checks/typography.mjs';
import { sampleSource } from '../../support/sample-files';
import { wholeSample } from '../../support/sample-plan';

type Found = { path: string; value: unknown };

/** Every text of the files, with where it stands. */
function textsIn(value: unknown, path: string): Found[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => textsIn(entry, `${path}[${index}]`));
  if (typeof value === 'string' || isText(value)) return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, entry]) => textsIn(entry, `${path}.${name}`));
}
const texts = textsIn(sampleSource(), 'sample');
const pairs = texts.flatMap(({ path, value }) => (isText(value) ? [{ path, en: value.en, fr: value.fr }] : []));

/** Names of people, firms, towns and products are the same everywhere. */
const names =
  /\.(name|title|site|location|group|currency|competitors?|owner|ourSponsor|theirSponsor|place|country|family|data|email|phone)$/;

test('every sentence is there in both languages', () => {
  expect(pairs.length).toBeGreaterThan(1_000);
  expect(pairs.filter(({ en, fr }) => en.trim() === '' || fr.trim() === '')).toEqual([]);
  expect(pairs.filter(({ en, fr }) => en === fr && en.split(' ').length > 3)).toEqual([]);
  expect(texts.filter(({ path, value }) => typeof value === 'string' && value.split(' ').length > 3 && !names.test(path))).toEqual([]);
});

/** A sign at the beginning of a line of minutes says what the line is, and ends no sentence. */
const withoutMarks = (path: string, text: string) => (path.endsWith('.minutes') ? text.replace(/^[!?] /gm, '') : text);

test.each([...locales])('what is written in %s is set as that language is', (locale) => {
  expect(
    pairs.flatMap(({ path, [locale]: text }) =>
      typographyProblems(locale, withoutMarks(path, text)).map((problem) => `${path}: ${problem}: ${text}`),
    ),
  ).toEqual([]);
});

/** What is no text: who, what, when and how much. */
const facts = (mutations: readonly Mutation[]) =>
  tableNames.map((table) => {
    const records = createdIn(mutations, table) as unknown as Record<string, unknown>[];
    // A chart is arranged by the names of its units, and so are its frames.
    const placed = new Set(['x', 'y', 'width', 'height', 'content']);
    const isFact = (field: string) => {
      const kind = fieldKind(table, field);
      return (
        !placed.has(field) && !['text', 'columns', 'other'].includes(kind.kind) && !(kind.kind === 'list' && kind.of.kind !== 'reference')
      );
    };
    const kept = records.map((record) => Object.fromEntries(Object.entries(record).filter(([field]) => isFact(field))));
    return { table, facts: table === 'placements' ? kept.map(({ seatId }) => seatId).sort() : kept };
  });

test('the two languages tell of the same portfolio', () => {
  expect(facts(wholeSample('fr').mutations)).toEqual(facts(wholeSample('en').mutations));
});
