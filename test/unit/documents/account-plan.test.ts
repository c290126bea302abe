import { composeDocument } from '@shared/documents/compose-document';
import type { ComposeOptions } from '@shared/documents/context';
import type { Block, DocTree, Inline } from '@shared/documents/doc-tree';
import { documentKinds, kinds } from '@shared/documents/kinds';
import { settingsOf } from '@shared/domain/plan/figure-context';
import { opportunitySchema } from '@shared/model/opportunity';
import type { Plan } from '@shared/model/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPlan } from '../../support/documents/arbitrary-plan';
import { clock, poorPlan, richPlan } from '../../support/documents/plans';

const compose = (plan: Plan, change: Partial<ComposeOptions> = {}): DocTree =>
  composeDocument(plan, {
    kind: 'account-plan',
    edition: 'internal',
    locale: 'en',
    paper: 'a4',
    clock,
    mapId: null,
    subjectId: null,
    sections: null,
    sayGaps: true,
    ...change,
  });

const blocksOf = (tree: DocTree): Block[] => tree.sections.flatMap(({ blocks }) => [...blocks]);
const headings = (tree: DocTree) => blocksOf(tree).flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
const words = (content: readonly Inline[]) => content.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join('');
const only = <K extends Block['kind']>(tree: DocTree, kind: K) =>
  blocksOf(tree).filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
const tableNamed = (tree: DocTree, caption: string) => only(tree, 'table').find((table) => table.caption === caption);
const text = (tree: DocTree) => JSON.stringify(tree);
const callout = (tree: DocTree) =>
  only(tree, 'callout')[0]?.blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(words) : [words(block.content)]));
const afterHeading = (tree: DocTree, title: string) => {
  const blocks = blocksOf(tree);
  return blocks[blocks.findIndex((block) => block.kind === 'heading' && block.text === title) + 1];
};
const listAfter = (tree: DocTree, title: string): string[] => {
  const block = afterHeading(tree, title);
  return block?.kind === 'list' ? block.items.map(words) : [];
};

const open = (fields: object) =>
  opportunitySchema.parse({ id: 'o1', accountId: 'a1', name: 'Renewal of support', stage: 'proposal', ...fields });

describe('account plan', () => {
  it('has its parts in the order a sponsor reads them, the map on a landscape page of its own, what nothing is recorded for told together', () => {
    const tree = compose(richPlan());
    expect(headings(tree)).toEqual([
      'Executive summary',
      'Profile',
      'Position and trajectory',
      'Stakeholders',
      'Stakeholder map: Renewal 2026',
      'Opportunities',
      'Not yet in the plan',
      'Definitions and data',
    ]);
    expect(text(tree)).toContain('8 parts of the plan hold nothing yet.');
    const landscape = tree.sections.filter(({ orientation }) => orientation === 'landscape');
    expect(landscape.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([['heading', 'picture']]);
  });

  it.each(['', 'Stakeholder map', 'Cartographie'])('does not repeat %j, the name a new map has, in the heading', (name) => {
    const plan = richPlan();
    const tree = compose({ ...plan, maps: plan.maps.map((map) => ({ ...map, name })) });
    expect(only(tree, 'heading').map(({ text }) => text)).toContain('Stakeholder map');
  });

  it('goes without a map page where nobody is on a map', () => {
    const plan = { ...richPlan(), placements: [] };
    expect(compose(plan).sections.every(({ orientation }) => orientation === 'portrait')).toBe(true);
  });

  it('speaks French with its own numbers, dates and typography', () => {
    const tree = compose(richPlan(), { locale: 'fr' });
    expect(headings(tree)[0]).toBe('Synthèse pour la direction');
    expect(only(tree, 'kpis')[0]?.items[0]).toMatchObject({ value: '2,3\u00a0M\u00a0€' });
    expect(tree.footer).toMatchObject({ page: 'Page', of: 'sur' });
    expect(tree.properties.title).toBe('Plan de compte\u202f: Northwind Components');
  });
});

describe('executive summary', () => {
  it('asks at most three decisions, the most urgent first, each from a fact of the plan', () => {
    expect(callout(compose(richPlan()))).toEqual([
      expect.stringMatching(/^Meet Henrik Sørensen, Chief Financial Officer\. Opponent/),
      expect.stringMatching(/^Agree our renewal position before 1 July 2026\. €2,340,000 a year/),
      expect.stringMatching(/^Name our executive sponsor for Northwind Components\. 23 opportunities are open/),
    ]);
  });

  it('asks nothing where the facts call for nothing, and says so', () => {
    expect(callout(compose(poorPlan()))).toEqual(['The facts of this plan call for no decision today.']);
  });

  it('gives "n/a" with the reason instead of zero', () => {
    const kpis = only(compose(poorPlan()), 'kpis')[0]?.items;
    expect(kpis?.map(({ value }) => value)).toEqual(['n/a', 'n/a', 'n/a', 'n/a', 'n/a']);
    expect(kpis?.map(({ note }) => note)).toEqual([
      'not recorded',
      'no open opportunity',
      'no open opportunity',
      'no opportunity closed in the period',
      'not recorded',
    ]);
  });

  it('keeps currencies apart in its figures', () => {
    const plan = {
      ...poorPlan(),
      opportunities: [
        open({ amount: { minor: 100_000, currency: 'EUR' } }),
        open({ id: 'o2', amount: { minor: 300_000, currency: 'USD' } }),
      ],
    };
    const [, pipeline, weighted] = only(compose(plan), 'kpis')[0]?.items ?? [];
    expect(pipeline).toMatchObject({ value: '€1k', note: '+ $3k · 2 opportunities' });
    expect(weighted).toMatchObject({ value: '€500', note: '+ $1.5k' });
  });

  it('says what stands out: renewal, opposition, late deals, deals without amount', () => {
    const within = (staleAfterDays: number) => ({ ...richPlan(), portfolioSettings: [{ ...settingsOf([]), staleAfterDays }] });
    const heads = (plan: Plan) => listAfter(compose(plan), 'What stands out').map((line) => line.split('.')[0]);
    // From when on data counts as old is a setting.
    expect(heads(within(90))).toContain('The data stops on 10 December 2025');
    expect(heads(within(92))).toEqual([
      'The contract renews in 111 days',
      'Henrik Sørensen is not on our side',
      '6 open opportunities are past their close date',
      '2 open opportunities have no amount',
      expect.stringMatching(/^Won revenue (rose|fell) by \d+%$/),
    ]);
  });

  it('calls one deal that carries the pipeline a dependency only when there are others', () => {
    const heavy = open({ amount: { minor: 9_000_000, currency: 'EUR' } });
    const light = open({ id: 'o2', amount: { minor: 1_000_000, currency: 'EUR' } });
    expect(text(compose({ ...poorPlan(), opportunities: [heavy, light] }))).toContain(
      'One opportunity carries 90% of the weighted pipeline.',
    );
    expect(text(compose({ ...poorPlan(), opportunities: [heavy] }))).not.toContain('One opportunity carries');
  });

  it('says plainly what is missing', () => {
    expect(listAfter(compose(poorPlan()), 'Not yet known')).toEqual([
      'No stakeholder is recorded yet.',
      'Not recorded in the profile: owner, our executive sponsor, their executive sponsor, contract start, renewal, revenue with us, tier, summary.',
    ]);
  });
});

describe('opportunities', () => {
  it('lists the heaviest, totals all, and says what it left out', () => {
    const tree = compose(richPlan());
    const table = tableNamed(tree, 'Open opportunities, the heaviest first');
    expect(table?.rows).toHaveLength(10);
    expect(words(table?.totals?.[0]?.content ?? [])).toBe('Total, 23 open');
    expect(text(tree)).toMatch(/13 lighter opportunities, €[\d,]+ weighted, are counted in the total and not listed\./);
    const weights = table?.rows.map((row) => Number(words(row[5]?.content ?? []).replace(/\D/g, ''))) ?? [];
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it('summarises closed ones by year', () => {
    const table = tableNamed(compose(richPlan()), 'Opportunities won and lost, by year of closing');
    expect(table?.rows.map((row) => words(row[0]?.content ?? []))).toEqual(['2022', '2023', '2024', '2025']);
  });
});

describe('any plan', () => {
  const tables: Block['kind'][] = ['kpis', 'facts', 'callout', 'grid'];

  it('composes in both languages and editions into a tree that Word can hold', () => {
    fc.assert(
      fc.property(
        arbitraryPlan(),
        fc.constantFrom('en' as const, 'fr' as const),
        fc.constantFrom(...documentKinds.flatMap((kind) => kinds[kind].editions.map((edition) => ({ kind, edition })))),
        (plan, locale, document) => {
          const tree = compose(plan, { locale, ...document });
          for (const table of only(tree, 'table')) {
            expect(table.columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1, 6);
            for (const row of [...table.rows, ...(table.totals ? [table.totals] : [])]) expect(row).toHaveLength(table.columns.length);
            expect(table.rows.length).toBeGreaterThan(0);
          }
          // Two tables without a paragraph between them become one in Word.
          for (const { blocks } of tree.sections) {
            const kinds = blocks.map(({ kind }) => kind);
            expect(kinds.some((kind, index) => tables.includes(kind) && tables.includes(kinds[index + 1] ?? 'heading'))).toBe(false);
            expect(kinds.at(-1)).not.toBe('heading');
          }
          // A key that was not found would show its name.
          expect(text(tree)).not.toMatch(/(documents|figures|model|report):[a-z]/);
          expect(text(tree)).not.toMatch(/\{\{/);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same tree for the same input', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        expect(compose(plan)).toEqual(compose(plan));
      }),
      { numRuns: 15 },
    );
  });
});
