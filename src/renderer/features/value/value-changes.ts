import type { Translate } from '@shared/i18n/translator';
import type { KpiPeriod } from '@shared/kpis/kpi-periods';
import type { ChangeLabel } from '@shared/model/changes';
import type { Money } from '@shared/model/fields';
import type { ValueHypothesis } from '@shared/model/value';
import { changeFlows, type FlowEdit, spreadBenefit } from '@shared/value/value-grid';
import { newId } from '@/persistence/new-id';
import { save, saveWithUndo } from '@/stores/save';

/** Puts amounts into cells, as one commit; null: nothing changes. */
export function saveFlows(accountId: string, edits: readonly FlowEdit[], label: ChangeLabel) {
  const mutations = changeFlows(edits, newId);
  return mutations.length === 0 ? null : save(label, mutations, { accountId });
}

export const spreadOver = (hypothesis: ValueHypothesis, benefit: Money, periods: readonly KpiPeriod[], t: Translate) =>
  saveWithUndo(
    t('value:spreadDone', { title: hypothesis.title }),
    { key: 'spreadValue', params: { name: hypothesis.title } },
    spreadBenefit(hypothesis, benefit, periods, newId),
    { accountId: hypothesis.accountId },
  );
