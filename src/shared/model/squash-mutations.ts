import type { Mutation } from './changes';

const idOf = (mutation: Mutation): string => (mutation.op === 'create' ? mutation.record.id : mutation.id);

/**
 * At most one mutation per record that asks for what these ask for one after the other, as long as they can be carried
 * out at all. A record deleted and made again keeps both, in this order.
 */
export function squashMutations(mutations: readonly Mutation[]): Mutation[] {
  const squashed = new Map<string, Mutation[]>();
  for (const mutation of mutations) {
    const key = `${mutation.table} ${idOf(mutation)}`;
    const earlier = squashed.get(key) ?? [];
    const last = earlier.at(-1);
    squashed.set(key, last ? [...earlier.slice(0, -1), ...joinTwo(last, mutation)] : [mutation]);
  }
  return [...squashed.values()].flat();
}

function joinTwo(first: Mutation, second: Mutation): Mutation[] {
  if (first.op === 'delete' || second.op === 'create') return [first, second];
  if (second.op === 'delete') return first.op === 'create' ? [] : [second];
  // Both are about the same record of the same table: the key above says so, which the compiler cannot know.
  if (first.op === 'create') return [{ ...first, record: { ...first.record, ...second.fields } } as Mutation];
  return [{ ...first, fields: { ...first.fields, ...second.fields } } as Mutation];
}
