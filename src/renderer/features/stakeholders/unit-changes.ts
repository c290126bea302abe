import type { Translate } from '@shared/i18n/translator';
import type { BusinessUnit } from '@shared/model/business-unit';
import { type Dependents, dependentsOf } from '@shared/model/dependents';
import type { Plan } from '@shared/model/plan';
import { deleteRecords } from '@/stores/records';
import { save } from '@/stores/save';

export const renameUnit = ({ id, accountId }: BusinessUnit, name: string) =>
  save({ key: 'renameBusinessUnit', params: { name } }, [{ op: 'update', table: 'businessUnits', id, fields: { name } }], { accountId });

const recordsOf = ({ account: _account, parent: _parent, ...records }: Plan) => records;

/** What depends on a unit. */
export const dependentsOfUnit = (plan: Plan, { id }: BusinessUnit): Dependents[] => dependentsOf(recordsOf(plan), 'businessUnits', id);

/** Deletes a unit. The toast says what went with it and what was kept without it, and takes it back. */
export const deleteUnit = (plan: Plan, unit: BusinessUnit, t: Translate) => deleteRecords('businessUnits', [unit], recordsOf(plan), t);
