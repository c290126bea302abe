import { fieldKind } from '@shared/model/field-kind';
import { expect, test } from 'vitest';

test('a text knows how long it may be, and whether it may be empty', () => {
  expect(fieldKind('risks', 'title')).toEqual({ kind: 'text', max: 300, required: true });
  expect(fieldKind('needs', 'response')).toEqual({ kind: 'text', max: 20_000, required: false });
});

test('a number knows its bounds, and a field without one says so', () => {
  expect(fieldKind('risks', 'impact')).toEqual({ kind: 'number', min: 1, max: 5, integer: true });
  expect(fieldKind('objectives', 'target')).toEqual({ kind: 'number', min: null, max: null, integer: false });
});

test('a choice knows its values in their order, and whether none is one of them', () => {
  expect(fieldKind('needs', 'priority')).toMatchObject({ kind: 'choice', catalogue: 'needPriority', nullable: true });
  expect(fieldKind('needs', 'state')).toMatchObject({ values: ['open', 'answered', 'proven', 'dropped'], nullable: false });
});

test('references are known one by one and in lists, whatever wraps them', () => {
  expect(fieldKind('needs', 'accountId')).toEqual({ kind: 'reference', target: 'accounts', nullable: false });
  expect(fieldKind('needs', 'meetingId')).toEqual({ kind: 'reference', target: 'meetings', nullable: true });
  expect(fieldKind('needs', 'personIds')).toEqual({ kind: 'list', of: { kind: 'reference', target: 'people', nullable: false } });
});

test('a time of day is no text: it may be unknown', () => {
  expect(fieldKind('meetings', 'time')).toEqual({ kind: 'time' });
});

test('days, amounts, yes or no, and lists of words', () => {
  expect(fieldKind('actions', 'dueOn').kind).toBe('date');
  expect(fieldKind('initiatives', 'budget').kind).toBe('money');
  expect(fieldKind('actions', 'shared').kind).toBe('boolean');
  expect(fieldKind('actions', 'tags')).toMatchObject({ kind: 'list', of: { kind: 'text' } });
});
