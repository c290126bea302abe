import { isKeyPlayer } from '../../domain/stakeholders';
import type { Coverage } from '../../model/team';
import type { Finding } from './finding';
import type { OurSide, Rule, Subject } from './subject';

/** Whether one of us has any relationship with somebody. */
const knows = ({ current }: Pick<Coverage, 'current'>): boolean => current !== null && current !== 'none';

/** A key player whom nobody of ours who is still there is down for: nobody is asked when they go silent. */
export const keyPlayersWithoutOwner: Rule<Finding> = ({ present, concerned, ours }) => {
  if (!ours) return [];
  const owned = new Set(ofThoseWhoAreThere(ours).map(({ personId }) => personId));
  const alone = present.filter((person) => isKeyPlayer(person) && !owned.has(person.id));
  return alone.length === 0 ? [] : [{ kind: 'key-player-unowned', severity: 'warning', concerned: alone.map(concerned), params: {} }];
};

/** Every relationship is one colleague's: when they go, so does the account. Said from two relationships on. */
export const oneOwner: Rule<Finding> = ({ present, concerned, ours }) => {
  if (!ours) return [];
  const known = ofThoseWhoAreThere(ours).filter(knows);
  const reached = present.filter(({ id }) => known.some(({ personId }) => personId === id));
  const [memberId, ...more] = new Set(known.map((coverage) => coverage.memberId));
  const member = ours.members.find(({ id }) => id === memberId)?.name;
  if (reached.length < 2 || more.length > 0 || member === undefined) return [];
  return [{ kind: 'one-owner', severity: 'warning', concerned: reached.map(concerned), params: { member } }];
};

function ofThoseWhoAreThere({ coverages, members }: OurSide): Pick<Coverage, 'personId' | 'memberId' | 'current'>[] {
  const left = new Set(members.filter(({ leftOn }) => leftOn !== null).map(({ id }) => id));
  return coverages.filter(({ memberId }) => !left.has(memberId));
}

/** The open action about somebody that is due first; null where none is known. */
export function actionAbout(personId: string, { ours }: Pick<Subject, 'ours'>) {
  const about = (ours?.actions ?? []).filter((action) => action.personId === personId);
  return about.sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1))[0] ?? null;
}
