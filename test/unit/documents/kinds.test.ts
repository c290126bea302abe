import { composeDocument } from '@shared/documents/compose-document';
import type { ComposeOptions } from '@shared/documents/context';
import type { Block, DocTree } from '@shared/documents/doc-tree';
import { documentName } from '@shared/documents/file-name';
import { documentKinds, kinds, sectionsOf } from '@shared/documents/kinds';
import { storeLink } from '@shared/links/link';
import { isLinkable } from '@shared/links/link-targets';
import { type Plan, planTables } from '@shared/model/plan';
import type { TableName } from '@shared/model/table-names';
import { describe, expect, it } from 'vitest';
import { fullPlan } from '../../support/documents/full-plan';
import { markedPlan } from '../../support/documents/marked-plan';
import { clock, poorPlan } from '../../support/documents/plans';

const options: ComposeOptions = {
  kind: 'account-plan',
  edition: 'internal',
  locale: 'en',
  paper: 'a4',
  clock,
  mapId: null,
  subjectId: null,
  sections: null,
  sayGaps: true,
};
const plan = fullPlan();
const compose = (change: Partial<ComposeOptions>, of = plan): DocTree => composeDocument(of, { ...options, ...change });
const blocksOf = (tree: DocTree): Block[] => tree.sections.flatMap(({ blocks }) => [...blocks]);
const chapters = (tree: DocTree) => blocksOf(tree).flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
const documents = documentKinds.flatMap((kind) => kinds[kind].editions.map((edition) => ({ kind, edition })));

describe('a quarterly review', () => {
  it('opens with the decisions and keeps the same structure every quarter', () => {
    expect(chapters(compose({ kind: 'qbr' }))).toEqual([
      'Decisions sought',
      'Agreed success criteria',
      'What changed since the last review',
      'Commitments of the last review',
      'Outcomes',
      'Service and satisfaction',
      'What did not work, and the fix',
      'Next 90 days',
      'Strategic topic',
      'Renewal outlook',
      'Next review',
    ]);
    expect(chapters(compose({ kind: 'qbr', edition: 'client' }))).not.toContain('Renewal outlook');
  });

  it('says what moved since the review before: frozen figures beside those of today, and what carries a later day', () => {
    const text = JSON.stringify(compose({ kind: 'qbr' }));
    expect(text).toContain('Since 22 January 2026:');
    expect(text).toContain('from 104.2% to 110.5%.');
    expect(text).toContain('from 58 to 61.');
    expect(text).toMatch(/1 milestone reached:.*Third line live/);
    expect(text).toMatch(/1 decision taken:.*Second engineer in Gdańsk/);
    expect(text).not.toMatch(/milestones? reached:[^\]]*Acceptance/);
  });

  it('is about the review asked for', () => {
    const banner = blocksOf(compose({ kind: 'qbr', subjectId: 're1' })).find((block) => block.kind === 'banner');
    expect(banner?.subtitle).toContain('QBR Q4 2025');
  });
});

describe('an executive review', () => {
  it('asks for two decisions at most', () => {
    const callout = blocksOf(compose({ kind: 'ebr' })).find((block) => block.kind === 'callout');
    expect(callout?.blocks.map((block) => (block.kind === 'list' ? block.items.length : 0))).toEqual([2]);
  });
});

describe('a meeting brief', () => {
  it('is about the next meeting, with who attends and what to stay away from', () => {
    const tree = compose({ kind: 'meeting-brief' });
    expect(chapters(tree)).toEqual(['The meeting', 'Who attends', 'Open points', 'Questions to ask', 'Landmines', 'Who is tied to whom']);
    const attendees = blocksOf(tree).find((block) => block.kind === 'table');
    expect(attendees?.rows).toHaveLength(3);
    expect(JSON.stringify(attendees)).toContain('Be seen as the one who cut downtime');
    expect(JSON.stringify(tree)).toContain('The dispute on the 2025 invoice');
  });

  it('tells the client neither support nor landmines', () => {
    const tree = compose({ kind: 'meeting-brief', edition: 'client' });
    expect(chapters(tree)).toEqual(['The meeting', 'Who attends', 'Open points']);
    expect(JSON.stringify(tree)).not.toMatch(/Opponent|invoice/);
  });
});

describe('sections', () => {
  it('are those asked for, in that order, once; a section of another document is passed over', () => {
    expect(sectionsOf('qbr', 'internal', ['topic', 'decisions', 'risks', 'topic'])).toEqual(['topic', 'decisions']);
    expect(sectionsOf('qbr', 'client', ['renewal', 'topic'])).toEqual(['topic']);
    expect(chapters(compose({ sections: ['risks', 'needs'] }))).toEqual(['Risks', 'Needs and stakes']);
  });

  it('say that nothing is recorded, or are left out by choice; the client reads of no gap', () => {
    const poor = poorPlan();
    expect(JSON.stringify(compose({ sections: ['risks'] }, poor))).toContain('No open risk is recorded.');
    expect(chapters(compose({ sayGaps: false, sections: ['risks', 'profile'] }, poor))).toEqual(['Profile']);
    expect(JSON.stringify(compose({ kind: 'success-plan', edition: 'client' }, poor))).not.toMatch(/not yet|No (need|objective|action)/);
  });

  it('of an account plan that nothing is recorded for are told together, before the appendix', () => {
    const told = chapters(compose({}, poorPlan()));
    expect(told).toContain('Not yet in the plan');
    for (const empty of ['Risks', 'Needs and stakes', 'Value']) expect(told).not.toContain(empty);
    const list = blocksOf(compose({}, poorPlan())).flatMap((block) => (block.kind === 'list' ? [JSON.stringify(block)] : []));
    expect(list.join()).toContain('No open risk is recorded.');
    expect(chapters(compose({ sayGaps: false }, poorPlan()))).not.toContain('Not yet in the plan');
    // A review or a brief that nothing is written for is one page of what it lacks, not three of empty chapters.
    for (const kind of ['qbr', 'ebr', 'meeting-brief'] as const)
      expect(chapters(compose({ kind }, poorPlan())).at(-1)).toBe('Not yet in the plan');
  });

  it('may all be switched off: the document says so instead of being empty', () => {
    expect(JSON.stringify(compose({ sections: [] }))).toContain('Every section of this document is switched off.');
  });
});

describe('charts and pictures', () => {
  it('say in words what they show', () => {
    const alts = blocksOf(compose({})).flatMap((block) => (block.kind === 'chart' || block.kind === 'picture' ? [block.alt] : []));
    expect(alts.length).toBeGreaterThanOrEqual(5);
    expect(alts).toContainEqual(expect.stringMatching(/Revenue rose from €1\.8m \(2023\) to €2\.3m \(2025\)/));
    expect(alts).toContainEqual(expect.stringMatching(/Realised rose from €31k \(Q1 2024\) to €111\.5k \(Q4 2025\)/));
    expect(alts).toContainEqual(expect.stringMatching(/Risk matrix: 5 risks, 3 of them high.*The CFO reopens the price/));
    expect(alts).toContainEqual(expect.stringMatching(/Timeline of 6 initiatives, 1 late\..*Roll-out in Gdańsk to 28 Feb 2026/));
  });
});

describe('the client edition of every document', () => {
  it.each(documents.filter(({ edition }) => edition === 'client'))(
    '$kind holds nothing of what is internal, whatever the fields hold',
    ({ kind }) => {
      const mark = 'SECRET-7f3a';
      const secret = markedPlan(mark);
      expect(JSON.stringify(secret).split(mark).length).toBeGreaterThan(400);
      for (const locale of ['en', 'fr'] as const) {
        const tree = compose({ kind, edition: 'client', locale, mapId: 'm1' }, secret);
        expect(chapters(tree).length + blocksOf(tree).length).toBeGreaterThan(3);
        expect(JSON.stringify(tree)).not.toContain(mark);
        expect(documentName(kind, secret.account.name, 'client', locale, clock.today)).not.toContain(mark);
      }
    },
  );

  it.each(documents)(
    '$kind, $edition: reads whom a text names as words, by today’s name, and the client nobody that is ours',
    ({ kind, edition }) => {
      const [mark, was] = ['SECRET-7f3a', 'Former name'];
      const person = storeLink({ table: 'people', id: plan.people[0]?.id ?? '', name: was });
      const risk = storeLink({ table: 'risks', id: plan.risks[0]?.id ?? '', name: was });
      const named = <R extends object>(table: TableName, record: R): R => ({
        ...record,
        ...Object.fromEntries(
          Object.entries(record).flatMap(([field, value]) =>
            isLinkable(table, field) && typeof value === 'string' && value !== '' ? [[field, `${person} ${risk} ${value}`]] : [],
          ),
        ),
      });
      const lists = planTables.map((table) => [table, (plan[table] as object[]).map((record) => named(table, record))]);
      const linked = { ...plan, ...Object.fromEntries(lists), account: named('accounts', plan.account) } as Plan;
      const told = { ...linked, risks: linked.risks.map((one, index) => (index === 0 ? { ...one, title: mark } : one)) };
      const text = JSON.stringify(compose({ kind, edition, mapId: 'm1' }, told));
      expect(text).not.toMatch(/\[\[\w+:/);
      expect(text).not.toContain(was);
      // Lines of minutes keep their marks: who acts is read from them.
      if (kind !== 'minutes') expect(text).toContain(`${plan.people[0]?.name} ${edition === 'client' ? '…' : mark}`);
      if (edition === 'client') expect(text).not.toContain(mark);
    },
  );

  it.each(documents)('$kind, $edition: says so in its name and properties', ({ kind, edition }) => {
    const { properties, footer } = compose({ kind, edition });
    const word = edition === 'client' ? 'Client edition' : 'Internal edition';
    expect(properties.keywords).toContain(word);
    expect(footer.left).toContain(word);
    expect(documentName(kind, 'Acme', edition, 'en', clock.today).includes('Client edition')).toBe(edition === 'client');
  });
});

it('wears the branding of the portfolio, its accent made legible', () => {
  const branded = { ...plan, portfolioSettings: plan.portfolioSettings.map((settings) => ({ ...settings, accentColour: '#ffd400' })) };
  const { brand, footer } = compose({}, branded);
  expect(brand.company).toBe('Lumen Industrial');
  expect(brand.accent).toMatch(/^#[0-9a-f]{6}$/);
  expect(brand.accent).not.toBe('#ffd400');
  expect(footer.note).toContain('Confidential');
});
