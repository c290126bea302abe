import { type RaciDuty, validateRaci } from '@shared/domain/raci';
import { describe, expect, it } from 'vitest';

const cells = (...pairs: [string, RaciDuty][]) => pairs.map(([roleId, duty]) => ({ activityId: 'steer', roleId, duty }));
const problems = (...args: Parameters<typeof validateRaci>) => validateRaci(...args).map(({ problem, severity }) => [problem, severity]);

describe('RACI', () => {
  it('asks for exactly one who answers and at least one who does', () => {
    expect(problems(['steer'], [])).toEqual([
      ['no-accountable', 'error'],
      ['no-responsible', 'error'],
    ]);
    const two = cells(['kam', 'accountable'], ['cio', 'accountable'], ['csm', 'responsible']);
    expect(validateRaci(['steer'], two)).toEqual([
      { activityId: 'steer', problem: 'several-accountable', severity: 'error', roleIds: ['kam', 'cio'] },
    ]);
    expect(problems(['steer'], cells(['kam', 'accountable'], ['csm', 'responsible'], ['cio', 'responsible']))).toEqual([]);
  });

  it('lets one role do and answer, unless the setting says no', () => {
    const both = cells(['kam', 'accountable'], ['kam', 'responsible']);
    expect(problems(['steer'], both)).toEqual([]);
    expect(problems(['steer'], both, { mayCombine: false })).toEqual([['accountable-is-responsible', 'error']]);
  });

  it('warns of more than 3 who are asked, and counts a duty given twice once', () => {
    const base: [string, RaciDuty][] = [
      ['kam', 'accountable'],
      ['kam', 'accountable'],
      ['csm', 'responsible'],
    ];
    const asked = (count: number): [string, RaciDuty][] => Array.from({ length: count }, (_, index) => [`c${index}`, 'consulted']);
    expect(problems(['steer'], cells(...base, ...asked(3)))).toEqual([]);
    expect(problems(['steer'], cells(...base, ...asked(4)))).toEqual([['many-consulted', 'warning']]);
  });

  it('judges each activity by its own cells, in their order', () => {
    const done = cells(['kam', 'accountable'], ['csm', 'responsible']);
    expect(validateRaci(['other', 'steer'], done).map(({ activityId }) => activityId)).toEqual(['other', 'other']);
  });
});
