/** One record as a file of `resources/sample` has it; resources/sample/README.md says how each kind of value is written. */
export type SampleRecord = Readonly<Record<string, unknown>>;

/** Records by table, or by one of the shorthands of `spread.ts`. */
export type SampleTables = Readonly<Record<string, readonly SampleRecord[]>>;

/** The files of `resources/sample`: what all accounts share, and one group of tables per account. */
export type SampleSource = { portfolio: SampleTables; accounts: readonly SampleTables[] };

/**
 * Files by their path below `resources/sample`: those of one folder are one account, those beside the folders are shared.
 * The order of the paths is the order of the accounts: the first is the main one.
 */
export function gatherSample(files: Readonly<Record<string, SampleTables>>): SampleSource {
  const folders = new Map<string, SampleTables>();
  for (const path of Object.keys(files).sort()) {
    const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
    folders.set(folder, join(folders.get(folder) ?? {}, files[path] ?? {}));
  }
  const portfolio = folders.get('') ?? {};
  folders.delete('');
  return { portfolio, accounts: [...folders.values()] };
}

/** Two files of one account may both have records of a table. */
const join = (one: SampleTables, other: SampleTables): SampleTables => ({
  ...one,
  ...Object.fromEntries(Object.entries(other).map(([table, records]) => [table, [...(one[table] ?? []), ...records]])),
});
