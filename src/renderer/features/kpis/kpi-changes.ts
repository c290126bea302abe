import type { Translate } from '@shared/i18n/translator';
import type { EditOptions, KpiEdit } from '@shared/kpis/change-figures';
import { changeFigures } from '@shared/kpis/change-figures';
import type { ChangeLabel, Mutation } from '@shared/model/changes';
import { type KpiDefinition, kpiDefinitionSchema } from '@shared/model/kpi';
import { newId } from '@/persistence/new-id';
import { save, saveWithUndo } from '@/stores/save';

/** Puts figures into cells, as one commit; null: nothing changes. */
export function saveFigures(edits: readonly KpiEdit[], label: ChangeLabel, options: Omit<EditOptions, 'newId'>) {
  const mutations = changeFigures(edits, { ...options, newId });
  return mutations.length === 0 ? null : save(label, mutations, { accountId: options.accountId });
}

const nameOf = ({ key, name }: KpiDefinition, t: Translate) => name || (key ? t(`model:kpi.${key}`) : '');

/** A standard definition is stored by the first change it gets. */
const change = (kpi: KpiDefinition, stored: boolean, fields: Partial<Omit<KpiDefinition, 'id'>>): Mutation =>
  stored
    ? { op: 'update', table: 'kpiDefinitions', id: kpi.id, fields }
    : { op: 'create', table: 'kpiDefinitions', record: { ...kpi, ...fields } };

export const editKpi = <F extends Exclude<keyof KpiDefinition, 'id'>>(
  kpi: KpiDefinition,
  stored: boolean,
  field: F,
  value: KpiDefinition[F],
  t: Translate,
) => save({ key: 'editKpi', params: { field, name: nameOf(kpi, t) } }, [change(kpi, stored, { [field]: value })]);

/** A KPI of our own, after the others; answers its id. */
export async function createKpi(name: string, order: number): Promise<string | null> {
  const record = kpiDefinitionSchema.parse({ id: newId(), name, order });
  const saved = await save({ key: 'createKpi', params: { name } }, [{ op: 'create', table: 'kpiDefinitions', record }]);
  return saved.ok ? record.id : null;
}

export const hideKpi = (kpi: KpiDefinition, stored: boolean, t: Translate) =>
  saveWithUndo(t('kpis:hidden', { name: nameOf(kpi, t) }), { key: 'hideKpi', params: { name: nameOf(kpi, t) } }, [
    change(kpi, stored, { hidden: true }),
  ]);

export const showKpis = (hidden: readonly KpiDefinition[]) =>
  save(
    { key: 'showKpis' },
    hidden.map(({ id }) => ({ op: 'update', table: 'kpiDefinitions', id, fields: { hidden: false } })),
  );

/** Deletes a KPI of our own with its figures in every account; the toast takes it back. */
export const deleteKpi = (kpi: KpiDefinition, t: Translate) =>
  saveWithUndo(t('kpis:deleted', { name: nameOf(kpi, t) }), { key: 'deleteKpi', params: { name: nameOf(kpi, t) } }, [
    { op: 'delete', table: 'kpiDefinitions', id: kpi.id },
  ]);
