import type { NotShared, SharedPlan } from '@shared/documents/success-plan';
import type { Plan } from '@shared/model/plan';
import type { RecordChoices } from '@/ui/records/record-choices';

/** What each part of the page is given: what both sides read, what they do not yet, and the whole records to edit. */
export type SuccessParts = {
  plan: Plan;
  choices: RecordChoices;
  shared: SharedPlan;
  notShared: NotShared;
  /** What is shared or kept goes to another place: the focus goes with it. */
  follow: (id: string, place: Place) => void;
};
export type Place = 'shared' | 'own';

/** So many of what is ours alone are in sight; more would drown what is shared. */
export const ownInSight = 4;

/** The whole records behind what is shown, in its order. */
export const recordsOf = <T extends { readonly id: string }>(records: readonly T[], shown: readonly { readonly id: string }[]): T[] => {
  const byId = new Map(records.map((record) => [record.id, record]));
  return shown.flatMap(({ id }) => byId.get(id) ?? []);
};
