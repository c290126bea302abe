import type { Levels } from '../../domain/relationship-levels';
import { foldText } from '../../fold-text';
import type { Mutation } from '../../model/changes';
import {
  type AccountMember,
  accountMemberSchema,
  type Coverage,
  coverageSchema,
  type TeamMember,
  teamMemberSchema,
} from '../../model/team';
import { companyColumn, type Team } from '../team-coverage/matrix';
import { clean } from './name-list';
import { editPerson } from './stakeholders';

/** What to say of the relationship of one of us (or of us as a company: `companyColumn`) with one person. */
export type LevelChange = { personId: string; columnId: string; levels: Partial<Levels> };

type Context = { accountId: string; today: string; newId: () => string };

/**
 * Says how well we know people. A relationship that nothing is recorded of any more is deleted; one that has a note or a last
 * contact stays.
 */
export function setLevels(
  coverages: readonly Coverage[],
  changes: readonly LevelChange[],
  { accountId, today, newId }: Context,
): Mutation[] {
  return changes.flatMap(({ personId, columnId, levels }): Mutation[] => {
    if (columnId === companyColumn) {
      const { current, target } = levels;
      const fields = {
        ...(current !== undefined && { relationship: current }),
        ...(target !== undefined && { targetRelationship: target }),
      };
      return editPerson(personId, fields, today);
    }
    const known = coverages.find((coverage) => coverage.personId === personId && coverage.memberId === columnId);
    const { current, target } = { current: known?.current ?? null, target: known?.target ?? null, ...levels };
    const empty = current === null && target === null;
    if (!known) {
      if (empty) return [];
      const record = coverageSchema.parse({ id: newId(), accountId, personId, memberId: columnId, current, target });
      return [{ op: 'create', table: 'coverages', record }];
    }
    if (empty && known.coverage === null && known.lastContactOn === null && known.note === '')
      return [{ op: 'delete', table: 'coverages', id: known.id }];
    return [{ op: 'update', table: 'coverages', id: known.id, fields: { current, target } }];
  });
}

type NewMember = { name: string; role: AccountMember['role'] };

/** The one of us who goes by this name, in whatever account. */
export const memberNamed = (members: readonly TeamMember[], name: string): TeamMember | undefined =>
  members.find((member) => foldText(member.name) === foldText(clean(name)));

/** Takes one of us into the account's team. Who goes by that name already is taken rather than made a second time. */
export function addMember(
  team: Pick<Team, 'members' | 'roles'>,
  { name, role }: NewMember,
  { accountId, newId }: Context,
): { memberId: string; mutations: Mutation[] } {
  const known = memberNamed(team.members, name);
  const memberId = known?.id ?? newId();
  if (team.roles.some((one) => one.memberId === memberId)) return { memberId, mutations: [] };
  const joins: Mutation = {
    op: 'create',
    table: 'accountMembers',
    record: accountMemberSchema.parse({ id: newId(), accountId, memberId, role }),
  };
  if (known) return { memberId, mutations: [joins] };
  const made = teamMemberSchema.parse({ id: memberId, name: clean(name) });
  return { memberId, mutations: [{ op: 'create', table: 'teamMembers', record: made }, joins] };
}

/** Takes one of us out of the account's team, with the relationships recorded there; the other accounts keep them. */
export const removeMember = ({ roles, coverages }: Team, memberId: string): Mutation[] => [
  ...coverages.filter((one) => one.memberId === memberId).map(({ id }): Mutation => ({ op: 'delete', table: 'coverages', id })),
  ...roles.filter((one) => one.memberId === memberId).map(({ id }): Mutation => ({ op: 'delete', table: 'accountMembers', id })),
];
