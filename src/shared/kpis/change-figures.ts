import type { Mutation } from '../model/changes';
import type { CalendarDate } from '../model/fields';
import { type KpiDefinition, type KpiMeasure, kpiMeasureSchema } from '../model/kpi';
import type { KpiCell, KpiNumber } from './kpi-rows';

/** What a cell should hold: its figure or its target. */
export type KpiEdit = { readonly kpi: KpiDefinition; readonly cell: KpiCell; readonly figure: KpiNumber | null };

export type EditOptions = {
  readonly which: 'value' | 'target';
  readonly accountId: string;
  readonly businessUnitId: string | null;
  readonly today: CalendarDate;
  /** Definitions that are stored: a standard one that is not is stored by its first figure. */
  readonly stored: ReadonlySet<string>;
  readonly newId: () => string;
};

type Fields = Pick<KpiMeasure, 'value' | 'target' | 'amount' | 'targetAmount'>;

function fieldsOf({ unit }: KpiDefinition, which: 'value' | 'target', figure: KpiNumber | null): Partial<Fields> {
  if (unit !== 'amount') return { [which]: figure?.value ?? null };
  const money = figure && { minor: figure.value, currency: figure.currency ?? 'EUR' };
  return which === 'value' ? { amount: money } : { targetAmount: money };
}

/**
 * The mutations of one commit that put figures into cells: records that hold nothing any more go, those that a cell stood in front of too. Cells that hold what they
 * should already change nothing.
 */
export function changeFigures(edits: readonly KpiEdit[], options: EditOptions): Mutation[] {
  const { which, accountId, businessUnitId, today, stored, newId } = options;
  const created = new Set<string>();
  return edits.flatMap(({ kpi, cell, figure }): Mutation[] => {
    const before = cell[which];
    if (before?.value === figure?.value && before?.currency === figure?.currency) return [];
    const fields = fieldsOf(kpi, which, figure);
    const dated = which === 'value' ? { ...fields, measuredOn: figure ? today : null } : fields;
    const mutations: Mutation[] = cell.others.map(({ id }) => ({ op: 'delete', table: 'kpiMeasures', id }));
    if (!stored.has(kpi.id) && !created.has(kpi.id)) {
      created.add(kpi.id);
      mutations.push({ op: 'create', table: 'kpiDefinitions', record: kpi });
    }
    if (!cell.measure) {
      const { periodStart, periodUnit } = cell.period;
      const record = kpiMeasureSchema.parse({ id: newId(), accountId, kpiId: kpi.id, businessUnitId, periodStart, periodUnit, ...dated });
      return [...mutations, { op: 'create', table: 'kpiMeasures', record }];
    }
    const after = { ...cell.measure, ...dated };
    const empty =
      after.value === null && after.target === null && after.amount === null && after.targetAmount === null && after.note === '';
    return [
      ...mutations,
      empty
        ? { op: 'delete', table: 'kpiMeasures', id: cell.measure.id }
        : { op: 'update', table: 'kpiMeasures', id: cell.measure.id, fields: dated },
    ];
  });
}
