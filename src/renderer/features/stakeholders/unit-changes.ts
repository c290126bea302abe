import { dependentsText } from '@shared/i18n/dependents-text';
import type { Translate } from '@shared/i18n/translator';
import type { BusinessUnit } from '@shared/model/business-unit';
import { type Dependents, dependentsOf } from '@shared/model/dependents';
import type { Plan } from '@shared/model/plan';
import { save, saveWithUndo } from '@/stores/save';

export const renameUnit = ({ id, accountId }: BusinessUnit, name: string) =>
  save({ key: 'renameBusinessUnit', params: { name } }, [{ op: 'update', table: 'businessUnits', id, fields: { name } }], { accountId });

/** What depends on a unit. */
export const dependentsOfUnit = ({ account: _account, parent: _parent, ...records }: Plan, { id }: BusinessUnit): Dependents[] =>
  dependentsOf(records, 'businessUnits', id);

/** Deletes a unit. The toast says what went with it and what was kept without it, and takes it back. */
export function deleteUnit(unit: BusinessUnit, dependents: readonly Dependents[], t: Translate) {
  const { id, name, accountId } = unit;
  const gone = dependents.filter(({ outcome }) => outcome === 'goes-too');
  const kept = dependents.filter(({ outcome }) => outcome === 'loses-link');
  const message = [
    t('stakeholders:units.deleted', { name }),
    ...(gone.length > 0 ? [t('stakeholders:units.gone', { list: dependentsText(t, gone) })] : []),
    ...(kept.length > 0 ? [t('stakeholders:units.kept', { list: dependentsText(t, kept) })] : []),
  ].join(' ');
  return saveWithUndo(message, { key: 'deleteBusinessUnit', params: { name } }, [{ op: 'delete', table: 'businessUnits', id }], {
    accountId,
  });
}
