import type { Existing } from '../import/existing';
import { guessSettings } from '../import/guess-settings';
import { type ImportPlan, planImport } from '../import/plan-import';
import { readTable } from '../import/read-table';
import type { Mutation } from '../model/changes';
import type { CalendarDate } from '../model/fields';
import type { TableName } from '../model/table-names';
import type { Tables } from '../model/tables';
import type { CardOptions } from '../stakeholder-map/card';
import { linesAndMap } from './lines-and-map';
import { readLines } from './read-lines';
import { quartersSince, shiftDates } from './shift-dates';

/** Text of each file, as it is on the disk. */
export type SampleFiles = Record<(typeof crmFiles)[number] | 'lines', string>;

/** What a CRM exports, in the order in which later files name records of earlier ones. */
const crmFiles = ['accounts', 'offers', 'opportunities', 'contacts'] as const;

/** The records of one table that these mutations create. */
export const createdIn = <T extends TableName>(mutations: readonly Mutation[], table: T): Tables[T][] =>
  mutations.flatMap((mutation) => (mutation.op === 'create' && mutation.table === table ? [mutation.record as Tables[T]] : []));

/**
 * Reads the sample's CRM files the way a user's own files are read: everything about them is detected, nothing is told.
 * @returns one plan per file; each knows the records of those before it
 */
export function importSample(files: SampleFiles, newId: () => string, today: CalendarDate): ImportPlan[] {
  const mutations: Mutation[] = [];
  return crmFiles.map((name) => {
    const table = readTable(files[name]);
    if (!table.ok) throw new Error(`The sample's ${name}.csv cannot be read: ${table.error.code}`);
    const { header, rows } = table.value;
    const settings = guessSettings(table.value, 'EUR');
    const plan = planImport({ header, rows, settings, existing: existingAfter(mutations), newId, today });
    mutations.push(...plan.mutations);
    return plan;
  });
}

const existingAfter = (mutations: readonly Mutation[]): Existing => ({
  accounts: createdIn(mutations, 'accounts'),
  offers: createdIn(mutations, 'offers'),
  opportunities: createdIn(mutations, 'opportunities'),
  people: createdIn(mutations, 'people'),
  seats: createdIn(mutations, 'seats'),
  businessUnits: createdIn(mutations, 'businessUnits'),
  lines: createdIn(mutations, 'lines'),
});

/** The whole sample as the mutations of one commit, and its main account: the one with the most people, which has a map. */
export type SamplePlan = { mutations: Mutation[]; mainAccountId: string };

/**
 * The sample portfolio as it stands around `today`: the files imported, lines between people and a map of the main account added.
 * @param cards speaks the language of the files, and draws the map's cards
 */
export function planSample(files: SampleFiles, cards: CardOptions, newId: () => string, today: CalendarDate): SamplePlan {
  const plans = importSample(files, newId, today);
  const imported = plans.flatMap(({ mutations }) => mutations);
  const drawn = linesAndMap(existingAfter(imported), readLines(files.lines, cards.t), cards, newId);
  return { mutations: [...shiftDates(imported, quartersSince(today)), ...drawn.mutations], mainAccountId: drawn.accountId };
}
