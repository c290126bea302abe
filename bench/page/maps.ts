import { createTranslator } from '@shared/i18n/translator';
import type { Mutation } from '@shared/model/changes';
import { organisationPlaces } from '@shared/stakeholder-map/commands/placements';
import { arranged, organisationOf, planOfMap } from '../../test/support/map-plan';
import { openForBench, save } from './store';

/** Records of one commit: a big one is many small transactions. */
const batch = 1_500;

/** Writes an account with a map of so many people for each number, ids of their own each. */
export async function fillMaps(sizes: readonly number[]): Promise<void> {
  await openForBench();
  for (const size of sizes) {
    const isId = (key: string) => key === 'id' || key.endsWith('Id');
    const own = JSON.stringify(planOfMap(arranged(organisationOf(size))), (key, value) =>
      typeof value === 'string' && isId(key) ? `m${size}-${value}` : value,
    );
    const { account, businessUnits, people, seats, lines, maps, placements } = JSON.parse(own);
    const tables = { accounts: [account], businessUnits, people, seats, lines, maps, placements };
    const mutations = Object.entries(tables).flatMap(([table, records]) =>
      (records as unknown[]).map((record) => ({ op: 'create', table, record }) as unknown as Mutation),
    );
    for (let from = 0; from < mutations.length; from += batch) await save(mutations.slice(from, from + batch));
  }
}

const t = createTranslator('en');

/** Milliseconds that arranging so many people takes, each time. */
export function measureLayout({ people, rounds }: { people: number; rounds: number }): number[] {
  const model = organisationOf(people);
  const seatIds = model.seats.map(({ id }) => id);
  return Array.from({ length: rounds }, () => {
    const started = performance.now();
    organisationPlaces(model, seatIds, { t, date: (day) => day, showPolitics: true });
    return performance.now() - started;
  });
}
