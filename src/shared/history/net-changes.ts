import type { ChangeRecord, RecordChange } from '../model/changes';
import { squashChanges } from '../model/record-changes';
import type { TableName } from '../model/table-names';
import { groupOf } from './record-groups';

/** Two instants, both included; an open end leaves that side open. */
export type Period = { from?: string; to?: string };

/**
 * The commits of a period. They are a run without gaps even where a clock was set back in between: the net effect of commits
 * with holes between them would be no state that ever was.
 * @param records in the order of their sequence
 */
export function commitsWithin<T extends Pick<ChangeRecord, 'at'>>(records: readonly T[], { from, to }: Period): T[] {
  const first = from === undefined ? 0 : records.findIndex(({ at }) => at >= from);
  const last = to === undefined ? records.length - 1 : records.findLastIndex(({ at }) => at <= to);
  return first === -1 ? [] : records.slice(first, last + 1);
}

/**
 * What changed between two dates: one change per record, from what it was at the start to what it is at the end. What was
 * changed and changed back, or created and deleted in between, leaves no trace; undone commits cancel out by themselves.
 * @param records commits in the order of their sequence, undo and redo included
 */
export const changesBetween = (records: readonly Pick<ChangeRecord, 'at' | 'changes'>[], period: Period): RecordChange[] =>
  squashChanges(commitsWithin(records, period).flatMap(({ changes }) => changes));

/** How a review reads a period, in its order. */
export const netGroups = [
  'came',
  'left',
  'stances',
  'organisation',
  'opportunities',
  'value',
  'measures',
  'governance',
  'account',
  'map',
  'other',
] as const;
export type NetGroup = (typeof netGroups)[number];

const stanceFields = new Set([
  'support',
  'relationship',
  'targetRelationship',
  'adaptability',
  'decisionOrientation',
  'coverage',
  'politicalStatus',
  'buyingRole',
  'influence',
  'interest',
  'assessment',
  'assessments',
  'assessedOn',
]);

const netGroupOf = (table: TableName): NetGroup => {
  const group = groupOf(table);
  return group === 'people' ? 'organisation' : group;
};

/** One record may say something in two groups: a person who left and whose support changed. Each field is in one of them. */
function partsOf(change: RecordChange): [NetGroup, RecordChange][] {
  const { table, before, after } = change;
  if (table !== 'people') return [[netGroupOf(table), change]];
  if (!before) return [['came', change]];
  if (!after) return [['left', change]];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const part = (group: NetGroup, wanted: (field: string) => boolean): [NetGroup, RecordChange][] => {
    const names = fields.filter(wanted);
    const pick = (all: Record<string, unknown>) =>
      Object.fromEntries(names.flatMap((name) => (Object.hasOwn(all, name) ? [[name, all[name]]] : [])));
    return names.length === 0 ? [] : [[group, { ...change, before: pick(before), after: pick(after) }]];
  };
  return [
    ...part(after.leftOn ? 'left' : 'came', (field) => field === 'leftOn'),
    ...part('stances', (field) => stanceFields.has(field)),
    ...part('organisation', (field) => field !== 'leftOn' && !stanceFields.has(field)),
  ];
}

/** The net changes of a period by what a review asks: who came, who left, whose stance moved, which deals... Groups without any are left out. */
export function groupChanges(changes: readonly RecordChange[]): { group: NetGroup; changes: RecordChange[] }[] {
  const found = new Map<NetGroup, RecordChange[]>(netGroups.map((group) => [group, []]));
  for (const change of changes) for (const [group, part] of partsOf(change)) found.get(group)?.push(part);
  return [...found].filter(([, ofGroup]) => ofGroup.length > 0).map(([group, ofGroup]) => ({ group, changes: ofGroup }));
}
