import type { Mutation } from '../model/changes';
import type { CalendarDate } from '../model/fields';
import type { TableName } from '../model/table-names';
import type { Locale } from '../preferences';
import type { CardOptions } from '../stakeholder-map/card';
import { createdIn } from './created-in';
import { type MapLayout, placeMaps } from './place-maps';
import { localise, oneSet, type ReadTables, readTables } from './read-records';
import type { SampleSource, SampleTables } from './sample-source';
import { spread } from './spread';

/** The whole sample as the mutations of one commit, and its main account: the first. */
export type SamplePlan = { mutations: Mutation[]; mainAccountId: string };

export type SampleOptions = {
  locale: Locale;
  /** Speaks `locale`, and draws the cards that the maps' places are worked out for. */
  cards: CardOptions;
  newId: () => string;
  today: CalendarDate;
  /** Ids that the portfolio has already in the tables of `ownByThePortfolio`. */
  present?: Readonly<Partial<Record<TableName, readonly string[]>>>;
};

/** Tables that the sample must know of before it comes into a portfolio that is not empty. */
export const ownByThePortfolio = [...oneSet, 'teamMembers', 'programmeSteps'] as const satisfies readonly TableName[];

/**
 * The sample portfolio in one language as it stands around `today`, beside what the portfolio has of its own: the user's settings,
 * criteria and tiers stay, and whoever they said they are remains "me".
 */
export function planSample(source: SampleSource, options: SampleOptions): SamplePlan {
  const { present = {} } = options;
  const shared = readTables(spread(source.portfolio), () => undefined, options);
  const accounts = source.accounts.flatMap((tables) => readAccount(tables, shared, options));
  const mutations = besideWhatIsThere([...shared.mutations, ...accounts], present);
  const [main] = createdIn(accounts, 'accounts');
  if (!main) throw new Error('The sample has no account');
  return { mutations, mainAccountId: main.id };
}

function readAccount(tables: SampleTables, shared: ReadTables, options: SampleOptions): Mutation[] {
  const { mapLayouts = [], ...records } = tables;
  const { mutations, idOf } = readTables(spread(records), shared.idOf, options);
  const { cards, newId } = options;
  const read = (value: unknown) => localise(value, '', options);
  return [...mutations, ...placeMaps(mutations, mapLayouts as unknown as MapLayout[], { cards, idOf, newId, read })];
}

/** What the portfolio has already is left out, and with a set of the user's own what would need the sample's. */
function besideWhatIsThere(mutations: readonly Mutation[], present: NonNullable<SampleOptions['present']>): Mutation[] {
  const has = (table: TableName) => (present[table]?.length ?? 0) > 0;
  const stays = (table: TableName, id: string) =>
    table === 'kpiDefinitions'
      ? present[table]?.includes(id)
      : (oneSet.some((name) => name === table) || table === 'programmeSteps') && has(table);
  const criteria = has('scoringCriteria') ? new Set(present.scoringCriteria) : null;
  return mutations.flatMap((made): Mutation[] => {
    if (made.op !== 'create' || stays(made.table, made.record.id)) return [];
    if (made.table === 'accountScores' && criteria && !criteria.has(made.record.criterionId)) return [];
    if (made.table === 'teamMembers' && has('teamMembers')) return [{ ...made, record: { ...made.record, isMe: false } }];
    return [made];
  });
}
