import type { StoredRecord } from '@shared/model/record-changes';
import type { TableName } from '@shared/model/table-names';
import { PlanIndex } from '@shared/search/plan-index';
import type { Hit } from '@shared/search/results';
import { describe, expect, it } from 'vitest';
import { anAccount, anOpportunity, aPerson, aSeat } from '../../support/records';

function indexOf(records: readonly [TableName, StoredRecord][]): PlanIndex {
  const index = new PlanIndex();
  for (const [table, record] of records) index.put(table, record);
  return index;
}

const portfolio = () =>
  indexOf([
    ['accounts', anAccount({ id: 'a1', name: 'Société Générale', summary: 'Wants a shorter deployment in every country.' })],
    ['accounts', anAccount({ id: 'a2', name: 'Acme', owner: 'Claire Martin' })],
    ['people', aPerson({ id: 'p1', accountId: 'a1', name: 'Claire Martin', email: 'claire.martin@sg.example' })],
    ['people', aPerson({ id: 'p2', accountId: 'a2', name: 'Clara Núñez', privateNotes: "Soutient l'équipe du déploiement" })],
    ['seats', aSeat({ id: 's1', accountId: 'a1', title: 'Head of R&D', personId: 'p1' })],
    ['opportunities', anOpportunity({ id: 'o1', accountId: null, name: 'Déploiement Europe' })],
    ['businessUnits', { id: 'u1', accountId: 'a2', name: 'Production' }],
  ]);

const found = (index: PlanIndex, query: string) => index.search(query).flatMap(({ hits }) => hits.map(({ id }) => id));
const only = (index: PlanIndex, query: string): Hit => {
  const hits = index.search(query).flatMap((group) => group.hits);
  expect(hits).toHaveLength(1);
  return hits[0] as Hit;
};
const marked = (pieces: Hit['title']) => pieces.filter((piece) => piece.marked).map(({ text }) => text);

describe('searching the plans', () => {
  it('finds a word at the end of the longest minutes, and shows it where it stands', () => {
    const minutes = `${'The committee looked at the figures of the quarter. '.repeat(7_000)}Then Solène asked for a pilot in Lleida.`;
    expect(minutes.length).toBeGreaterThan(360_000);
    const index = indexOf([['meetings', { id: 'm1', accountId: 'a1', title: 'Steering committee', minutes }]]);
    const hit = only(index, 'solene lleida');
    expect(marked(hit.found?.excerpt ?? [])).toEqual(['Solène', 'Lleida']);
  });

  it('finds by words without accents, by their beginnings and in any order', () => {
    expect(found(portfolio(), 'generale societe')).toEqual(['a1']);
    expect(found(portfolio(), 'cla')).toEqual(expect.arrayContaining(['p1', 'p2', 'a2']));
    expect(found(portfolio(), "l'équipe")).toEqual(['p2']);
    expect(found(portfolio(), 'r&d')).toEqual(['s1']);
  });

  it('forgives a wrong letter, but only where nothing is written as asked', () => {
    expect(found(portfolio(), 'deploiemnt')).toEqual(expect.arrayContaining(['p2', 'o1']));
    expect(found(portfolio(), 'Genrale')).toEqual(['a1']);
    expect(found(portfolio(), 'xyzzy')).toEqual([]);
  });

  it('wants every word in one record, else in a record and its account’s name, else any of them', () => {
    expect(found(portfolio(), 'claire martin')).toEqual(['p1', 'a2']);
    expect(found(portfolio(), 'claire generale')).toEqual(['p1']);
    expect(found(portfolio(), 'clara production')).toEqual(expect.arrayContaining(['p2', 'u1']));
  });

  it('groups by kind with the account, names first, marks the words and says where they stand', () => {
    const groups = portfolio().search('claire');
    expect(groups.map(({ kind, total }) => [kind, total])).toEqual([
      ['stakeholders', 1],
      ['accounts', 1],
    ]);
    const [person, account] = groups.flatMap(({ hits }) => hits);
    expect(person).toMatchObject({ id: 'p1', accountId: 'a1', account: 'Société Générale', found: null });
    expect(marked(person?.title ?? [])).toEqual(['Claire']);
    expect(account).toMatchObject({ id: 'a2', account: '', title: [{ text: 'Acme', marked: false }], found: { field: 'owner' } });
    expect(marked(account?.found?.excerpt ?? [])).toEqual(['Claire']);
    expect(only(portfolio(), 'martin sg.example').found).toMatchObject({ field: 'email' });
  });

  it('shows the piece of a long text that holds the words, cut between words', () => {
    const index = indexOf([
      ['people', aPerson({ privateNotes: `${'Before it comes this. '.repeat(20)}The déploiement ${'goes on and on. '.repeat(20)}` })],
    ]);
    const excerpt = only(index, 'deploiement').found?.excerpt.map(({ text }) => text);
    expect(excerpt?.join('')).toMatch(/^… .*The déploiement goes on .*…$/);
    expect(excerpt).toContain('déploiement');
    expect(excerpt?.join('').length).toBeLessThan(200);
  });

  it('has a name for what has none of its own', () => {
    expect(only(indexOf([['opportunities', anOpportunity({ externalId: 'CRM 77' })]]), 'crm').name).toBe('CRM 77');
    expect(only(indexOf([['lines', { id: 'l1', accountId: 'a1', note: 'They studied together' }]]), 'studied')).toMatchObject({
      table: 'lines',
      name: 'They studied together',
    });
  });

  it('follows what becomes of a record', () => {
    const index = portfolio();
    index.put('people', aPerson({ id: 'p1', accountId: 'a1', name: 'Zoé Petit' }));
    expect(found(index, 'claire martin')).toEqual(['a2']);
    expect(found(index, 'zoe')).toEqual(['p1']);
    index.put('accounts', anAccount({ id: 'a1', name: 'SG' }));
    expect(only(index, 'zoe').account).toBe('SG');
    index.remove('people', 'p1');
    index.remove('people', 'p1');
    expect(found(index, 'zoe')).toEqual([]);
    index.put('businessUnits', { id: 'u1', accountId: 'a2', name: '' });
    expect(found(index, 'production')).toEqual([]);
  });

  it('shows a few of each kind and all of one on demand, and counts them all', () => {
    const index = indexOf(
      Array.from({ length: 130 }, (_, n) => ['people', aPerson({ id: `p${n}`, name: `Claire ${n}` })] as const).map(([t, r]) => [t, r]),
    );
    expect(index.search('claire')[0]).toMatchObject({ total: 130 });
    expect(index.search('claire')[0]?.hits.length).toBe(5);
    expect(index.search('claire', 'stakeholders')[0]?.hits.length).toBe(100);
    expect(index.search('claire', 'accounts')[0]?.hits.length).toBe(5);
  });

  it('does not answer a single letter with half the portfolio, but takes the next word from its first', () => {
    expect(found(portfolio(), 'c')).toEqual([]);
    expect(found(portfolio(), 'clara n')).toEqual(['p2']);
  });
});
