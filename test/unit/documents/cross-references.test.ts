import { composeDocument } from '@shared/documents/compose-document';
import { plainReferences } from '@shared/documents/cross-references';
import type { Block, DocTree } from '@shared/documents/doc-tree';
import { documentKinds, kinds } from '@shared/documents/kinds';
import { describe, expect, test } from 'vitest';
import { options } from '../../support/documents/docx';
import { fullPlan } from '../../support/documents/full-plan';

const blocksOf = (tree: DocTree): Block[] => tree.sections.flatMap(({ blocks }) => [...blocks]);
const isFigure = ({ kind }: Block) => kind === 'picture' || kind === 'chart';
const referencesIn = (tree: DocTree) =>
  blocksOf(tree).flatMap((block) =>
    block.kind === 'paragraph' ? block.content.flatMap((inline) => (inline.kind === 'reference' ? [inline] : [])) : [],
  );

const documents = documentKinds.flatMap((kind) => kinds[kind].editions.map((edition) => ({ kind, edition })));

describe('references to captions', () => {
  test.each(documents)('lead to the table or figure that has the number: $kind, $edition', (document) => {
    const tree = composeDocument(fullPlan(), options(document));
    const blocks = blocksOf(tree);
    const captioned = { table: blocks.filter(({ kind }) => kind === 'table'), figure: blocks.filter(isFigure) };
    for (const { to, number } of referencesIn(tree)) expect(captioned[to][number - 1]).toMatchObject({ number });
    const named = referencesIn(tree).map(({ to, number }) => `${to} ${number}`);
    expect(new Set(named).size).toBe(named.length);
  });

  test('stand in the takeaway of their own chapter, before what they name', () => {
    const blocks = blocksOf(composeDocument(fullPlan(), options()));
    const lead = blocks.findIndex((block) => block.kind === 'paragraph' && block.content.some(({ kind }) => kind === 'reference'));
    expect(lead).toBeGreaterThan(0);
    const after = blocks.slice(lead + 1);
    const nextChapter = after.findIndex((block) => block.kind === 'heading' && block.level === 1);
    const own = after.slice(0, nextChapter === -1 ? undefined : nextChapter).filter((block) => block.kind === 'table' || isFigure(block));
    const said = blocks[lead];
    const count = said?.kind === 'paragraph' ? said.content.filter(({ kind }) => kind === 'reference').length : 0;
    expect(count).toBe(Math.min(3, own.length));
  });

  test('are plain words for what knows no fields', () => {
    const tree = composeDocument(fullPlan(), options());
    expect(referencesIn(tree).length).toBeGreaterThan(0);
    const plain = plainReferences(tree);
    expect(referencesIn(plain)).toEqual([]);
    expect(JSON.stringify(plain)).toContain(`${tree.words.table} 1`);
  });
});
