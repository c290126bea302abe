import { moveUnit, type UnitMove } from '@shared/domain/move-unit';
import { dependentsText } from '@shared/i18n/dependents-text';
import type { Translate } from '@shared/i18n/translator';
import type { BusinessUnit } from '@shared/model/business-unit';
import { type Dependents, dependentsOf } from '@shared/model/dependents';
import type { Plan } from '@shared/model/plan';
import { deleteRecords } from '@/stores/records';
import { save, saveWithUndo } from '@/stores/save';

export const renameUnit = ({ id, accountId }: BusinessUnit, name: string) =>
  save({ key: 'renameBusinessUnit', params: { name } }, [{ op: 'update', table: 'businessUnits', id, fields: { name } }], { accountId });

const recordsOf = ({ account: _account, parent: _parent, ...records }: Plan) => records;

/** What depends on a unit. */
export const dependentsOfUnit = (plan: Plan, { id }: BusinessUnit): Dependents[] => dependentsOf(recordsOf(plan), 'businessUnits', id);

/** Deletes a unit. The toast says what went with it and what was kept without it, and takes it back. */
export const deleteUnit = (plan: Plan, unit: BusinessUnit, t: Translate) => deleteRecords('businessUnits', [unit], recordsOf(plan), t);

/** What a move to another unit would take along. */
export const moveOfUnit = (plan: Plan, from: BusinessUnit, to: BusinessUnit): UnitMove => moveUnit(recordsOf(plan), from.id, to.id);

/** Moves what depends on a unit to another and deletes it, as one step that the toast takes back. */
export function mergeUnit(plan: Plan, from: BusinessUnit, to: BusinessUnit, t: Translate) {
  const { mutations, moved, stays } = moveOfUnit(plan, from, to);
  const params = { name: from.name, to: to.name };
  const message = [
    t('common:deletedOne', params),
    ...(moved.length > 0 ? [t('stakeholders:units.moved', { ...params, list: dependentsText(t, moved) })] : []),
    ...(stays.length > 0 ? [t('common:goneToo', { list: dependentsText(t, stays) })] : []),
  ].join(' ');
  const all = [...mutations, { op: 'delete' as const, table: 'businessUnits' as const, id: from.id }];
  return saveWithUndo(message, { key: 'mergeBusinessUnit', params }, all, { accountId: from.accountId });
}
