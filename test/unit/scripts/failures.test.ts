import { expect, test } from 'vitest';
import { playwrightFailures, told, vitestFailures } from '../../../scripts/lib/failures.mjs';

test('a failed journey is told with its file, also inside a group, and an error outside the journeys too', () => {
  const failed = {
    title: 'undoes',
    file: 'a.spec.ts',
    line: 7,
    ok: false,
    tests: [{ results: [{ errors: [{ message: 'not visible' }] }] }],
  };
  const passed = { ...failed, title: 'redoes', ok: true };
  const suites = [{ specs: [passed], suites: [{ specs: [failed, passed] }] }];
  expect(playwrightFailures({ suites, errors: [{ message: 'no process' }] })).toEqual([
    { name: 'a.spec.ts:7 › undoes', message: 'not visible' },
    { name: 'outside the journeys', message: 'no process' },
  ]);
});

test('a failed unit test is told by its full name, and a file that cannot be loaded by its path', () => {
  const testResults = [
    {
      status: 'failed',
      name: 'a.test.ts',
      message: '',
      assertionResults: [{ status: 'failed', fullName: 'adds up', failureMessages: ['1 is not 2'] }],
    },
    { status: 'passed', name: 'b.test.ts', message: '', assertionResults: [{ status: 'passed', fullName: 'holds', failureMessages: [] }] },
    { status: 'failed', name: 'c.test.ts', message: 'no such module', assertionResults: [] },
  ];
  expect(vitestFailures({ testResults })).toEqual([
    { name: 'adds up', message: '1 is not 2' },
    { name: 'c.test.ts', message: 'no such module' },
  ]);
});

test('a long message is cut, and empty lines are left out', () => {
  const message = Array.from({ length: 40 }, (_, index) => `line ${index}`).join('\n\n');
  expect(told({ name: 'adds up', message }).split('\n')).toHaveLength(13);
});
