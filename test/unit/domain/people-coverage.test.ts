import { isKnown } from '@shared/domain/figure';
import { peopleCoverage } from '@shared/domain/people-coverage';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const today = '2026-03-12';
const person = (id: string, influence: number | null, leftOn: string | null = null) => ({ id, name: id, influence, leftOn });
const spoke = (personId: string, lastContactOn: string | null) => ({ personId, lastContactOn });

describe('coverage of people', () => {
  it('gives the worked example: influences 5,5,3,2, 1st and 3rd engaged: 8/15 = 53.3%', () => {
    const people = [person('a', 5), person('b', 5), person('c', 3), person('d', 2)];
    const figure = peopleCoverage(people, [spoke('a', '2026-03-01'), spoke('c', '2025-12-12')], today, 90);
    expect(isKnown(figure) && (figure.value * 100).toFixed(1)).toBe('53.3');
    expect(figure).toMatchObject({
      inputs: { engaged: 2, identified: 4, windowDays: { value: 90, unit: 'days' } },
      dataDate: '2026-03-01',
    });
  });

  it('does not count an old contact, one to come, one unknown, or people who left', () => {
    const people = [person('a', 5), person('b', 5), person('c', 5), person('gone', 5, '2026-01-01')];
    const contacts = [spoke('a', '2025-12-11'), spoke('b', '2026-04-01'), spoke('c', null), spoke('gone', '2026-03-01')];
    expect(peopleCoverage(people, contacts, today, 90)).toMatchObject({ value: 0, inputs: { identified: 3, engaged: 0 } });
  });

  it('leaves unassessed people out and counts them, and is n/a with the reason', () => {
    expect(peopleCoverage([person('a', 4), person('b', null)], [spoke('a', today)], today, 90)).toMatchObject({
      value: 1,
      notes: [{ note: 'influence-unknown', count: 1 }],
    });
    expect(peopleCoverage([], [], today, 90)).toMatchObject({ na: 'no-stakeholder' });
    expect(peopleCoverage([person('a', null)], [], today, 90)).toMatchObject({ na: 'influence-unknown' });
    expect(peopleCoverage([person('a', 0)], [], today, 90)).toMatchObject({ na: 'influence-zero' });
  });

  it('stays between 0 and 1, and never falls when one more is engaged', () => {
    const influences = fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(influences, fc.nat(9), (values, engaged) => {
        const people = values.map((influence, index) => person(String(index), influence));
        const contacts = people.slice(0, engaged).map(({ id }) => spoke(id, today));
        const [some, more] = [contacts, [...contacts, spoke(String(engaged), today)]].map((met) => peopleCoverage(people, met, today, 90));
        if (!some || !more || !isKnown(some) || !isKnown(more)) return;
        expect(some.value).toBeGreaterThanOrEqual(0);
        expect(more.value).toBeGreaterThanOrEqual(some.value);
        expect(more.value).toBeLessThanOrEqual(1);
      }),
    );
  });
});
