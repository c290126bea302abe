import type { Translate } from '@shared/i18n/translator';
import type { ChangeLabel } from '@shared/model/changes';
import type { StakeholderMap } from '@shared/model/stakeholder-map';
import type { Coverage } from '@shared/model/team';
import type { CardOptions } from '@shared/stakeholder-map/card';
import { type LevelChange, setLevels } from '@shared/stakeholder-map/commands/coverage';
import { type CoverageMatrix, companyColumn, coverageMatrix, type MatrixColumn } from '@shared/stakeholder-map/team-coverage/matrix';
import { newId } from '@/persistence/new-id';
import { loadMap } from '@/persistence/queries/stakeholders';
import { loadTeam } from '@/persistence/queries/team';
import { save } from '@/stores/save';
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
