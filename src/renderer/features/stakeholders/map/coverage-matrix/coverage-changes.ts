import { type Levels, rankOf } from '@shared/domain/relationship-levels';
import type { Translate } from '@shared/i18n/translator';
import type { ChangeLabel } from '@shared/model/changes';
import type { StakeholderMap } from '@shared/model/stakeholder-map';
import type { AccountMember, Coverage, TeamMember } from '@shared/model/team';
import type { CardOptions } from '@shared/stakeholder-map/card';
import { addMember, type LevelChange, removeMember, setLevels } from '@shared/stakeholder-map/commands/coverage';
import {
  type CoverageMatrix,
  companyColumn,
  coverageMatrix,
  type MatrixColumn,
  type Team,
} from '@shared/stakeholder-map/team-coverage/matrix';
import { newId } from '@/persistence/new-id';
import { loadMap } from '@/persistence/queries/stakeholders';
import { loadTeam } from '@/persistence/queries/team';
import { save, saveWithUndo } from '@/stores/save';
import { today } from '@/ui/today';

const context = (accountId: string) => ({ accountId, today: today(), newId });

/** What the column's relationships are with: one of us, or us as a company. */
export const columnName = ({ member }: Pick<MatrixColumn, 'member'>, t: Translate): string =>
  member ? member.name : t('coverage:company');

/** What was asked for is worked out from what was kept before it, however fast the keys come. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Says how well we know people, as one step of undo. `changesFrom` answers the changes from the matrix as it is when its turn
 * comes; what was said, or null when nothing was.
 */
export function saveLevels(
  map: StakeholderMap,
  options: CardOptions,
  changesFrom: (matrix: CoverageMatrix) => LevelChange[],
): Promise<{ matrix: CoverageMatrix; changes: LevelChange[] } | null> {
  const turn = before.then(() => saveInTurn(map, options, changesFrom));
  before = turn.catch(() => undefined);
  return turn;
}

async function saveInTurn({ id, accountId }: StakeholderMap, options: CardOptions, changesFrom: (matrix: CoverageMatrix) => LevelChange[]) {
  const [model, team] = await Promise.all([loadMap(id), loadTeam(accountId)]);
  if (!model) return null;
  const matrix = coverageMatrix(model, team, options, today());
  const changes = changesFrom(matrix);
  const [first] = changes;
  if (!first) return null;
  const name = matrix.rows.find(({ person }) => person.id === first.personId)?.person.name ?? '';
  const member = matrix.columns.find((column) => column.id === first.columnId)?.member?.name ?? '';
  const ofCompany = changes.length === 1 && first.columnId === companyColumn;
  const field = first.levels.current === undefined ? 'targetRelationship' : 'relationship';
  const label: ChangeLabel = ofCompany
    ? { key: 'editPersonField', params: { field, name } }
    : { key: 'setCoverage', params: { count: changes.length, name, member } };
  const saved = await save(label, setLevels(team.coverages, changes, context(accountId)), { accountId });
  return saved.ok ? { matrix, changes } : null;
}

/** Changes one field of what is recorded of one of us and one person. */
export const changeCoverage = <F extends 'current' | 'target' | 'lastContactOn' | 'note'>(
  { id, accountId }: Coverage,
  names: { member: string; name: string },
  field: F,
  value: Coverage[F],
) =>
  save({ key: 'setCoverage', params: { count: 1, ...names } }, [{ op: 'update', table: 'coverages', id, fields: { [field]: value } }], {
    accountId,
  });

/** Takes one of us into the account's team. Answers the member's id, null when it could not be saved. */
export async function joinTeam(team: Team, name: string, role: AccountMember['role'], accountId: string): Promise<string | null> {
  const { memberId, mutations } = addMember(team, { name, role }, context(accountId));
  if (mutations.length === 0) return memberId;
  const saved = await save({ key: 'joinTeam', params: { name: name.trim() } }, mutations, { accountId });
  return saved.ok ? memberId : null;
}

/** Takes one of us out of the account's team; the toast takes it back. */
export const leaveTeam = (team: Team, { id, name }: TeamMember, accountId: string, t: Translate) =>
  saveWithUndo(t('coverage:leftTeam', { name }), { key: 'leaveTeam', params: { name } }, removeMember(team, id), { accountId });

export const changeMember = <F extends keyof TeamMember>(member: TeamMember, field: F, value: TeamMember[F]) =>
  save({ key: 'editTeamMember', params: { field, name: member.name } }, [
    { op: 'update', table: 'teamMembers', id: member.id, fields: { [field]: value } },
  ]);

export const changeRole = <F extends 'role' | 'responsibilities'>(role: AccountMember, name: string, field: F, value: AccountMember[F]) =>
  save(
    { key: 'editAccountMember', params: { field, name } },
    [{ op: 'update', table: 'accountMembers', id: role.id, fields: { [field]: value } }],
    { accountId: role.accountId },
  );

/** A relationship in words: "Vendor, target Problem solver". */
export function levelsInWords({ current, target }: Levels, t: Translate): string {
  const now = current === null ? t('coverage:notKnown') : t(`model:relationship.${current}`);
  if (target === null) return now;
  const missing = Math.max(0, rankOf(target) - (current === null ? 0 : rankOf(current)));
  const wanted = t('coverage:wanted', { now, target: t(`model:relationship.${target}`) });
  return missing > 0 ? `${wanted}, ${t('coverage:missing', { count: missing })}` : wanted;
}
