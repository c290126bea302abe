import type { Mutation } from '../model/changes';
import type { StoredRecord } from '../model/record-changes';
import type { RecordTimes } from '../model/record-times';
import { type Known, newest, type RecordDifference, type Side } from './difference';
import { mergedTimes } from './merged-times';
import { recordKey } from './record-key';
import { type Planned, settleReferences } from './settle-references';

/** What the user chose, by `choiceKey`; what is not named keeps its usual side. */
export type Choices = Readonly<Record<string, Side>>;

/** The name of a choice: of a record deleted on one side, or of one field of a record. */
export const choiceKey = ({ table, id }: Pick<RecordDifference, 'table' | 'id'>, field = ''): string => `${recordKey(table, id)} ${field}`;

export type Merge = {
  mutations: Mutation[];
  /** For the change record: when what comes in was set. */
  merged: RecordTimes[];
  /** Records of the package that stay out, because what they belong to stays deleted. */
  leftOut: number;
  /** Conflicts in which what is here stays: nothing changes for that, and all the same it has to be kept that somebody chose it. */
  keptHere: number;
};

/** Which side each field of a changed record takes. */
export function sideOfField({ table, id, fields }: RecordDifference, field: string, choices: Choices): Side {
  const difference = fields.find((each) => each.field === field);
  if (!difference || difference.status === 'changed-here') return 'here';
  if (difference.status === 'changed-there') return 'there';
  return choices[choiceKey({ table, id }, field)] ?? newest(difference.here.at, difference.there.at);
}

/** Which side a record takes that is not in both. */
export function sideOfRecord(difference: RecordDifference, choices: Choices): Side {
  if (difference.status === 'deleted-here') return 'here';
  if (difference.status === 'new' || difference.status === 'deleted-there') return 'there';
  return choices[choiceKey(difference)] ?? difference.usual;
}

/** The record as it will be; undefined: absent. */
function outcome(difference: RecordDifference, choices: Choices): StoredRecord | undefined {
  const { status, here, there, fields } = difference;
  if (status !== 'changed') return (sideOfRecord(difference, choices) === 'there' ? there : here) ?? undefined;
  const next: StoredRecord = { ...here, id: difference.id };
  for (const { field } of fields) if (sideOfField(difference, field, choices) === 'there') next[field] = there?.[field];
  return next;
}

/**
 * What a package does to the store once the choices are made, as one list of mutations. Pure, and the same for the preview and
 * the commit. Merging what is merged already gives no mutations and asks nothing.
 * @param now the instant of the choices, newer than every time in the store
 */
export function mergePackage(
  differences: readonly RecordDifference[],
  { store, packageTimes, choices, now }: { store: Known; packageTimes: readonly RecordTimes[]; choices: Choices; now: string },
): Merge {
  const wanted: Planned[] = differences.map((difference) => ({ difference, after: outcome(difference, choices) }));
  const { planned, leftOut } = settleReferences(wanted, store.records);
  return {
    mutations: [...planned.flatMap((plan) => mutationOf(plan) ?? [])].sort((a, b) => order[a.op] - order[b.op]),
    merged: mergedTimes(planned, { here: store.times, there: packageTimes, now }),
    leftOut,
    keptHere: differences.reduce((sum, difference) => sum + conflictsKeptHere(difference, choices), 0),
  };
}

function conflictsKeptHere(difference: RecordDifference, choices: Choices): number {
  if (difference.status.endsWith('-conflict')) return sideOfRecord(difference, choices) === 'here' ? 1 : 0;
  return difference.fields.filter(({ field, status }) => status === 'conflict' && sideOfField(difference, field, choices) === 'here')
    .length;
}

const order: Record<Mutation['op'], number> = { create: 0, update: 1, delete: 2 };

function mutationOf({ difference: { table, id, here, fields }, after }: Planned): Mutation | null {
  // The record is one of this table's: its schema said so when the package was read, which the compiler cannot know.
  if (!here) return after ? ({ op: 'create', table, record: after } as unknown as Mutation) : null;
  if (!after) return { op: 'delete', table, id };
  const names = new Set([...fields.map(({ field }) => field), ...Object.keys(after)]);
  const changed = [...names].filter((field) => after[field] !== here[field]);
  return changed.length > 0
    ? ({ op: 'update', table, id, fields: Object.fromEntries(changed.map((field) => [field, after[field]])) } as unknown as Mutation)
    : null;
}
