import { businessUnitSchema } from '@shared/model/business-unit';
import { addListed, unknownManagers } from '@shared/stakeholder-map/commands/listed-people';
import { readNameList } from '@shared/stakeholder-map/commands/name-list';
import { addStakeholder } from '@shared/stakeholder-map/commands/stakeholders';
import { expect, test } from 'vitest';

const accountId = '00000000-0000-4000-8000-000000000001';
const ids = () => {
  let next = 16;
  return () => `00000000-0000-4000-8000-${String(next++).padStart(12, '0')}`;
};
const nobody = { seats: [], people: [], lines: [], businessUnits: [] };
const head = 'Name\tTitle\tUnit\tManager\n';

/** "Bob > Ann" for every line that is drawn, and the names of the units that are made. */
function drawn(text: string, network: Parameters<typeof addListed>[0] = nobody) {
  const { mutations } = addListed(network, accountId, readNameList(text), ids());
  const people = new Map(network.people.map(({ id, name }) => [id, name]));
  const holder = new Map(network.seats.map(({ id, personId }) => [id, personId ?? '']));
  const units: string[] = [];
  const lines: string[] = [];
  for (const one of mutations) {
    if (one.op !== 'create') continue;
    if (one.table === 'people') people.set(one.record.id, one.record.name);
    if (one.table === 'seats') holder.set(one.record.id, one.record.personId ?? '');
    if (one.table === 'businessUnits') units.push(one.record.name);
    const name = (seatId: string) => people.get(holder.get(seatId) ?? '');
    if (one.table === 'lines') lines.push(`${name(one.record.fromSeatId)} > ${name(one.record.toSeatId)}`);
  }
  return { units, lines };
}

test('people come in with their units, each made once, and the lines to their managers', () => {
  const text = `${head}Cid\tController\tFinance\tBob\nBob\tCFO\tfinance\tAnn\nAnn\tCEO\tBoard\t`;
  expect(drawn(text)).toEqual({ units: ['Finance', 'Board'], lines: ['Cid > Bob', 'Bob > Ann'] });
});

test('a manager and a unit who are there already are found, by address too', () => {
  const added = addStakeholder({ accountId, seatId: ids()(), personId: ids()(), name: 'Ann', email: 'ann@acme.com' });
  const businessUnits = [businessUnitSchema.parse({ id: ids()(), accountId, name: 'Finance' })];
  const seats = added.flatMap((one) => (one.op === 'create' && one.table === 'seats' ? [{ ...one.record, id: 'a', personId: 'p' }] : []));
  const people = added.flatMap((one) => (one.op === 'create' && one.table === 'people' ? [{ ...one.record, id: 'p' }] : []));
  const { units, lines } = drawn(`${head}Bob\tCFO\tFinance\tANN@acme.com`, { ...nobody, seats, people, businessUnits });
  expect(units).toEqual([]);
  expect(lines).toHaveLength(1);
});

test('a circle is not closed, nobody reports to themselves, and who is not there is named', () => {
  const text = `${head}Ann\tCEO\t\tBob\nBob\tCFO\t\tAnn\nCid\t\t\tCid\nDee\t\t\tZoe`;
  expect(drawn(text).lines).toEqual(['Ann > Bob']);
  expect(unknownManagers(nobody, readNameList(text))).toEqual(['Zoe']);
});
