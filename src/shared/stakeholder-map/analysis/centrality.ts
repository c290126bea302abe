import type { Person } from '../../model/person';
import type { Finding } from './finding';
import { betweenness, networkOf, partsWithout } from './network';
import type { Rule, Subject } from './subject';

/** Sums of fractions in another order differ in their last digits. */
const tolerance = 1e-9;

/** The people in first place; nobody when too many share it. */
function first({ present, thresholds }: Subject, score: ReadonlyMap<string, number>, least: number): { people: Person[]; score: number } {
  const best = Math.max(...score.values(), 0);
  const people = present.filter(({ id }) => (score.get(id) ?? 0) >= best - tolerance);
  return best < least || best === 0 || people.length > thresholds.mostTied ? { people: [], score: 0 } : { people, score: best };
}

/** The one whose leaving would cut the most ways: highest betweenness among the lines of influence and the alliances. */
export const bridge: Rule<Finding> = (subject) => {
  const { thresholds, concerned } = subject;
  const network = networkOf(subject.ties('influences', 'ally').map(({ from, to }) => [from.id, to.id] as const));
  if (network.order < thresholds.bridgePeople) return [];
  const { people, score } = first(subject, betweenness(network), thresholds.bridgeShare);
  return people.map((person) => {
    const parts = partsWithout(network, person.id);
    return { kind: 'bridge', severity: parts > 1 ? 'warning' : 'info', concerned: [concerned(person)], params: { share: score, parts } };
  });
};

/** The one whom the most people influence: in-degree of the lines of influence. */
export const mostLookedTo: Rule<Finding> = (subject) => {
  const sources = new Map<string, Set<string>>();
  for (const { from, to } of subject.ties('influences')) sources.set(to.id, (sources.get(to.id) ?? new Set()).add(from.id));
  const inDegree = new Map([...sources].map(([id, { size }]) => [id, size]));
  const { people, score } = first(subject, inDegree, subject.thresholds.lookedToLines);
  return people.map((person) => ({
    kind: 'most-looked-to',
    severity: 'info',
    concerned: [subject.concerned(person)],
    params: { lines: score },
  }));
};
