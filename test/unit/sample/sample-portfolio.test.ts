import { isPastClose } from '@shared/domain/pipeline';
import { upcomingRenewals } from '@shared/domain/renewals';
import { isPresent, powerfulOpposition, stakeholderGaps } from '@shared/domain/stakeholders';
import { createTranslator } from '@shared/i18n/translator';
import { guessSettings } from '@shared/import/guess-settings';
import { readTable } from '@shared/import/read-table';
import type { Mutation } from '@shared/model/changes';
import { tableNames } from '@shared/model/table-names';
import { type Locale, locales } from '@shared/preferences';
import { createdIn, importSample, planSample } from '@shared/sample/plan-sample';
import { readLines } from '@shared/sample/read-lines';
import { sampleQuarter } from '@shared/sample/shift-dates';
import { describe, expect, test } from 'vitest';
import { sampleFiles } from '../../support/sample-files';

const counter = () => {
  let last = 0;
  return () => {
    last += 1;
    return `id-${last}`;
  };
};
const whole = (locale: Locale, today = sampleQuarter) =>
  planSample(sampleFiles(locale), { t: createTranslator(locale), date: (day) => day, showPolitics: true }, counter(), today);

const named = { accounts: 'name', offers: 'name', opportunities: 'externalId', people: 'name' } as const;
type Named = keyof typeof named;

describe.each([...locales])('the sample portfolio in %s', (locale) => {
  const plans = importSample(sampleFiles(locale), counter(), sampleQuarter);
  const { mutations, mainAccountId } = whole(locale);
  const accounts = createdIn(mutations, 'accounts');
  const deals = createdIn(mutations, 'opportunities');
  const people = createdIn(mutations, 'people');
  const seats = createdIn(mutations, 'seats');
  const lines = createdIn(mutations, 'lines');

  test('is recognised, file by file, without being told anything', () => {
    expect(plans.map(({ report }) => report.kind)).toEqual(['accounts', 'offers', 'opportunities', 'contacts']);
  });

  test('comes in whole: no row rejected, nothing to remark on', () => {
    expect(plans.map(({ report }) => report.issues)).toEqual([[], [], [], []]);
    expect(plans.map(({ report }) => report.created)).toEqual([8, 9, 54, 72]);
  });

  test('leaves one column without a field of its own', () => {
    const custom = (['accounts', 'offers', 'opportunities', 'contacts'] as const).map((name) => {
      const table = readTable(sampleFiles(locale)[name]);
      if (!table.ok) throw new Error(table.error.code);
      const { columns } = guessSettings(table.value, 'USD');
      return columns.filter(({ target }) => target === 'custom').length;
    });
    expect(custom).toEqual([1, 0, 0, 0]);
  });

  test('is in euros, as its headers say, whatever currency is usual', () => {
    const table = readTable(sampleFiles(locale).opportunities);
    expect(table.ok && guessSettings(table.value, 'USD').formats.currency).toBe('EUR');
    expect(accounts.find(({ name }) => name === 'Aurevane')?.annualRevenue).toEqual({ minor: 291_000_000_000, currency: 'EUR' });
    expect(deals.find(({ externalId }) => externalId === 'OPP-2063')?.amount).toEqual({ minor: 6_240_550, currency: 'EUR' });
  });

  test('finds every account, offer, manager and end of a line', () => {
    expect(deals.filter(({ accountId, offerId }) => accountId === null || offerId === null)).toEqual([]);
    expect(lines.filter(({ kind }) => kind === 'reports-to').length).toBe(managersNamed(locale));
    const ids = new Set(seats.map(({ id }) => id));
    expect(lines.filter(({ fromSeatId, toSeatId }) => !ids.has(fromSeatId) || !ids.has(toSeatId))).toEqual([]);
  });

  test('reads its own lines as they are written', () => {
    const kinds = readLines(sampleFiles(locale).lines, createTranslator(locale)).map(({ kind }) => kind);
    expect(Object.fromEntries([...new Set(kinds)].map((kind) => [kind, kinds.filter((one) => one === kind).length]))).toEqual({
      influences: 12,
      ally: 4,
      conflict: 3,
      'dotted-line': 1,
    });
  });

  test('has a subsidiary, a prospect, an account at risk and every kind of deal', () => {
    const main = accounts.find(({ id }) => id === mainAccountId);
    expect(accounts.filter(({ parentId }) => parentId === main?.id)).toHaveLength(1);
    expect(new Set(accounts.map(({ status }) => status))).toEqual(new Set(['active', 'prospect', 'at-risk']));
    expect(new Set(deals.map(({ kind }) => kind))).toEqual(new Set(['new', 'upsell', 'cross-sell', 'renewal']));
    expect(new Set(deals.map(({ stage }) => stage)).size).toBe(6);
  });

  test('gives its main account a neutral decision maker, an opponent with power, a champion, open seats and somebody who left', () => {
    const own = people.filter(({ accountId }) => accountId === mainAccountId);
    const ownSeats = seats.filter(({ accountId }) => accountId === mainAccountId);
    expect(own.filter(({ buyingRole, support }) => buyingRole === 'decision-maker' && support === 'neutral')).toHaveLength(1);
    expect(powerfulOpposition(own, sampleQuarter).map(({ support }) => support)).toContain('opponent');
    expect(own.some(({ buyingRole, support }) => buyingRole === 'champion' && support === 'mentor')).toBe(true);
    expect(own.filter((person) => !isPresent(person, sampleQuarter))).toHaveLength(1);
    expect(ownSeats.map(({ state }) => state).filter((state) => state !== 'filled')).toEqual(['vacant', 'unknown']);
    expect(stakeholderGaps(own, ownSeats, sampleQuarter).map(({ gap }) => gap)).toEqual(['support-unknown', 'seats-open']);
  });

  test('puts everybody of the main account on one map, nobody upon anybody', () => {
    const placements = createdIn(mutations, 'placements');
    expect(createdIn(mutations, 'maps').map(({ accountId }) => accountId)).toEqual([mainAccountId]);
    expect(placements).toHaveLength(seats.filter(({ accountId }) => accountId === mainAccountId).length);
    expect(new Set(placements.map(({ x, y }) => `${x} ${y}`)).size).toBe(placements.length);
  });

  // The first and the last day of a quarter, a leap day, years later, and before the files were written.
  test.each(['2026-10-01', '2026-12-31', '2027-04-01', '2028-02-29', '2031-09-30', '2026-03-12'])('makes sense on %s', (today) => {
    const then = whole(locale, today);
    const open = createdIn(then.mutations, 'opportunities');
    const happened = open.filter(({ stage }) => stage === 'won' || stage === 'lost').map(({ closeDate }) => closeDate ?? '');
    expect(happened.filter((day) => day > today || day === '')).toEqual([]);
    expect(open.filter(({ openedOn }) => openedOn === null || openedOn > today)).toEqual([]);
    // One deal has slipped; by the end of a quarter so have those that were to close in it.
    const late = open.filter((deal) => isPastClose(deal, today)).length;
    expect(late).toBeGreaterThanOrEqual(1);
    expect(late).toBeLessThanOrEqual(6);
    const { renewals } = upcomingRenewals(createdIn(then.mutations, 'accounts'), today);
    expect(renewals.length).toBeGreaterThanOrEqual(6);
    expect(renewals.find(({ account }) => account.id === then.mainAccountId)?.inDays).toBeGreaterThan(85);
    const seen = createdIn(then.mutations, 'people').flatMap(({ assessedOn, leftOn }) =>
      [assessedOn, leftOn].filter((day) => day !== null),
    );
    expect(seen.filter((day) => day > today)).toEqual([]);
  });
});

function managersNamed(locale: Locale): number {
  const table = readTable(sampleFiles(locale).contacts);
  if (!table.ok) throw new Error(table.error.code);
  const { columns } = guessSettings(table.value, 'EUR');
  const at = columns.findIndex(({ target }) => typeof target !== 'string' && target.field === 'manager');
  return table.value.rows.filter(({ cells }) => cells[at]?.trim()).length;
}

/** Everything but the words: who and what there is, and every figure, date and choice. */
function structure(mutations: readonly Mutation[]) {
  return tableNames.map((table) => {
    const records = createdIn(mutations, table) as unknown as Record<string, unknown>[];
    const facts = records.map((record) => Object.fromEntries(Object.entries(record).filter(([field]) => !inWords(table, field))));
    return { table, facts: table === 'placements' ? facts.sort((a, b) => String(a.seatId).localeCompare(String(b.seatId))) : facts };
  });
}
const wordsOf: Record<string, readonly string[]> = {
  accounts: ['group', 'industry', 'country', 'site', 'summary', 'privateNotes', 'custom'],
  offers: ['name', 'family'],
  opportunities: ['name', 'product'],
  people: ['location', 'personalWins', 'privateNotes'],
  businessUnits: ['name'],
  seats: ['title'],
  lines: ['note'],
  maps: ['name'],
  // A chart is arranged by the names of its units.
  placements: ['id', 'x', 'y'],
};
const inWords = (table: string, field: string) => wordsOf[table]?.includes(field) ?? false;

test('the two languages tell of the same portfolio', () => {
  expect(structure(whole('fr').mutations)).toEqual(structure(whole('en').mutations));
});

test.each(['accounts', 'offers', 'opportunities', 'people'] as const satisfies readonly Named[])(
  'no two %s go by the same name',
  (table) => {
    const names = (createdIn(whole('en').mutations, table) as unknown as Record<string, unknown>[]).map((record) => [
      record.accountId,
      record[named[table]],
    ]);
    expect(new Set(names.map(String)).size).toBe(names.length);
  },
);
