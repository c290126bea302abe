import type { NotShared, SharedPlan } from '@shared/documents/success-plan';
import type { Plan } from '@shared/model/plan';
import type { RecordChoices } from '@/ui/records/record-choices';

/** What each part of the page is given: what both sides read, what they do not yet, and the whole records to edit. */
export type SuccessParts = { plan: Plan; choices: RecordChoices; shared: SharedPlan; notShared: NotShared };

/** The whole records behind what is shown, in its order. */
export const recordsOf = <T extends { readonly id: string }>(records: readonly T[], shown: readonly { readonly id: string }[]): T[] => {
  const byId = new Map(records.map((record) => [record.id, record]));
  return shown.flatMap(({ id }) => byId.get(id) ?? []);
};
