import { personSchema } from '@shared/model/person';
import { seatSchema } from '@shared/model/seat';
import { standardLimits } from '@shared/stakeholder-map/analysis/thresholds';
import { describeCard } from '@shared/stakeholder-map/card';
import { filterSize, matchesFilter, noFilter } from '@shared/stakeholder-map/map-filter';
import { freshnessOf, isStale, overlays, relationshipGap, shadeOf, shadesOf } from '@shared/stakeholder-map/overlay';
import { describe, expect, test } from 'vitest';
import { cardOptions } from '../../support/map-options';

const today = '2026-03-31';
const person = (fields: object) => personSchema.parse({ id: 'p', accountId: 'a', name: 'Claire Martin', ...fields });
const seat = seatSchema.parse({ id: 's', accountId: 'a', title: 'CIO', personId: 'p', businessUnitId: 'it' });
const card = (fields: object, options: object = {}) => describeCard(seat, person(fields), { ...cardOptions(), today, ...options });

describe('what we believe', () => {
  test('is stale 91 days after it was looked at, not 90; without a date nothing is said', () => {
    expect(isStale(person({ assessedOn: '2025-12-31' }), today, standardLimits)).toBe(false);
    expect(isStale(person({ assessedOn: '2025-12-30' }), today, standardLimits)).toBe(true);
    expect(isStale(person({}), today, standardLimits)).toBe(false);
    expect(card({ assessedOn: '2025-01-01' }).stale).toBe('last looked at 2025-01-01');
    expect(card({ assessedOn: '2025-01-01' }, { showPolitics: false }).stale).toBeNull();
  });

  test('is stale, and a contact overdue, from the days of the settings on', () => {
    const limits = { ...standardLimits, staleAfterDays: 10, silentAfterDays: 5 };
    expect(card({ assessedOn: '2026-03-20' }).stale).toBeNull();
    expect(card({ assessedOn: '2026-03-20' }, { limits }).stale).toBe('last looked at 2026-03-20');
    const seen = { lastContactOn: '2026-03-20' };
    expect(card(seen, { overlay: 'freshness' }).shade?.word).toBe('Seen as often as wanted');
    expect(card(seen, { overlay: 'freshness', limits }).shade?.word).toBe('Overdue');
  });

  test('of contacts stands for what is set by hand', () => {
    const contact = { lastOn: '2026-03-30', from: null, coverage: 'in-depth', coverageFrom: 'meetings', meetings: 5 } as const;
    const contacts = new Map([['p', contact]]);
    expect(card({}, { overlay: 'freshness' }).shade?.word).toBe('No contact recorded');
    expect(card({ lastContactOn: '2020-01-01' }, { overlay: 'freshness', contacts }).shade?.word).toBe('Seen as often as wanted');
    expect(card({}, { overlay: 'coverage', contacts }).shade?.word).toBe('In depth');
  });
});

describe('overlays', () => {
  test.each([
    ['vendor', 'vendor', 'met'],
    ['trusted-advisor', 'vendor', 'met'],
    ['vendor', 'credible-source', 'one'],
    ['none', 'trusted-advisor', 'more'],
    [null, 'vendor', 'unknown'],
    ['vendor', null, 'unknown'],
  ] as const)('from %s to %s the gap is %s', (relationship, targetRelationship, gap) => {
    expect(relationshipGap({ relationship, targetRelationship })).toBe(gap);
  });

  test.each([
    ['2026-03-01', null, 'fresh'],
    ['2026-02-28', null, 'due'],
    ['2026-01-29', null, 'overdue'],
    ['2026-01-29', 90, 'fresh'],
    [null, 90, 'unknown'],
  ] as const)('last seen on %s with a cadence of %s days: %s', (lastContactOn, cadenceDays, freshness) => {
    expect(freshnessOf({ lastContactOn, cadenceDays }, today, standardLimits)).toBe(freshness);
  });

  test('every shade that a card may carry is in the legend of its overlay, and the client sees none', () => {
    const { t } = cardOptions();
    const people = [
      person({}),
      person({ buyingRole: 'champion', coverage: 'brief', relationship: 'none', targetRelationship: 'vendor', lastContactOn: today }),
      person({ buyingRole: 'decision-maker', coverage: 'in-depth', relationship: 'none', targetRelationship: 'trusted-advisor' }),
    ];
    for (const overlay of overlays) {
      for (const one of people) {
        const shade = shadeOf(overlay, one, { today, limits: standardLimits, t });
        if (shade) expect(shadesOf(overlay, t)).toContainEqual(shade);
        else expect(overlay).toBe('support');
      }
      const signs = shadesOf(overlay, t).map(({ sign, word }) => `${sign} ${word}`);
      expect(new Set(signs).size).toBe(signs.length);
      expect(card({}, { overlay, showPolitics: false }).shade).toBeNull();
    }
  });
});

describe('the filter', () => {
  const opponent = card({ support: 'opponent', buyingRole: 'approver', assessment: 'confirmed' });

  test('asks nothing when it is empty', () => {
    expect(filterSize(noFilter)).toBe(0);
    expect(matchesFilter(opponent, noFilter)).toBe(true);
  });

  test('any of a group, all groups together', () => {
    expect(matchesFilter(opponent, { ...noFilter, support: ['mentor', 'opponent'] })).toBe(true);
    expect(matchesFilter(opponent, { ...noFilter, support: ['mentor'] })).toBe(false);
    expect(matchesFilter(opponent, { ...noFilter, support: ['opponent'], roles: ['champion'] })).toBe(false);
    expect(matchesFilter(opponent, { ...noFilter, units: ['it'], marks: ['key-player'] })).toBe(true);
    expect(matchesFilter(opponent, { ...noFilter, marks: ['assumed', 'left', 'open', 'stale'] })).toBe(false);
    expect(matchesFilter(card({}), { ...noFilter, support: ['unknown'] })).toBe(true);
  });
});
