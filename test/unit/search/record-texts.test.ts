import { tableNames } from '@shared/model/table-names';
import { namingText, searchedTables, textsOf } from '@shared/search/record-texts';
import { describe, expect, it } from 'vitest';
import { anAccount, anOpportunity, aPerson, aSeat } from '../../support/records';

const fields = (texts: readonly { field: string }[]) => texts.map(({ field }) => field);

describe('the texts of a record', () => {
  it('are its words, not its ids, dates, codes and currencies', () => {
    const account = anAccount({
      parentId: 'a2',
      renewalDate: '2027-01-01',
      currency: 'USD',
      tier: 'A',
      industry: 'Energy',
      summary: 'Grows',
    });
    expect(textsOf('accounts', account)).toEqual([
      { field: 'name', text: 'Acme' },
      { field: 'industry', text: 'Energy' },
      { field: 'summary', text: 'Grows' },
    ]);
  });

  it('include internal ones and the columns of an import', () => {
    const person = aPerson({ privateNotes: 'Careful', custom: { Assistant: 'Paul', Empty: '' } });
    expect(fields(textsOf('people', person))).toEqual(['name', 'privateNotes', 'custom']);
  });

  it('leave out what a map of an earlier day copied', () => {
    const content = { businessUnits: [], people: [aPerson({ name: 'Ines' })], seats: [], lines: [], placements: [], groups: [], notes: [] };
    const snapshot = { id: 's1', accountId: 'a1', mapId: 'm1', name: 'In June', takenOn: '2026-06-30', content };
    expect(textsOf('mapSnapshots', snapshot)).toEqual([{ field: 'name', text: 'In June' }]);
  });

  it('leave out what is longer than any text of the model', () => {
    expect(textsOf('accounts', { ...anAccount(), summary: 'x'.repeat(400_001) })).toHaveLength(1);
  });

  it('come in pieces where they are long, cut between words and nowhere else', () => {
    const minutes = Array.from({ length: 6_000 }, (_, n) => `word${n}`).join(' ');
    const pieces = textsOf('meetings', { id: 'm', minutes }).map(({ text }) => text);
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.join('')).toBe(minutes);
    expect(pieces.flatMap((piece) => piece.split(' ').filter(Boolean))).toHaveLength(6_000);
    expect(textsOf('meetings', { id: 'm', minutes: '😀'.repeat(9_000) }).every(({ text }) => [...text].every((one) => one === '😀'))).toBe(
      true,
    );
  });

  it('hold the name it goes by, which need not come first', () => {
    expect(namingText(textsOf('opportunities', anOpportunity({ externalId: 'CRM-1', name: 'Renewal' })))?.text).toBe('Renewal');
    expect(namingText(textsOf('opportunities', anOpportunity({ externalId: 'CRM-1' })))?.text).toBe('CRM-1');
    expect(namingText(textsOf('seats', aSeat({ title: 'CIO' })))?.text).toBe('CIO');
    expect(namingText([])).toBeUndefined();
  });
});

describe('the tables that are searched', () => {
  it('are all that hold texts of a plan, accounts first', () => {
    expect(searchedTables[0]).toBe('accounts');
    expect(searchedTables).toEqual(
      expect.arrayContaining(['people', 'seats', 'businessUnits', 'opportunities', 'offers', 'lines', 'maps']),
    );
    expect(searchedTables).not.toContain('importReports');
    expect(tableNames).toEqual(expect.arrayContaining([...searchedTables]));
  });
});
