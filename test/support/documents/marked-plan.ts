import { internalFields } from '@shared/documents/withheld';
import type { Plan } from '@shared/model/plan';
import type { TableName } from '@shared/model/table-names';
import { tableSchemas } from '@shared/model/tables';
import { fullPlan } from './full-plan';

/** Records that the client may read only when they are marked, or agreed on. */
const isClosed = (record: Record<string, unknown>): boolean =>
  record.shared === false || record.agreement === 'assumed' || record.stage === 'lost';

/**
 * The full plan with `mark` wherever the client must not look: in every internal field of every table, in every imported column, and in
 * every text of a record that is not shared at all.
 */
export function markedPlan(mark: string): Plan {
  const marked = (table: TableName, record: object): object => {
    const values = record as Record<string, unknown>;
    const hidden = Object.fromEntries(internalFields(table).map((field) => [field, field === 'shared' ? values.shared : mark]));
    const texts = Object.entries(values).flatMap(([field, value]) =>
      isClosed(values) &&
      typeof value === 'string' &&
      ['title', 'description', 'name', 'metric', 'measure', 'assumption', 'why', 'recommendation', 'product'].includes(field)
        ? [[field, mark] as const]
        : [],
    );
    return { ...values, ...hidden, ...Object.fromEntries(texts), ...('custom' in values && { custom: { [mark]: mark } }) };
  };
  const { account, parent, ...tables } = fullPlan();
  const lists = Object.entries(tables).map(([table, records]) => {
    const own = (records as readonly object[]).map((record) => marked(table as TableName, record));
    return [table, table in tableSchemas ? own : records];
  });
  // The portfolio's own settings hold nothing about the customer: the discount rate, the weights and the limits are numbers a document needs.
  return {
    account: marked('accounts', account),
    parent,
    ...Object.fromEntries(lists),
    portfolioSettings: tables.portfolioSettings,
  } as unknown as Plan;
}
