import { addDays, daysBetween } from '@shared/domain/calendar';
import {
  conflictsOf,
  expectedProgress,
  measureProgress,
  movedWork,
  objectiveStatus,
  resizedWork,
  spanOf,
  workStatuses,
} from '@shared/domain/roadmap';
import { initiativeSchema, milestoneSchema, objectiveSchema } from '@shared/model/roadmap';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const today = '2026-06-15';
const work = (fields: object = {}) => initiativeSchema.parse({ id: 'w', accountId: 'a', title: 'Work', ...fields });
const milestone = (fields: object = {}) =>
  milestoneSchema.parse({ id: 'm', accountId: 'a', initiativeId: 'w', title: 'There', dueOn: '2026-06-01', ...fields });
const stateOf = (fields: object, milestones: ReturnType<typeof milestone>[] = []) =>
  workStatuses([work(fields)], milestones, today).get('w');

test('work whose end has passed is late; done and stopped work never is', () => {
  const dates = { startsOn: '2026-01-01', endsOn: '2026-06-05', progress: 90 };
  expect(stateOf({ ...dates, state: 'active' })).toEqual({ state: 'late', reasons: [{ kind: 'ended', days: 10 }] });
  expect(stateOf({ ...dates, state: 'done' })).toEqual({ state: 'done', reasons: [] });
  expect(stateOf({ ...dates, state: 'stopped' })).toEqual({ state: 'stopped', reasons: [] });
  expect(stateOf({ ...dates, endsOn: today, state: 'active' })?.state).toBe('active');
});

test('work is at risk when it has not started, is far behind its dates, or a milestone has passed undone', () => {
  expect(stateOf({ startsOn: '2026-06-10', endsOn: '2026-12-31' })).toEqual({
    state: 'at-risk',
    reasons: [{ kind: 'not-started', days: 5 }],
  });
  const half = { state: 'active', startsOn: '2026-06-05', endsOn: '2026-06-24' };
  expect(expectedProgress(half as never, today)).toBe(50);
  expect(stateOf({ ...half, progress: 31 })?.state).toBe('active');
  expect(stateOf({ ...half, progress: 30 })).toEqual({ state: 'at-risk', reasons: [{ kind: 'behind', expected: 50 }] });
  expect(stateOf({ state: 'active' }, [milestone()])).toEqual({
    state: 'at-risk',
    reasons: [{ kind: 'milestone', milestoneId: 'm', days: 14 }],
  });
  expect(stateOf({ state: 'active' }, [milestone({ doneOn: '2026-06-14' })])?.state).toBe('active');
});

test('work that starts before what it waits for has ended is in conflict, and at risk', () => {
  const first = work({ id: 'first', startsOn: '2026-07-01', endsOn: '2026-08-31' });
  const second = work({ startsOn: '2026-08-30', endsOn: '2026-10-01', dependsOnIds: ['first', 'gone'] });
  const conflict = { id: 'w', dependsOnId: 'first', problem: 'overlap', days: 2 };
  expect(conflictsOf([first, second])).toEqual([conflict]);
  expect(workStatuses([first, second], [], today).get('w')).toEqual({ state: 'at-risk', reasons: [{ kind: 'conflict', conflict }] });
  expect(conflictsOf([first, { ...second, startsOn: '2026-09-01' }])).toEqual([]);
  expect(conflictsOf([{ ...first, state: 'done' }, second])).toEqual([]);
  expect(conflictsOf([first, { ...second, startsOn: null, endsOn: null }])).toEqual([]);
});

test('waiting for stopped work, or in a circle, can never end', () => {
  expect(conflictsOf([work({ id: 'x', state: 'stopped' }), work({ dependsOnIds: ['x'] })])).toMatchObject([{ problem: 'stopped' }]);
  const circle = [
    work({ id: 'x', dependsOnIds: ['y'] }),
    work({ id: 'y', dependsOnIds: ['z'] }),
    work({ id: 'z', dependsOnIds: ['x'] }),
    work({ id: 'beside', dependsOnIds: ['x'] }),
  ];
  expect(conflictsOf(circle).map(({ id, problem }) => `${id} ${problem}`)).toEqual(['x circle', 'y circle', 'z circle']);
  expect(conflictsOf([work({ dependsOnIds: ['w'] })])).toMatchObject([{ problem: 'circle' }]);
});

test('an objective is late after its day, at risk when its work is late or ends after it', () => {
  const objective = (fields: object = {}) => objectiveSchema.parse({ id: 'o', accountId: 'a', title: 'Sooner', ...fields });
  const under = (fields: object) => [work({ objectiveId: 'o', state: 'active', ...fields })];
  const status = (fields: object, works = under({})) => objectiveStatus(objective(fields), works, workStatuses(works, [], today), today);
  expect(status({})).toBe('open');
  expect(status({ dueOn: '2026-06-14' })).toBe('late');
  expect(status({ dueOn: '2026-06-14', state: 'reached' })).toBe('reached');
  expect(status({}, under({ endsOn: '2026-06-01' }))).toBe('at-risk');
  expect(status({ dueOn: '2026-09-30' }, under({ endsOn: '2026-10-01' }))).toBe('at-risk');
  expect(status({ dueOn: '2026-09-30' }, under({ endsOn: '2026-10-01', state: 'stopped' }))).toBe('open');
});

test('a measure’s progress goes from its baseline to its target, whichever way that is', () => {
  expect(measureProgress({ baseline: 38, current: 59, target: 80 })).toBe(0.5);
  expect(measureProgress({ baseline: 10, current: 8, target: 5 })).toBe(0.4);
  expect(measureProgress({ baseline: null, current: 20, target: 80 })).toBe(0.25);
  expect(measureProgress({ baseline: 5, current: 9, target: 5 })).toBeNull();
  expect(measureProgress({ baseline: 5, current: null, target: 5 })).toBeNull();
});

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));
const step = fc.oneof(fc.record({ days: fc.integer({ min: -400, max: 400 }) }), fc.record({ months: fc.integer({ min: -24, max: 24 }) }));

test('moving keeps the length of work and the place of its open milestones in it', () => {
  fc.assert(
    fc.property(day, fc.nat(900), fc.nat(900), step, (startsOn, length, offset, by) => {
      const endsOn = addDays(startsOn, length);
      const open = milestone({ dueOn: addDays(startsOn, offset) });
      const moved = movedWork({ startsOn, endsOn }, [open, milestone({ id: 'done', doneOn: startsOn })], by);
      if (!moved?.dates.startsOn || !moved.dates.endsOn) throw new Error('it has dates');
      expect(daysBetween(moved.dates.startsOn, moved.dates.endsOn)).toBe(length);
      expect(moved.milestones).toEqual([{ id: 'm', dueOn: addDays(moved.dates.startsOn, offset) }]);
    }),
  );
  expect(movedWork({ startsOn: null, endsOn: null }, [], { days: 1 })).toBeNull();
});

test('resizing moves one edge and never past the other', () => {
  fc.assert(
    fc.property(day, fc.nat(900), fc.constantFrom('start' as const, 'end' as const), step, (startsOn, length, edge, by) => {
      const endsOn = addDays(startsOn, length);
      const resized = resizedWork({ startsOn, endsOn }, edge, by);
      expect(resized && spanOf(resized)).not.toBeNull();
      expect(resized?.[edge === 'end' ? 'startsOn' : 'endsOn']).toBe(edge === 'end' ? startsOn : endsOn);
    }),
  );
});
