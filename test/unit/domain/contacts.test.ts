import { type ContactRecords, contactsOf } from '@shared/domain/contacts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const today = '2026-03-31';
const nothing: ContactRecords = { people: [], meetings: [], coverages: [], sponsorPairs: [] };
const person = (id: string, set: Partial<ContactRecords['people'][number]> = {}) => ({ id, lastContactOn: null, coverage: null, ...set });
const meeting = (id: string, date: string | null, personIds: string[] = ['claire'], minutes = '') => ({
  id,
  title: id,
  date,
  personIds,
  minutes,
});
const member = (memberId: string, set: Partial<ContactRecords['coverages'][number]>) => ({
  personId: 'claire',
  memberId,
  lastContactOn: null,
  coverage: null,
  ...set,
});
const claire = (records: Partial<ContactRecords>) =>
  contactsOf({ ...nothing, people: [person('claire'), person('hugo')], ...records }, today).get('claire');

describe('the last contact', () => {
  test('is the latest held meeting they took part in', () => {
    const meetings = [meeting('old', '2025-06-01'), meeting('late', '2026-03-01'), meeting('theirs', '2026-03-20', ['hugo'])];
    expect(claire({ meetings })).toMatchObject({ lastOn: '2026-03-01', from: { kind: 'meeting', meetingId: 'late', title: 'late' } });
  });

  test('is no meeting to come, none without a day, and none of today before its minutes are written', () => {
    expect(claire({ meetings: [meeting('coming', '2026-04-02'), meeting('open', null), meeting('now', today)] })).toMatchObject({
      lastOn: null,
      from: null,
    });
    expect(claire({ meetings: [meeting('now', today, ['claire'], 'They want a pilot.')] })?.lastOn).toBe(today);
  });

  test('is what is recorded for one of us, a sponsor or on the person, where that is later; of one day the meeting is named', () => {
    const meetings = [meeting('late', '2026-03-01')];
    expect(claire({ meetings, coverages: [member('nadia', { lastContactOn: '2026-03-02' })] })?.from).toEqual({
      kind: 'member',
      memberId: 'nadia',
    });
    const sponsorPairs = [{ personId: 'claire', memberId: 'boss', lastContactOn: '2026-03-05' }];
    expect(claire({ meetings, sponsorPairs })?.from).toEqual({ kind: 'sponsor', memberId: 'boss' });
    const set = (lastContactOn: string) => claire({ meetings, people: [person('claire', { lastContactOn })] });
    expect(set('2026-03-09')).toMatchObject({ lastOn: '2026-03-09', from: { kind: 'set' } });
    expect(set('2026-02-01')).toMatchObject({ lastOn: '2026-03-01', from: { kind: 'meeting' } });
    expect(set('2026-03-01')?.from?.kind).toBe('meeting');
    expect(set('2027-01-01')?.lastOn).toBe('2026-03-01');
  });
});

describe('coverage', () => {
  const held = (count: number, day = '2026-02-01') => Array.from({ length: count }, (_, index) => meeting(`m${index}`, day));

  test.each([
    [1, 'brief'],
    [2, 'multiple'],
    [4, 'multiple'],
    [5, 'in-depth'],
  ] as const)('from %i meetings in a year is %s', (count, coverage) => {
    expect(claire({ meetings: held(count) })).toMatchObject({ coverage, coverageFrom: 'meetings', meetings: count });
  });

  test('is none where others were met, and not known where no meeting is logged', () => {
    expect(claire({ meetings: [meeting('theirs', '2026-02-01', ['hugo'])] })).toMatchObject({ coverage: 'none', coverageFrom: 'meetings' });
    expect(claire({})).toMatchObject({ coverage: null, coverageFrom: null });
  });

  test('forgets meetings of more than a year ago, and counts nobody twice in one', () => {
    expect(claire({ meetings: held(6, '2025-03-31') })).toMatchObject({ coverage: 'none', meetings: 0, lastOn: '2025-03-31' });
    expect(claire({ meetings: [meeting('m', '2026-02-01', ['claire', 'claire'])] })?.meetings).toBe(1);
  });

  test('set by hand stands; recorded for one of us it stands where it is better', () => {
    const meetings = held(2);
    expect(claire({ meetings, people: [person('claire', { coverage: 'none' })] })).toMatchObject({ coverage: 'none', coverageFrom: 'set' });
    expect(claire({ meetings, coverages: [member('a', { coverage: 'in-depth' })] })).toMatchObject({
      coverage: 'in-depth',
      coverageFrom: 'member',
    });
    expect(claire({ meetings, coverages: [member('a', { coverage: 'brief' })] })).toMatchObject({
      coverage: 'multiple',
      coverageFrom: 'meetings',
    });
  });
});

test('the order of the records changes nothing, and everybody is answered for', () => {
  const day = fc.constantFrom('2025-01-01', '2026-01-01', '2026-03-30', '2026-05-01');
  const list = fc.array(fc.tuple(day, fc.subarray(['claire', 'hugo'])), { maxLength: 8 });
  fc.assert(
    fc.property(list, (rows) => {
      const meetings = rows.map(([date, personIds], index) => ({ ...meeting('m', date, personIds), id: `m${index}` }));
      const people = [person('claire'), person('hugo')];
      const plain = (records: ContactRecords) =>
        [...contactsOf(records, today)].map(([id, { lastOn, coverage, meetings: count }]) => ({ id, lastOn, coverage, count }));
      const there = plain({ ...nothing, people, meetings });
      expect(plain({ ...nothing, people, meetings: [...meetings].reverse() })).toEqual(there);
      expect(there).toHaveLength(2);
    }),
  );
});
