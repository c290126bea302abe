import { isEngaged } from '../../domain/stakeholders';
import type { Finding } from './finding';
import type { Rule } from './subject';

/**
 * A business unit where we know nobody, or where it is recorded of everybody known that we have no relationship with them. As long as
 * one of them is not assessed, nothing is said: unknown is not none.
 */
export const unitsWithoutContact: Rule<Finding> = ({ businessUnits, seats, present, concerned }) =>
  businessUnits.flatMap((unit): Finding[] => {
    const holders = new Set(seats.filter(({ businessUnitId }) => businessUnitId === unit.id).map(({ personId }) => personId));
    const people = present.filter(({ id }) => holders.has(id));
    if (people.length === 0) return [{ kind: 'unit-unknown', severity: 'warning', concerned: [], params: { unit: unit.name } }];
    if (people.some((person) => isEngaged(person) || person.relationship === null)) return [];
    const params = { unit: unit.name, people: people.length };
    return [{ kind: 'unit-without-contact', severity: 'warning', concerned: people.map(concerned), params }];
  });
