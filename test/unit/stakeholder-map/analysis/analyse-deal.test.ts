import type { OpportunityStage } from '@shared/model/opportunity';
import type { Person } from '@shared/model/person';
import { analyseDeal } from '@shared/stakeholder-map/analysis/analyse-deal';
import { expect, test } from 'vitest';
import { aPerson } from '../../../support/records';

const today = '2026-10-01';

const person = (name: string, more: Partial<Person>) => aPerson({ id: name, name, ...more });
const people = [
  person('Claire', { buyingRole: 'decision-maker', support: 'supporter', relationship: 'vendor' }),
  person('Hugo', { buyingRole: 'champion', support: 'mentor', relationship: 'trusted-advisor' }),
  person('Ines', { buyingRole: 'evaluator', support: 'neutral', relationship: 'vendor' }),
  person('Tom', { buyingRole: 'approver', support: 'opponent', relationship: 'vendor' }),
];
const input = { account: { ourSponsor: '', theirSponsor: '' }, people, seats: [], businessUnits: [], lines: [] };
const kinds = (personIds: string[], stage: OpportunityStage = 'proposal') =>
  analyseDeal({ stage, personIds }, input, today).map(({ kind }) => kind);

test('a deal that rests on who decides, who carries it and who judges it has no weakness', () => {
  expect(kinds(['Claire', 'Hugo', 'Ines'])).toEqual([]);
});

test('only those it rests on count, whoever else the account knows', () => {
  expect(kinds(['Hugo'])).toEqual(['no-decision-maker', 'no-evaluator', 'single-threaded']);
  expect(kinds(['Claire', 'Hugo', 'Ines', 'Tom'])).toEqual(['key-player-against']);
});

test('whoever has left carries nothing', () => {
  const left = { ...input, people: people.map((each) => (each.name === 'Claire' ? { ...each, leftOn: '2026-09-30' } : each)) };
  expect(analyseDeal({ stage: 'proposal', personIds: ['Claire', 'Hugo', 'Ines'] }, left, today).map(({ kind }) => kind)).toContain(
    'no-decision-maker',
  );
});

test('nobody named, or a deal that is closed: nothing to judge', () => {
  expect(kinds([])).toEqual([]);
  expect(kinds(['gone'])).toEqual([]);
  expect(kinds(['Hugo'], 'won')).toEqual([]);
  expect(kinds(['Hugo'], 'lost')).toEqual([]);
});
