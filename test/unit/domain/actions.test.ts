import { type Owner, parseAction } from '@shared/domain/action-text';
import { dueGroupOf, nextDueOn, sourceOf, withActionState } from '@shared/domain/actions';
import { actionSchema } from '@shared/model/risk';
import { describe, expect, test } from 'vitest';

const action = (fields: object = {}) => actionSchema.parse({ id: 'x', accountId: 'a', title: 'Send the report', ...fields });
const today = '2026-11-25'; // a Wednesday

describe('when an action is due', () => {
  const groupOf = (fields: object) => dueGroupOf(action(fields), today);
  test('by the day, today belonging to the week', () => {
    expect(groupOf({ dueOn: '2026-11-24' })).toBe('overdue');
    expect(groupOf({ dueOn: '2026-11-25' })).toBe('week');
    expect(groupOf({ dueOn: '2026-12-01' })).toBe('week');
    expect(groupOf({ dueOn: '2026-12-02' })).toBe('later');
    expect(groupOf({})).toBe('undated');
  });
  test('what is done or cancelled is never overdue', () => {
    expect(groupOf({ dueOn: '2026-01-01', state: 'done' })).toBe('closed');
    expect(groupOf({ dueOn: '2026-01-01', state: 'cancelled' })).toBe('closed');
  });
});

test('what is done knows when; opened again it forgets', () => {
  expect(withActionState(action(), 'done', today)).toEqual({ state: 'done', doneOn: today });
  expect(withActionState(action({ doneOn: '2026-11-01' }), 'done', today).doneOn).toBe('2026-11-01');
  expect(withActionState(action({ doneOn: '2026-11-01' }), 'open', today)).toEqual({ state: 'open', doneOn: null });
});

test('the next time of a repeating action keeps its rhythm and is never in the past', () => {
  expect(nextDueOn(action(), today)).toBeNull();
  expect(nextDueOn(action({ repeat: 'weekly', dueOn: '2026-11-24' }), today)).toBe('2026-12-01');
  expect(nextDueOn(action({ repeat: 'weekly', dueOn: '2026-10-06' }), today)).toBe('2026-12-01');
  expect(nextDueOn(action({ repeat: 'monthly', dueOn: '2026-08-31' }), today)).toBe('2026-11-30');
  expect(nextDueOn(action({ repeat: 'quarterly' }), today)).toBe('2027-02-25');
});

test('an action says what it came from', () => {
  expect(sourceOf(action())).toBeNull();
  expect(sourceOf(action({ needId: 'n', riskId: 'r' }))).toEqual({ table: 'risks', id: 'r' });
});

describe('a line of text', () => {
  const owners: Owner[] = [
    { side: 'person', id: 'claire', name: 'Claire Martin' },
    { side: 'person', id: 'anne', name: 'Anne Le Goff' },
    { side: 'person', id: 'jean1', name: 'Jean Petit' },
    { side: 'member', id: 'jean2', name: 'Jean Durand' },
    { side: 'member', id: 'eloise', name: 'Éloïse Roy' },
  ];
  const read = (text: string) => parseAction(text, owners, today);

  test('names its owner, day, priority and words anywhere', () => {
    expect(read('Send SLA report @Claire 12/03 !high #risk')).toEqual({
      title: 'Send SLA report',
      ownerPersonId: 'claire',
      ownerMemberId: null,
      dueOn: '2027-03-12',
      priority: 'high',
      tags: ['risk'],
      unknown: [],
    });
    expect(read('@eloise #a 2026-12-01 call !basse #a #b')).toMatchObject({
      title: 'call',
      ownerMemberId: 'eloise',
      dueOn: '2026-12-01',
      priority: 'low',
      tags: ['a', 'b'],
    });
  });

  test('takes the longest name, and one that several have only when it is whole', () => {
    expect(read('@Anne Le Goff signs the annex')).toMatchObject({ title: 'signs the annex', ownerPersonId: 'anne' });
    expect(read('@Jean calls back')).toMatchObject({
      title: '@Jean calls back',
      ownerPersonId: null,
      ownerMemberId: null,
      unknown: ['Jean'],
    });
    expect(read('@Jean Durand calls back')).toMatchObject({ title: 'calls back', ownerMemberId: 'jean2', unknown: [] });
  });

  test('loses nothing that it does not understand', () => {
    expect(read('Ask @Nobody about the 3.5 release and mail a@b.fr !soon')).toMatchObject({
      title: 'Ask @Nobody about the 3.5 release and mail a@b.fr !soon',
      unknown: ['Nobody'],
    });
  });

  test('reads days as both languages say them', () => {
    expect(read('Call friday').dueOn).toBe('2026-11-27');
    expect(read('Call mercredi').dueOn).toBe('2026-12-02');
    expect(read('Appeler demain').dueOn).toBe('2026-11-26');
    expect(read('Rappeler pour le 25/11')).toMatchObject({ title: 'Rappeler', dueOn: '2026-11-25' });
    expect(read('Renew 29/02').dueOn).toBeNull();
  });
});
