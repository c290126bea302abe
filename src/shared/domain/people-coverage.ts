import type { CalendarDate } from '../model/fields';
import type { Person } from '../model/person';
import { daysBetween } from './calendar';
import { counted, type Figure, na, type Quantity, ratio } from './figure';
import { isPresent } from './stakeholders';
import { sum } from './statistics';

export type CoveredPerson = Pick<Person, 'id' | 'name' | 'influence' | 'leftOn'>;

/** When one of us and one of them last spoke both ways (a mail without an answer is no contact); null: not known. */
export type LastContact = { readonly personId: string; readonly lastContactOn: CalendarDate | null };

export type CoverageInputs = {
  readonly influenceEngaged: Quantity;
  readonly influenceIdentified: Quantity;
  readonly engaged: number;
  readonly identified: number;
  readonly windowDays: Quantity;
};

/**
 * Coverage of people: Σ influence of the engaged / Σ influence of the identified, over the people still there; engaged is a two-way contact in the last
 * `windowDays` days (the portfolio's setting, 90 unless it was changed), with anyone of us. Ratio, 0 to 1. Those whose influence nobody assessed are left out and counted.
 * Source: FORMULAS "Coverage (people)".
 */
export function peopleCoverage(
  people: readonly CoveredPerson[],
  contacts: readonly LastContact[],
  today: CalendarDate,
  windowDays: number,
): Figure<CoverageInputs> {
  const past = contacts.flatMap(({ personId, lastContactOn: day }) => (day !== null && day <= today ? [{ personId, day }] : []));
  const recent = new Set(past.filter(({ day }) => daysBetween(day, today) <= windowDays).map(({ personId }) => personId));
  const present = people.filter((person) => isPresent(person, today));
  const assessed = present.flatMap(({ id, name, influence }) => (influence === null ? [] : [{ id, name, influence }]));
  const engaged = assessed.filter(({ id }) => recent.has(id));
  const influenceOf = (of: readonly { influence: number }[]) => sum(of.map(({ influence }) => influence));
  const quantity = (value: number): Quantity => ({ value, unit: 'score' });
  const inputs: CoverageInputs = {
    influenceEngaged: quantity(influenceOf(engaged)),
    influenceIdentified: quantity(influenceOf(assessed)),
    engaged: engaged.length,
    identified: assessed.length,
    windowDays: { value: windowDays, unit: 'days' },
  };
  const basis = {
    dataDate:
      past
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? null,
    notes: counted({ 'influence-unknown': present.length - assessed.length }),
    parts: assessed.map(({ id, name, influence }) => ({
      id,
      name,
      inputs: { influenceIdentified: quantity(influence), influenceEngaged: quantity(recent.has(id) ? influence : 0) },
    })),
  };
  if (present.length === 0) return na('peopleCoverage', 'no-stakeholder', inputs, basis);
  if (assessed.length === 0) return na('peopleCoverage', 'influence-unknown', inputs, basis);
  return ratio('peopleCoverage', [influenceOf(engaged), influenceOf(assessed)], 'influence-zero', inputs, basis);
}
