import { isDecider, powerfulOpposition, supportScore } from '../../domain/stakeholders';
import type { Person, Support } from '../../model/person';
import type { Finding } from './finding';
import { actionAbout } from './owners';
import type { Rule, Subject, Tie } from './subject';

/** Support below neutral, or null. */
const against = ({ support }: Person): Support | null => (support !== null && supportScore[support] < 0 ? support : null);

/** Somebody who can stop a deal, or belongs to those who can, is against us, and whether anything is planned about it. */
export const keyPlayersAgainst: Rule<Finding> = (subject) =>
  powerfulOpposition(subject.people, subject.today).flatMap((person): Finding[] => {
    const support = against(person);
    if (support === null) return [];
    const action = actionAbout(person.id, subject);
    const grave = support === 'opponent' || person.buyingRole === 'decision-maker';
    const planned = subject.ours ? { planned: action && { title: action.title, dueOn: action.dueOn } } : {};
    return [
      {
        kind: 'key-player-against',
        // What somebody is on is known, and no longer the first thing to do.
        severity: action ? 'info' : grave ? 'critical' : 'warning',
        concerned: [subject.concerned(person)],
        params: { role: person.buyingRole, support, ...planned },
      },
    ];
  });

/**
 * Somebody against us has the ear of who decides or approves: the shortest way along the lines of influence, of at most
 * `longestWay` lines. A way ends at the first who decides: beyond, it is that one's influence.
 */
export const opponentsWithAnEar: Rule<Finding> = (subject) => {
  const influences = subject.ties('influences');
  return subject.present.flatMap((opponent) => {
    const support = against(opponent);
    return support === null ? [] : waysToDeciders(opponent, influences, subject).map((way) => finding(opponent, support, way, subject));
  });
};

function finding(opponent: Person, support: Support, way: readonly Tie[], { concerned }: Subject): Finding {
  const people = [opponent, ...way.map(({ to }) => to)];
  return {
    kind: 'opponent-influences',
    severity: support === 'opponent' ? 'critical' : 'warning',
    concerned: people.map(concerned),
    params: {
      support,
      role: people.at(-1)?.buyingRole ?? 'approver',
      through: people.slice(1, -1).map(({ name }) => name),
      assumed: way.some(({ line }) => line.assessment === 'assumed'),
    },
  };
}

/** Breadth first, the strongest line first: the shortest way to each, and of several as short the one that weighs most at its start. */
function waysToDeciders(opponent: Person, influences: readonly Tie[], { thresholds }: Subject): Tie[][] {
  const reached = new Set([opponent.id]);
  const ways: Tie[][] = [];
  let front: Tie[][] = [[]];
  for (let length = 1; length <= thresholds.longestWay && front.length > 0; length += 1) {
    const next: Tie[][] = [];
    for (const way of front) {
      const end = way.at(-1)?.to ?? opponent;
      const on = influences.filter(({ from }) => from === end).sort((a, b) => b.line.strength - a.line.strength);
      for (const tie of on) {
        if (reached.has(tie.to.id)) continue;
        reached.add(tie.to.id);
        // Whoever is against us too is a finding of their own; their way need not be told twice.
        if (isDecider(tie.to)) ways.push([...way, tie]);
        else if (against(tie.to) === null) next.push([...way, tie]);
      }
    }
    front = next;
  }
  return ways;
}
