import type { Owner } from '@shared/domain/action-text';
import { minutesItems, openItems } from '@shared/domain/minutes';
import { expect, test } from 'vitest';

const today = '2026-11-25';
const owners: Owner[] = [{ side: 'person', id: 'claire', name: 'Claire Martin' }];
const minutes = [
  'They close the month in nine days.',
  '-> @Claire send the SLA report by 12/03',
  '  - ! Budget approved for the second site',
  '? Who signs in Spain',
  'A plain line with -> inside, and a ! too',
  '->',
  '→ @Claire',
].join('\n');

test('lines that begin with a mark become items, other lines do not', () => {
  expect(minutesItems(minutes, owners, today)).toEqual([
    {
      kind: 'action',
      line: 2,
      needId: null,
      action: expect.objectContaining({ title: 'send the SLA report', ownerPersonId: 'claire', dueOn: '2027-03-12' }),
    },
    { kind: 'decision', line: 3, title: 'Budget approved for the second site' },
    { kind: 'question', line: 4, title: 'Who signs in Spain' },
  ]);
});

test('what was already made of the same minutes is not made again; another meeting does not count', () => {
  const items = minutesItems(minutes, owners, today);
  const made = { actions: [{ title: 'send the SLA report', meetingId: 'm', minutesLine: '' }], decisions: [] };
  expect(openItems(items, 'm', made).map(({ kind }) => kind)).toEqual(['decision']);
  expect(openItems(items, 'other', made).map(({ kind }) => kind)).toEqual(['action', 'decision']);
  // Called otherwise since, it is still what the line was about.
  const renamed = { actions: [{ title: 'Report', meetingId: 'm', minutesLine: 'send the SLA report' }], decisions: [] };
  expect(openItems(items, 'm', renamed).map(({ kind }) => kind)).toEqual(['decision']);
});
